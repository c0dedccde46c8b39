import { gapsOf, notRatedOf } from '#domain/counts.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ComparisonReport, ComparisonWords } from '#io/comparison-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './StillMissing.module.css'

/** What the person's own ratings leave open for the last column: gaps, and what is not rated. */
export function StillMissing(props: {
  readonly report: ComparisonReport
  readonly words: ComparisonWords
}) {
  const { report, words } = props
  const { t } = useWords()
  const column = report.columns.at(-1)
  if (!column) return undefined
  const { assessment } = column
  const criteria = column.criteria.map(({ criterion }) => criterion)
  const missing = assessment
    ? [...gapsOf(criteria, assessment), ...notRatedOf(criteria, assessment)]
    : []
  return (
    <Card title={t(($) => $.compare.missingTitle, { cell: words.cell(column) })}>
      {assessment === undefined ? (
        <p className={styles.hint}>
          {t(($) => $.compare.noRatings, { role: words.text(column.role.name) })}
        </p>
      ) : undefined}
      {assessment && missing.length === 0 ? (
        <p className={styles.hint}>{t(($) => $.compare.missingNothing)}</p>
      ) : undefined}
      <ul className={styles.list}>
        {missing.map((criterion) => (
          <li key={criterion.id}>
            <ProfileText text={criterion.text} tools={criterion.tools ?? []} />{' '}
            <span className={styles.hint}>
              {assessment && words.rating(ratingOf(assessment, criterion.id))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
