import type { Assessment } from '#domain/assessment.ts'
import type { MarkedCriterion } from '#domain/comparison.ts'
import type { Level, PlacedCriterion, Role, SkillProfile } from '#domain/profile.ts'
import { ratingOf } from '#domain/standing.ts'
import type { GapSummaryWords } from './gap-summary-report.ts'

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
  /** ISO date of the export. */
  readonly date: string
}

/** The words of one language, for the page and the writers alike. */
export type ComparisonWords = Pick<
  GapSummaryWords,
  'csvSeparator' | 'date' | 'noArea' | 'rating' | 'requirement' | 'text'
> & {
  /** "Middle ML Engineer" */
  readonly cell: (column: Pick<ComparedColumn, 'role' | 'level'>) => string
  /** "Comparison: MLOps" */
  readonly title: (report: ComparisonReport) => string
  /** What changes between the first two, sentence by sentence. */
  readonly summary: (report: ComparisonReport) => readonly string[]
  /** "new", "grows from: …" */
  readonly mark: (marked: MarkedCriterion) => string
  readonly labels: {
    readonly [
      Label in
        | 'area'
        | 'criterion'
        | 'criterionId'
        | 'date'
        | 'level'
        | 'mark'
        | 'nothing'
        | 'profile'
        | 'rating'
        | 'requirement'
        | 'role'
        | 'tools'
        | 'version'
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
