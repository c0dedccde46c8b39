import type { Assessment } from '#domain/assessment.ts'
import { countsOf } from '#domain/counts.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { standingOf, standings } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import { Segments } from '#ui/Segments.tsx'

/** One segment for each applicable criterion, best standing first. Nothing where none is applicable. */
export function StandingSegments(props: {
  readonly criteria: readonly PlacedCriterion[]
  readonly assessment: Assessment
  readonly tone: 'neutral' | 'gap'
}) {
  const { t } = useWords()
  const counts = countsOf(props.criteria, props.assessment)
  if (counts.applicable === 0) return undefined
  const kinds = props.criteria
    .map((criterion) => standingOf(props.assessment, criterion.id))
    .filter((standing) => standing !== 'excluded')
    .toSorted((a, b) => standings.indexOf(a) - standings.indexOf(b))
  return <Segments label={t(($) => $.counts.all, counts)} kinds={kinds} tone={props.tone} />
}
