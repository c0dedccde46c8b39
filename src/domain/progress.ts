import type { Assessment } from './assessment.ts'
import { type Counts, countsOf } from './counts.ts'
import { type LevelId, type SkillProfile, criteriaAt } from './profile.ts'
import { type Snapshot, latestFirst } from './snapshot.ts'

/** How a level stood at one moment. */
export type ProgressPoint = {
  /** `undefined`: now. */
  readonly snapshot: Snapshot | undefined
  readonly counts: Counts
}

/**
 * How the criteria of a level stood at each snapshot, and how they stand now: counts only. All are held
 * against the criteria that the profile has now, so that the figures can be compared.
 *
 * @param assessment as it is now
 * @returns the earliest first, now last, whatever the order given; only now where there is no snapshot
 * @example progressOf(profile, 'middle', snapshots, own).map(({ counts }) => counts.met) // [0, 1, 3]
 */
export function progressOf(
  profile: SkillProfile,
  level: LevelId,
  snapshots: readonly Snapshot[],
  assessment: Assessment,
): readonly ProgressPoint[] {
  const criteria = criteriaAt(profile, assessment.role, level)
  const then = latestFirst(snapshots)
    .toReversed()
    .map((snapshot) => ({ snapshot, counts: countsOf(criteria, snapshot.assessment) }))
  return [...then, { snapshot: undefined, counts: countsOf(criteria, assessment) }]
}
