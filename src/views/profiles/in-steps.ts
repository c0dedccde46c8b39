import type { SkillProfile } from '#domain/profile.ts'
import { profileChangesInSteps } from '#domain/profile-changes.ts'
import { isSameRecord } from '#domain/stable-order.ts'
import { inSlices } from '#state/in-slices.ts'
import type { Compared } from './use-changes.ts'

/** Holds two versions against each other without keeping the page busy. */
export async function compare(before: SkillProfile, after: SkillProfile): Promise<Compared> {
  return { before, after, changes: await inSlices(profileChangesInSteps(before, after)) }
}

/** Whether two profiles say the same, unknown fields included, without keeping the page busy. */
export function areSameProfiles(one: SkillProfile, other: SkillProfile): Promise<boolean> {
  return inSlices(sameInSteps(one, other))
}

function* sameInSteps(one: SkillProfile, other: SkillProfile): Generator<void, boolean> {
  const { expectations: cells, ...head } = one
  const { expectations: otherCells, ...otherHead } = other
  if (!isSameRecord(head, otherHead) || cells.length !== otherCells.length) return false
  for (const [at, cell] of cells.entries()) {
    if (!isSameRecord(cell, otherCells[at])) return false
    yield
  }
  return true
}
