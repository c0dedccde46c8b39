import {
  type Assessment,
  type AssessmentKind,
  type Rating,
  entryAt,
  entryFields,
  saidIn,
} from '#domain/assessment.ts'
import type { GapSummary, LevelResult, Strength } from '#domain/gap-summary.ts'
import type { MetUpTo } from '#domain/met-up-to.ts'
import {
  type Level,
  type PlacedCriterion,
  type Requirement,
  type Role,
  type SkillProfile,
  criteriaOfRole,
  levelById,
} from '#domain/profile.ts'
import type { SnapshotComparison } from '#domain/snapshot-comparison.ts'
import type { Text } from '#domain/text.ts'

/** Everything that a gap summary says when it leaves the app, before it is put into words. */
export type GapSummaryReport = {
  readonly profile: SkillProfile
  readonly assessment: Assessment
  readonly role: Role
  readonly summary: GapSummary
  readonly metUpTo: MetUpTo
  /** ISO date of the export. */
  readonly date: string
  readonly includes: { readonly notes: boolean; readonly evidence: boolean }
  /** What changed since the last snapshot; left out where there is none. */
  readonly since?: SinceSnapshot | undefined
}

/** What changed since a snapshot was taken. */
export type SinceSnapshot = {
  /** ISO instant. */
  readonly taken: string
  readonly comparison: SnapshotComparison
}

/** The words of one language, for writers. They decide what is said; these say how. */
export type GapSummaryWords = {
  readonly language: string
  readonly csvSeparator: ',' | ';'
  readonly text: (text: Text) => string
  readonly date: (isoDate: string) => string
  /** "Gap summary: MLOps, ML Engineer" */
  readonly title: (report: GapSummaryReport) => string
  /** That nothing or not everything is rated; `undefined` where everything is. */
  readonly state: (report: GapSummaryReport) => string | undefined
  /** "MLOps at Senior: 1 of 4 met, 2 gaps, 1 not rated" */
  readonly headline: (result: LevelResult) => string
  /** "1 excluded"; `undefined` where none is. */
  readonly excluded: (result: LevelResult) => string | undefined
  /** "1 of 4", "nothing to rate here" */
  readonly metOf: (result: Pick<LevelResult, 'counts'>) => string
  /** Says, too, whose ratings say so. */
  readonly metUpTo: (metUpTo: MetUpTo, kind: AssessmentKind) => string
  /** What stands before the next level; `undefined` where nothing does. */
  readonly ahead: (metUpTo: MetUpTo) => string | undefined
  /** The same with the number of criteria in place of their texts. */
  readonly aheadBrief: (metUpTo: MetUpTo) => string | undefined
  /** "Since the snapshot of 17 March 2026 at 09:00, over all levels: 2 newly met and 1 new note." */
  readonly since: (since: SinceSnapshot) => string
  readonly kind: (assessment: Assessment) => string
  readonly requirement: (requirement: Requirement) => string
  /** "2 Independently", "Not applicable", "No answer" */
  readonly rating: (rating: Rating | undefined) => string
  readonly because: (strength: Strength) => string
  readonly openAt: (level: Level) => string
  readonly gapsTo: (level: Level) => string
  readonly noArea: string
  /** Why a list of gaps is empty: nothing asked, all excluded, nothing rated, or no gap. */
  readonly noGapsAt: (result: LevelResult) => string
  /** The reason of an exclusion, or that none was given. */
  readonly excludedBecause: (rating: Rating | undefined) => string
  /** The four lines of the scale, lowest first. */
  readonly scale: readonly string[]
  readonly fairUse: readonly string[]
  readonly labels: { readonly [Label in ReportLabel]: string }
}

/** Headings and labels. */
export type ReportLabel =
  | 'name'
  | 'kind'
  | 'profile'
  | 'version'
  | 'date'
  | 'currentLevel'
  | 'lookedAt'
  | 'targetLevel'
  | 'topLevel'
  | 'role'
  | 'level'
  | 'area'
  | 'criterion'
  | 'criterionId'
  | 'requirement'
  | 'value'
  | 'rating'
  | 'reason'
  | 'noOpportunity'
  | 'focus'
  | 'note'
  | 'example'
  | 'step'
  | 'support'
  | 'due'
  | 'done'
  | 'yes'
  | 'notRated'
  | 'strengths'
  | 'excluded'
  | 'questions'
  | 'alsoWritten'
  | 'byArea'
  | 'allRatings'
  | 'scale'
  | 'fairUse'
  | 'outcome'
  | 'agreed'
  | 'supportPromised'
  | 'nextTalk'
  | 'oneSkill'

/**
 * The criteria that a report tells of: those of both levels, and those of other levels that have a
 * rating, note, example or step. In the profile's order.
 */
export function reportedCriteria(report: GapSummaryReport): readonly PlacedCriterion[] {
  const { assessment, profile, role, summary } = report
  const compared = new Set([summary.current.level.id, summary.target?.level.id])
  return criteriaOfRole(profile, role.id).filter(
    (criterion) =>
      compared.has(criterion.level) ||
      entryFields.some((field) => entryAt<unknown>(assessment[field], criterion.id) !== undefined),
  )
}

/**
 * Criteria with a note, an example, a next step or a focus pick, as far as the report includes these,
 * that stand in none of the summary's lists: nothing that a person wrote is left out.
 */
export function alsoWrittenAbout(report: GapSummaryReport): readonly PlacedCriterion[] {
  const { summary } = report
  const listed = new Set(
    [
      ...summary.openAtCurrent,
      ...summary.targetGaps,
      ...summary.notRated,
      ...summary.excluded,
      ...summary.strengths.map((strength) => strength.criterion),
    ].map((criterion) => criterion.id),
  )
  return reportedCriteria(report).filter((criterion) => {
    const { note, examples, step, isFocus } = writtenAbout(report, criterion)
    const isWritten = note !== undefined || examples.length > 0 || step !== undefined
    return !listed.has(criterion.id) && (isWritten || isFocus)
  })
}

/** The levels that a report names: the person's current one, and the one looked at where it is another. */
export function levelsOf({ assessment, profile, summary }: GapSummaryReport): {
  readonly current: Level
  readonly lookedAt: Level | undefined
} {
  const looked = summary.current.level
  const current = levelById(profile, assessment.level) ?? looked
  return { current, lookedAt: current.id === looked.id ? undefined : looked }
}

/** What a person wrote about a criterion, as far as the report includes it; blank items left out. */
export function writtenAbout(report: GapSummaryReport, criterion: PlacedCriterion) {
  const { assessment, includes } = report
  const examples = saidIn(entryAt(assessment.evidence, criterion.id))
  const note = entryAt(assessment.notes, criterion.id)?.text
  return {
    note: includes.notes && note?.trim() ? note : undefined,
    examples: includes.evidence ? examples : [],
    step: entryAt(assessment.steps, criterion.id),
    isFocus: assessment.focus?.includes(criterion.id) ?? false,
  }
}
