import type { Assessment } from '#domain/assessment.ts'
import type { GapSummary } from '#domain/gap-summary.ts'
import { type PlacedCriterion, criteriaOfRole } from '#domain/profile.ts'
import { standingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import { idsToldIn } from '#io/shared-from.ts'
import { ForeignCriteria } from '#parts/ForeignCriteria.tsx'
import { SharedCriterion } from '#parts/SharedCriterion.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Card } from '#ui/Card.tsx'

/** Every criterion that the link says something about, and those of both levels without an answer. */
export function SharedLists(props: {
  readonly assessment: Assessment
  readonly summary: GapSummary
}) {
  const { assessment, summary } = props
  const { t, format } = useWords()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  const { current, target } = summary
  const both = [...current.criteria, ...(target?.criteria ?? [])]
  const levels = (target ? [current, target] : [current]).map(({ level }) => textOf(level.name))
  const told = new Set(idsToldIn(assessment))
  const elsewhere = criteriaOfRole(useProfile(), assessment.role).filter(
    (criterion) => told.has(criterion.id) && !both.includes(criterion),
  )
  const met = both.filter(({ id }) => standingOf(assessment, id) === 'met')
  const listed = (title: string, criteria: readonly PlacedCriterion[], empty?: string) => (
    <CriteriaCard title={title} assessment={assessment} criteria={criteria} empty={empty} />
  )
  return (
    <>
      {listed(words.openAt(current.level), summary.openAtCurrent, words.noGapsAt(current))}
      {target === undefined
        ? undefined
        : listed(words.gapsTo(target.level), summary.targetGaps, words.noGapsAt(target))}
      {listed(
        t(($) => $.shared.metTitle, { levels: format.and(levels) }),
        met,
        t(($) => $.shared.nothingMet),
      )}
      {listed(
        t(($) => $.report.labels.notRated),
        summary.notRated,
      )}
      {listed(
        t(($) => $.report.labels.excluded),
        summary.excluded,
      )}
      {listed(
        t(($) => $.shared.elsewhere),
        elsewhere,
      )}
      <ForeignCriteria assessment={assessment} />
    </>
  )
}

/** A list of criteria; where there are none, what is to be said of it, or nothing at all. */
function CriteriaCard(props: {
  readonly title: string
  readonly assessment: Assessment
  readonly criteria: readonly PlacedCriterion[]
  readonly empty: string | undefined
}) {
  const { title, assessment, criteria, empty } = props
  if (criteria.length === 0 && empty === undefined) return undefined
  return (
    <Card title={title}>
      {criteria.length === 0 ? <p>{empty}</p> : undefined}
      <ul>
        {criteria.map((criterion) => (
          <SharedCriterion
            key={criterion.id}
            assessment={assessment}
            criterion={criterion}
            namesLevel
          />
        ))}
      </ul>
    </Card>
  )
}
