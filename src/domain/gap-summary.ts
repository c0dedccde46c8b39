import { type Assessment, focusLimit } from './assessment.ts'
import { type Counts, countsOf, gapsOf, notRatedOf } from './counts.ts'
import {
  type Band,
  type CriterionId,
  type Level,
  type PlacedCriterion,
  type RoleId,
  type SkillProfile,
  bandsOf,
  criteriaAt,
  criteriaOfRole,
} from './profile.ts'
import { ratingOf, standingOf } from './standing.ts'

/** One level of a role in an assessment: what it asks, and how that stands. */
export type LevelResult = {
  readonly level: Level
  readonly criteria: readonly PlacedCriterion[]
  readonly counts: Counts
}

/** A criterion that the person is strong at, and why it is listed. */
export type Strength = {
  readonly criterion: PlacedCriterion
  readonly because: 'enables-others' | 'above-current-level'
}

/** What an assessment says about the way from one level to another. Everything in it is derived. */
export type GapSummary = {
  readonly current: LevelResult
  /** `undefined` at the top level: there is no next one. */
  readonly target: LevelResult | undefined
  /** By competence area: criteria of the current level, then of the target level. */
  readonly bands: readonly Band<readonly (readonly PlacedCriterion[])[]>[]
  readonly openAtCurrent: readonly PlacedCriterion[]
  readonly targetGaps: readonly PlacedCriterion[]
  /** Of both levels; never called gaps. */
  readonly notRated: readonly PlacedCriterion[]
  /** Of both levels: marked not applicable. */
  readonly excluded: readonly PlacedCriterion[]
  readonly strengths: readonly Strength[]
}

/**
 * Works out the gap summary.
 *
 * Each list is ordered by priority: focus picks first, then required before optional, then the
 * profile's order.
 *
 * @param level the level that is looked at as the current one
 * @param target the level compared with, or `undefined` where there is none
 * @returns empty lists and zero counts where the profile asks nothing
 */
export function gapSummaryOf(
  profile: SkillProfile,
  assessment: Assessment,
  role: RoleId,
  level: Level,
  target: Level | undefined,
): GapSummary {
  const current = levelResultOf(profile, assessment, role, level)
  const compared = target && levelResultOf(profile, assessment, role, target)
  const both = [...current.criteria, ...(compared?.criteria ?? [])]
  const ordered = (criteria: readonly PlacedCriterion[]) =>
    inPriorityOrder(criteria, assessment.focus ?? [])
  return {
    current,
    target: compared,
    bands: bandsOf(profile, current.criteria, compared?.criteria ?? []),
    openAtCurrent: ordered(gapsOf(current.criteria, assessment)),
    targetGaps: ordered(gapsOf(compared?.criteria ?? [], assessment)),
    notRated: ordered(notRatedOf(both, assessment)),
    excluded: both.filter((criterion) => standingOf(assessment, criterion.id) === 'excluded'),
    strengths: strengthsOf(profile, assessment, role),
  }
}

/** What one level asks of a role, and how that stands; all zeros where it asks nothing. */
export function levelResultOf(
  profile: SkillProfile,
  assessment: Assessment,
  role: RoleId,
  level: Level,
): LevelResult {
  const criteria = criteriaAt(profile, role, level.id)
  return { level, criteria, counts: countsOf(criteria, assessment) }
}

/**
 * Orders criteria for work: focus picks first (in the order picked), then required before optional,
 * then as given.
 */
function inPriorityOrder(
  criteria: readonly PlacedCriterion[],
  focus: readonly CriterionId[],
): readonly PlacedCriterion[] {
  const focusRank = (criterion: PlacedCriterion) => {
    const at = focus.indexOf(criterion.id)
    return at === -1 ? focus.length : at
  }
  return criteria.toSorted(
    (a, b) => focusRank(a) - focusRank(b) || Number(b.isRequired) - Number(a.isRequired),
  )
}

/**
 * Strengths: criteria at 3 at any level, and those met above the person's current level, whatever level
 * is looked at.
 *
 * @returns in the profile's order, each once; empty where nothing is rated that high
 */
function strengthsOf(
  profile: SkillProfile,
  assessment: Assessment,
  role: RoleId,
): readonly Strength[] {
  const current = profile.levels.findIndex((candidate) => candidate.id === assessment.level)
  return criteriaOfRole(profile, role).flatMap((criterion): Strength[] => {
    if (ratingOf(assessment, criterion.id)?.value === 3) {
      return [{ criterion, because: 'enables-others' }]
    }
    const at = profile.levels.findIndex((candidate) => candidate.id === criterion.level)
    return at > current && standingOf(assessment, criterion.id) === 'met'
      ? [{ criterion, because: 'above-current-level' }]
      : []
  })
}

/**
 * The focus picks after one criterion was added or taken away.
 *
 * @returns the same picks where there is no room for another one (at most three)
 */
export function withFocusToggled(
  focus: readonly CriterionId[],
  criterion: CriterionId,
): readonly CriterionId[] {
  if (focus.includes(criterion)) return focus.filter((picked) => picked !== criterion)
  return focus.length >= focusLimit ? focus : [...focus, criterion]
}
