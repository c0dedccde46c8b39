import { useWords } from '#i18n/use-words.ts'
import type { ComparisonReport, ComparisonWords } from '#io/comparison-report.ts'
import styles from './CompareSummary.module.css'

/** What changes between each two columns that stand beside each other. */
export function CompareSummary(props: {
  readonly report: ComparisonReport
  readonly words: ComparisonWords
}) {
  const { report, words } = props
  const { t } = useWords()
  const neighbours = words.neighbours(report)
  return (
    <section className={styles.summary} aria-label={t(($) => $.compare.summary)}>
      <div className={styles.pairs}>
        {words.summary(report).map(({ title, sentences }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same cells may stand twice: place is identity
          <div key={at}>
            {title === undefined ? undefined : <p className={styles.title}>{title}</p>}
            <ul className={styles.sentences}>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {neighbours === undefined ? undefined : <p>{neighbours}</p>}
    </section>
  )
}
