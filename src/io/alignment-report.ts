import {
  type Agenda,
  type Agreement,
  type Alignment,
  type Difference,
  agendaOf,
  agreementOf,
  alignedCriteria,
  differencesOf,
  ratedAfterSeeing,
} from '#domain/alignment.ts'
import { type Assessment, type Rating, entryAt, saidIn } from '#domain/assessment.ts'
import type { PlacedCriterion, SkillProfile } from '#domain/profile.ts'
import type { GapSummaryWords } from './gap-summary-report.ts'

/** Two ratings of one person held together, before they are put into words. */
export type AlignmentReport = {
  readonly profile: SkillProfile
  readonly alignment: Alignment
  /** Every criterion that the alignment is about, in the profile's order. */
  readonly differences: readonly Difference[]
  readonly agreement: Agreement
  readonly agenda: Agenda
  /** Ratings of the review that were given after the self-ratings could be seen. */
  readonly afterSeeing: number
  /** Whether notes and examples of both sides are told. Reasons and statements always are. */
  readonly includes: { readonly notes: boolean; readonly evidence: boolean }
  /** Whether the person is named, or told by the number in its place. Left out, the name is told. */
  readonly showsName?: boolean
  /** The number of the person; left out, role and level stand in its place. */
  readonly number?: number
  /** ISO date of the export. */
  readonly date: string
}

/** Works everything out that is told of an alignment. */
export function alignmentReport(
  profile: SkillProfile,
  alignment: Alignment,
  includes: AlignmentReport['includes'],
  date: string,
): AlignmentReport {
  const criteria = alignedCriteria(profile, alignment)
  const differences = differencesOf(criteria, alignment.self, alignment.review)
  return {
    profile,
    alignment,
    differences,
    agreement: agreementOf(differences),
    agenda: agendaOf(profile, alignment),
    afterSeeing: ratedAfterSeeing(alignment),
    includes,
    date,
  }
}

/** What somebody wrote about a criterion, as far as the report includes it. */
export function writtenBy(
  report: AlignmentReport,
  side: Assessment | undefined,
  { id }: PlacedCriterion,
): { readonly note: string | undefined; readonly examples: ReturnType<typeof saidIn> } {
  const { evidence, notes } = report.includes
  const note = side && notes ? entryAt(side.notes, id)?.text : undefined
  return {
    note: note?.trim() ? note : undefined,
    examples: side && evidence ? saidIn(entryAt(side.evidence, id)) : [],
  }
}

/** The words of one language, for the page and the writers alike. */
export type AlignmentWords = Pick<
  GapSummaryWords,
  'date' | 'fairUse' | 'requirement' | 'scale' | 'text'
> & {
  readonly rating: (rating: Rating | undefined) => string
  readonly title: (report: AlignmentReport) => string
  /** "Middle ML Engineer" */
  readonly cell: (report: AlignmentReport) => string
  /** How near the two ratings are, and what was seen when, sentence by sentence. */
  readonly summary: (report: AlignmentReport) => readonly string[]
  /** "self 2 steps higher" */
  readonly difference: (difference: Difference) => string
  /** "Middle · required" */
  readonly place: (criterion: PlacedCriterion) => string
  /** The text of a criterion with its place: "Plans a season. (Senior · required)" */
  readonly placed: (criterion: PlacedCriterion) => string
  /** The agreed value with its words, "not agreed", or that nothing was agreed yet. */
  readonly outcome: (report: AlignmentReport, criterion: PlacedCriterion) => string
  readonly labels: { readonly [Label in AlignmentLabel]: string }
}

type AlignmentLabel =
  | 'agreed'
  | 'agreedGaps'
  | 'agreedValues'
  | 'cell'
  | 'criterion'
  | 'date'
  | 'differences'
  | 'example'
  | 'fairUse'
  | 'note'
  | 'noAgreedGaps'
  | 'noDifferences'
  | 'noneReviewWithoutExample'
  | 'noneWithoutExample'
  | 'profile'
  | 'reason'
  | 'review'
  | 'reviewWithoutExample'
  | 'scale'
  | 'self'
  | 'statement'
  | 'version'
  | 'where'
  | 'withoutExample'
