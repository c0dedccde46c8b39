import type { Assessment } from '#domain/assessment.ts'
import { type Counts, countsOf } from '#domain/counts.ts'
import {
  type Area,
  type Level,
  type PlacedCriterion,
  type Role,
  type SkillProfile,
  criteriaAt,
} from '#domain/profile.ts'
import type { Coverage, Help, Member, Need } from '#domain/team.ts'
import type { GapSummaryWords } from './gap-summary-report.ts'

/** What a team can carry, before it is put into words. */
export type TeamReport = {
  readonly profile: SkillProfile
  readonly members: readonly Member[]
  readonly coverage: readonly Coverage[]
  readonly help: readonly Help[]
  /** What the team is held against, where something was chosen. */
  readonly need: WantedCell | undefined
  /** Hidden names are numbers in every export, too. */
  readonly showsNames: boolean
  /** The numbers of people by their ids; left out, they are numbered in the order of `members`. */
  readonly numbers?: ReadonlyMap<string, number>
  /** ISO date of the export. */
  readonly date: string
}

/** How many people are wanted for a cell, and what the team has for it. */
export type WantedCell = {
  readonly role: Role
  readonly level: Level
  readonly count: number
  readonly need: Need
}

/** How many of those asked meet a criterion: nobody, one person only, or several. */
export type Carried = 'nobody' | 'one' | 'several'

/** The three groups of criteria, in the order in which they are told. */
export const carriedBy = ['nobody', 'one', 'several'] as const satisfies readonly Carried[]

/** The criteria of one group, in the profile's order; may be none. */
export function coverageBy(report: TeamReport, carried: Carried): readonly Coverage[] {
  const group = ({ met }: Coverage): Carried => {
    if (met.length === 0) return 'nobody'
    return met.length === 1 ? 'one' : 'several'
  }
  return report.coverage.filter((coverage) => group(coverage) === carried)
}

/** One line about a member: by the person, with what was agreed, or by somebody else. */
export type MemberRow = {
  readonly member: Member
  readonly kind: Assessment['kind']
  /** What is counted in this line. */
  readonly assessment: Assessment
  /** The file behind it. */
  readonly file: Assessment
}

/** The lines of a member; at least one. Self and agreed values are never mixed in one line unsaid. */
export function rowsOf(member: Member): readonly MemberRow[] {
  const { agreed, counting, review, self } = member
  return [
    ...(self ? [{ member, kind: 'self' as const, assessment: self, file: self }] : []),
    ...(agreed ? [{ member, kind: 'agreed' as const, assessment: counting, file: agreed }] : []),
    ...(review ? [{ member, kind: 'review' as const, assessment: review, file: review }] : []),
  ]
}

/** What the level held asks in one area, and how it stands. */
export function areaCell(
  profile: SkillProfile,
  assessment: Assessment,
  area: Area | undefined,
): { readonly criteria: readonly PlacedCriterion[]; readonly counts: Counts } {
  const criteria = criteriaAt(profile, assessment.role, assessment.level).filter(
    (criterion) => criterion.area === area?.id,
  )
  return { criteria, counts: countsOf(criteria, assessment) }
}

/** The areas of a profile, and none for criteria without one where there are such. */
export function areasOf({ areas, expectations }: SkillProfile): readonly (Area | undefined)[] {
  const hasOthers = expectations.some(({ criteria }) =>
    criteria.some(({ area }) => area === undefined),
  )
  return hasOthers ? [...areas, undefined] : areas
}

/** The words of one language, for the page and the writers alike. */
export type TeamWords = Pick<
  GapSummaryWords,
  | 'csvSeparator'
  | 'date'
  | 'fairUse'
  | 'kind'
  | 'metOf'
  | 'noArea'
  | 'rating'
  | 'requirement'
  | 'text'
> & {
  readonly title: (report: TeamReport) => string
  readonly people: (report: TeamReport) => string
  readonly namesHidden: string
  /** The name, or a number while names are hidden or where there is none. */
  readonly person: (report: TeamReport, member: Member) => string
  /** The same for the inside of a sentence: a long name is cut, and none turns the words around it. */
  readonly personInside: (report: TeamReport, member: Member) => string
  readonly persons: (report: TeamReport, members: readonly Member[]) => string
  /** "Middle ML Engineer" */
  readonly cell: (cell: { readonly role: Role; readonly level: Level }) => string
  readonly cellOf: (assessment: Assessment) => string
  /** "0 of 2 asked" */
  readonly asked: (coverage: Coverage) => string
  readonly carried: (carried: Carried, count: number) => string
  /** "one person only" */
  readonly carriedName: (carried: Carried) => string
  /** Where a criterion stands in the profile: "Middle ML Engineer · required · Data & features" */
  readonly place: (criterion: PlacedCriterion) => string
  /** "Person 2 (3 Enables others)" */
  readonly helper: (
    report: TeamReport,
    helper: Help['helpers'][number],
    criterion: PlacedCriterion,
  ) => string
  /** What is wanted and what is there, sentence by sentence. */
  readonly need: (wanted: WantedCell) => readonly string[]
  /** What stands over those who show all of it. */
  readonly completeTitle: (wanted: WantedCell) => string
  readonly labels: { readonly [Label in TeamLabel]: string }
}

type TeamLabel =
  | 'area'
  | 'asked'
  | 'askedCount'
  | 'canHelp'
  | 'carried'
  | 'cell'
  | 'complete'
  | 'completeAny'
  | 'criterion'
  | 'criterionId'
  | 'date'
  | 'help'
  | 'howAsked'
  | 'kind'
  | 'level'
  | 'met'
  | 'metCount'
  | 'missing'
  | 'near'
  | 'noAnswer'
  | 'noAnswerCount'
  | 'nobody'
  | 'notAsked'
  | 'peopleByArea'
  | 'person'
  | 'profile'
  | 'requirement'
  | 'role'
  | 'uncovered'
  | 'version'
  | 'wantsHelp'
  | 'where'
  | 'fairUse'
