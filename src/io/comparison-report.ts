import type { Assessment } from '#domain/assessment.ts'
import type { MarkedCriterion, Pointer } from '#domain/aligned-comparison.ts'
import type { Level, PlacedCriterion, Role, SkillProfile } from '#domain/profile.ts'
import { hasAnyRating, ratingOf } from '#domain/standing.ts'
import { type StillMissing, stillMissing } from '#domain/still-missing.ts'
import type { GapSummaryWords, ReportLabel } from './gap-summary-report.ts'

/** One cell of a comparison. */
export type ComparedColumn = {
  readonly role: Role
  readonly level: Level
  readonly criteria: readonly MarkedCriterion[]
  /** The person's own ratings, where they are laid over and there are some. */
  readonly assessment: Assessment | undefined
}

/** Two to four cells side by side, before they are put into words. */
export type ComparisonReport = {
  readonly profile: SkillProfile
  readonly columns: readonly ComparedColumn[]
  /** Whether the person's own ratings are laid over, if there are any. */
  readonly showsRatings: boolean
  /** ISO date of the export. */
  readonly date: string
}

/** What changes between two neighbouring columns. */
export type PairSummary = {
  /** "Middle ML Engineer and Senior ML Engineer"; `undefined` where there is only this pair. */
  readonly title: string | undefined
  readonly sentences: readonly string[]
}

/** What own ratings leave open for the last column; `left` is `undefined` where nothing of its role is rated. */
export type Missing = {
  readonly column: ComparedColumn
  readonly left: StillMissing | undefined
}

/** The words of one language, for the page and the writers alike. */
export type ComparisonWords = Pick<
  GapSummaryWords,
  'csvSeparator' | 'date' | 'fairUse' | 'kind' | 'noArea' | 'rating' | 'requirement' | 'text'
> & {
  /** "Middle ML Engineer" */
  readonly cell: (column: Pick<ComparedColumn, 'role' | 'level'>) => string
  /** "Comparison: MLOps" */
  readonly title: (report: ComparisonReport) => string
  /** What changes, sentence by sentence, for each two columns that stand beside each other. */
  readonly summary: (report: ComparisonReport) => readonly PairSummary[]
  /** Against which neighbour columns are marked; `undefined` where there are only two. */
  readonly neighbours: (report: ComparisonReport) => string | undefined
  /** "new", "grows from: …", "same topic: …" */
  readonly mark: (marked: MarkedCriterion) => string
  /** "continues in Delivery & operations" */
  readonly pointer: (pointer: Pointer) => string
  /** "Still missing for Senior ML Engineer" */
  readonly missingTitle: (missing: Missing) => string
  /** "2 gaps, 1 not rated, 1 excluded.", or why there is nothing to count, sentence by sentence. */
  readonly missingState: (missing: Missing) => readonly string[]
  readonly labels: {
    readonly [
      Label in
        | Extract<
            ReportLabel,
            | 'area'
            | 'criterion'
            | 'criterionId'
            | 'date'
            | 'excluded'
            | 'fairUse'
            | 'kind'
            | 'level'
            | 'name'
            | 'notRated'
            | 'profile'
            | 'rating'
            | 'requirement'
            | 'role'
            | 'version'
          >
        | 'assumedGaps'
        | 'gaps'
        | 'mark'
        | 'nothing'
        | 'tools'
    ]: string
  }
}

/** The rating of a criterion in words; empty where ratings are not laid over. */
export function ratingIn(
  column: ComparedColumn,
  criterion: PlacedCriterion,
  words: ComparisonWords,
): string {
  return column.assessment ? words.rating(ratingOf(column.assessment, criterion.id)) : ''
}

/** What is still missing for the last column; `undefined` where ratings are not laid over. */
export function missingIn({
  columns,
  profile,
  showsRatings,
}: ComparisonReport): Missing | undefined {
  const column = columns.at(-1)
  if (!showsRatings || !column) return undefined
  const { assessment } = column
  if (!assessment || !hasAnyRating(assessment)) return { column, left: undefined }
  const cellOf = ({ role, level }: ComparedColumn) => ({ role: role.id, level: level.id })
  const beside = columns.slice(0, -1).map(cellOf)
  return { column, left: stillMissing(profile, cellOf(column), beside, assessment) }
}

/**
 * The lists of what is missing, in the order in which they are told: gaps before what is not rated.
 *
 * @returns only lists that have something
 */
export function missingLists({ left }: Missing): readonly {
  readonly label: 'assumedGaps' | 'excluded' | 'gaps' | 'notRated'
  readonly criteria: readonly PlacedCriterion[]
}[] {
  if (!left) return []
  const labels = ['gaps', 'assumedGaps', 'notRated', 'excluded'] as const
  return labels
    .map((label) => ({ label, criteria: left[label] }))
    .filter(({ criteria }) => criteria.length > 0)
}
