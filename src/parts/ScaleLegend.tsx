import { ratingValues } from '#domain/assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './ScaleLegend.module.css'

/** The four lines of the rating scale. They stand above every rating list. */
export function ScaleLegend() {
  const { t } = useWords()
  return (
    <div>
      <h3 className="visually-hidden">{t(($) => $.scale.title)}</h3>
      <dl className={styles.list}>
        {ratingValues.map((value) => (
          <div key={value} className={styles.step}>
            <dt className={styles.term}>
              <span className={styles.number} data-step={value}>
                {value}
              </span>
              {t(($) => $.scale.steps[value].name)}
            </dt>
            <dd className={styles.meaning}>{t(($) => $.scale.steps[value].meaning)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
