import type { Assessment } from './assessment.ts'
import { type Cell } from './comparison.ts'
import { relationOf } from './aligned-comparison.ts'
import { gapsOf, notRatedOf } from './counts.ts'
import { type PlacedCriterion, type SkillProfile, criteriaAt } from './profile.ts'
import { standingOf } from './standing.ts'

/** What an assessment leaves open for a cell. Not rated is no gap, excluded is neither. */
export type StillMissing = {
  readonly gaps: readonly PlacedCriterion[]
  readonly notRated: readonly PlacedCriterion[]
  readonly excluded: readonly PlacedCriterion[]
  /** Gaps among what lower levels beside it ask and the cell still assumes, as they stand in the columns. */
  readonly assumedGaps: readonly PlacedCriterion[]
}

/**
 * What is still missing for a cell, by the ratings of its role.
 *
 * @param beside the other cells that are looked at: of those that are lower levels of the same role, what
 *   has no sequel up to the cell is still assumed there
 * @returns empty lists where the profile asks nothing in the cell
 * @example stillMissing(mlops, senior, [middle], assessment).gaps.length // 2
 */
export function stillMissing(
  profile: SkillProfile,
  cell: Cell,
  beside: readonly Cell[],
  assessment: Assessment,
): StillMissing {
  const criteria = criteriaAt(profile, cell.role, cell.level)
  const lower = beside.filter((other) => relationOf(profile, other, cell) === 'below')
  const assumed = lower.flatMap((other) => {
    const above = [cell, ...lower.filter((one) => relationOf(profile, one, other) === 'above')]
    const topics = new Set(
      above.flatMap(({ role, level }) =>
        criteriaAt(profile, role, level).map(({ topic }) => topic),
      ),
    )
    return criteriaAt(profile, other.role, other.level).filter(
      ({ topic }) => topic === undefined || !topics.has(topic),
    )
  })
  return {
    gaps: gapsOf(criteria, assessment),
    notRated: notRatedOf(criteria, assessment),
    excluded: criteria.filter(({ id }) => standingOf(assessment, id) === 'excluded'),
    // A cell may stand twice.
    assumedGaps: gapsOf([...new Set(assumed)], assessment),
  }
}
