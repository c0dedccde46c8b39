import type { Assessment } from '#domain/assessment.ts'
import { countsOf } from '#domain/counts.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { Card } from '#ui/Card.tsx'
import { Segments } from '#ui/Segments.tsx'
import styles from './AreaSegments.module.css'
import { ProfileText } from './ProfileText.tsx'
import { StandingSegments } from './StandingSegments.tsx'
import { useGapSummaryWords } from './use-gap-summary-words.ts'

/** Each competence area at both levels: one segment a criterion, with the count beside it. */
export function AreaSegments(props: {
  readonly report: Pick<GapSummaryReport, 'assessment' | 'summary'>
}) {
  const { assessment, summary } = props.report
  const { t } = useWords()
  const levels = [summary.current, ...(summary.target ? [summary.target] : [])]
  if (summary.bands.length === 0) return undefined
  return (
    <Card title={t(($) => $.gap.whereTitle)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.report.labels.area)}</th>
            {levels.map((result) => (
              <th key={result.level.id} scope="col">
                <ProfileText text={result.level.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summary.bands.map(({ area, items }) => (
            <tr key={area?.id ?? 'none'}>
              <th scope="row">
                {area ? <ProfileText text={area.name} /> : t(($) => $.profile.noArea)}
              </th>
              {levels.map((result, at) => (
                <td key={result.level.id}>
                  <AreaCell criteria={items[at] ?? []} assessment={assessment} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <SegmentLegend />
    </Card>
  )
}

function AreaCell(props: {
  readonly criteria: readonly PlacedCriterion[]
  readonly assessment: Assessment
}) {
  const { t } = useWords()
  const words = useGapSummaryWords()
  const { criteria, assessment } = props
  if (criteria.length === 0) {
    return (
      <span className={styles.nothing}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t(($) => $.gap.nothingInCell)}</span>
      </span>
    )
  }
  const counts = countsOf(criteria, assessment)
  if (counts.applicable === 0) {
    return (
      <span className={styles.count}>
        {t(($) => $.counts.excluded, { count: counts.excluded })}
      </span>
    )
  }
  return (
    <div className={styles.cell}>
      <StandingSegments criteria={criteria} assessment={assessment} tone="gap" />
      <span className={styles.count}>{words.metOf({ counts })}</span>
    </div>
  )
}

function SegmentLegend() {
  const { t } = useWords()
  return (
    <ul className={styles.legend} aria-label={t(($) => $.gap.legendTitle)}>
      {(['met', 'with-support', 'not-yet', 'no-answer'] as const).map((standing) => (
        <li key={standing}>
          <span className={styles.sample} aria-hidden="true">
            <Segments label="" kinds={[standing]} tone="gap" />
          </span>
          {t(($) => $.standing[standing])}
        </li>
      ))}
    </ul>
  )
}
