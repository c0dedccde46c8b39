import { useWords } from '#i18n/use-words.ts'
import styles from './Outcome.module.css'

/** Blank lines on paper for what the talk comes to. */
export function Outcome() {
  const { t } = useWords()
  return (
    <section className={`${styles.outcome} print-only`}>
      <h2>{t(($) => $.report.labels.outcome)}</h2>
      <dl>
        {[
          t(($) => $.report.labels.agreed),
          t(($) => $.report.labels.supportPromised),
          t(($) => $.report.labels.nextTalk),
        ].map((label) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </section>
  )
}
