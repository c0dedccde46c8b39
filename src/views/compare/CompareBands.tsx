import type { MarkedCriterion } from '#domain/comparison.ts'
import { bandsBy, requirementOf } from '#domain/profile.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ComparedColumn, ComparisonReport, ComparisonWords } from '#io/comparison-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { RequirementBadge } from '#parts/RequirementBadge.tsx'
import { Badge } from '#ui/Badge.tsx'
import styles from './CompareBands.module.css'

/** The columns in bands by competence area, each criterion with what it is to its neighbour. */
export function CompareBands(props: {
  readonly report: ComparisonReport
  readonly words: ComparisonWords
}) {
  const { report, words } = props
  const { columns, profile } = report
  const { t } = useWords()
  const bands = bandsBy(
    profile,
    columns.map(({ criteria }) => criteria),
    ({ criterion }) => criterion,
  )
  return (
    <div className={styles.sheet} data-columns={columns.length}>
      <div className={styles.heads}>
        {columns.map((column, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same cell may stand twice: place is identity
          <h2 key={at} className={styles.head}>
            {words.cell(column)}{' '}
            <RequirementBadge
              requirement={requirementOf(column.criteria.map(({ criterion }) => criterion))}
            />
          </h2>
        ))}
      </div>
      {bands.length === 0 ? <p className={styles.none}>{words.labels.nothing}</p> : undefined}
      {bands.map(({ area, items }) => (
        <section key={area?.id ?? 'none'}>
          <h3 className={styles.area}>
            {area ? <ProfileText text={area.name} /> : t(($) => $.profile.noArea)}
          </h3>
          <div className={styles.row}>
            {columns.map((column, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- see above
              <div key={at} className={styles.column}>
                <h4 className={`${styles.label} visually-hidden-wide`}>{words.cell(column)}</h4>
                <MarkedList column={column} criteria={items[at] ?? []} words={words} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function MarkedList(props: {
  readonly column: ComparedColumn
  readonly criteria: readonly MarkedCriterion[]
  readonly words: ComparisonWords
}) {
  const { column, criteria, words } = props
  const { t } = useWords()
  if (criteria.length === 0) return <p className={styles.none}>{t(($) => $.compare.nothingHere)}</p>
  return (
    <ul>
      {criteria.map((marked) => (
        <li key={marked.criterion.id} className={styles.criterion}>
          <p>
            <ProfileText text={marked.criterion.text} tools={marked.criterion.tools ?? []} />
          </p>
          <p className={styles.mark} data-kind={marked.mark.kind}>
            {words.mark(marked)}
          </p>
          {column.assessment === undefined ? undefined : (
            <p className={styles.rating}>
              <Badge tone="outline">
                {words.rating(ratingOf(column.assessment, marked.criterion.id))}
              </Badge>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
