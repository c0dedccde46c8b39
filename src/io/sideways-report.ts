import type { Assessment } from '#domain/assessment.ts'
import type { Level, PlacedCriterion, Role, SkillProfile } from '#domain/profile.ts'
import type { LevelBeside, Match, RoleBeside, Sideways } from '#domain/sideways.ts'
import type { GapSummaryWords, ReportLabel } from './gap-summary-report.ts'

/** An assessment held against the other roles, before it is put into words. */
export type SidewaysReport = {
  readonly profile: SkillProfile
  /** Whoever's it is; its role is the one held against the others. */
  readonly assessment: Assessment
  readonly role: Role
  /** The level looked at. */
  readonly level: Level
  readonly sideways: Sideways
  /** ISO date of the export. */
  readonly date: string
}

/** The words of one language, for the page and the writers alike. */
export type SidewaysWords = Pick<
  GapSummaryWords,
  'csvSeparator' | 'date' | 'fairUse' | 'kind' | 'noArea' | 'rating' | 'requirement' | 'text'
> & {
  /** "Middle ML Engineer" */
  readonly cell: (cell: { readonly role: Role; readonly level: Level }) => string
  /** "Sideways: ratings as ML Engineer beside the other roles" */
  readonly title: (report: SidewaysReport) => string
  /** Which role is nearest, or why none is named. */
  readonly outcome: (report: SidewaysReport) => string
  /** What can be compared, what that leaves out, and how little it says. */
  readonly how: (report: SidewaysReport) => readonly string[]
  readonly caution: string
  /** The name of a role, and that it is nearest where it is. */
  readonly role: (beside: RoleBeside, report: SidewaysReport) => string
  /** "7 of 18 criteria can be compared, 5 of them met." */
  readonly counts: (beside: RoleBeside) => string
  /** "3 of 4 can be compared: 2 met and 1 with support"; "nothing asked" for a level without criteria. */
  readonly levelCounts: (beside: LevelBeside) => string
  /** "shown by: “…” (Senior), 2 Independently"; "nothing to compare with" */
  readonly match: (match: Match, report: SidewaysReport) => string
  readonly labels: {
    readonly [
      Label in
        | Extract<
            ReportLabel,
            | 'area'
            | 'criterion'
            | 'criterionId'
            | 'date'
            | 'fairUse'
            | 'kind'
            | 'level'
            | 'name'
            | 'profile'
            | 'rating'
            | 'requirement'
            | 'role'
            | 'value'
            | 'version'
          >
        | 'match'
        | 'own'
        | 'ownId'
        | 'ownLevel'
    ]: string
  }
}

/** Whether a role is (one of) the nearest. */
export function isNearest({ sideways: { outcome } }: SidewaysReport, role: Role): boolean {
  return outcome.kind === 'nearest' && outcome.roles.includes(role)
}

/** The competence area of a criterion in words. */
export function areaIn(
  { profile }: SidewaysReport,
  criterion: PlacedCriterion,
  words: SidewaysWords,
): string {
  const area = profile.areas.find(({ id }) => id === criterion.area)
  return area ? words.text(area.name) : words.noArea
}
