import { useMemo } from 'react'
import { alignedBands, isFilled } from '#domain/aligned-comparison.ts'
import { requirementOf } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ComparisonReport, ComparisonWords } from '#io/comparison-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { RequirementBadge } from '#parts/RequirementBadge.tsx'
import styles from './CompareBands.module.css'
import { CompareRow } from './CompareRow.tsx'

/** The columns in bands by competence area, criteria of the same topic beside each other. */
export function CompareBands(props: {
  readonly report: ComparisonReport
  readonly words: ComparisonWords
}) {
  const { report, words } = props
  const { columns, profile } = report
  const { t } = useWords()
  const bands = useMemo(
    () =>
      alignedBands(
        profile,
        columns.map(({ role, level }) => ({ role: role.id, level: level.id })),
      ),
    [profile, columns],
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
      {bands.map(({ area, items: rows }) => {
        // Said once for each column, in the first row.
        const bare = columns.map((_, at) => rows.every(({ cells }) => !isFilled(cells[at])))
        return (
          <section key={area?.id ?? 'none'}>
            <h3 className={styles.area}>
              {area ? <ProfileText text={area.name} /> : t(($) => $.profile.noArea)}
            </h3>
            {rows.map((row, at) => (
              <CompareRow
                // oxlint-disable-next-line react/no-array-index-key -- rows follow from the columns
                key={at}
                columns={columns}
                row={row}
                bare={at === 0 ? bare : undefined}
                words={words}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}
