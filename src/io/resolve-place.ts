import {
  type Level,
  type Role,
  type SkillProfile,
  levelById,
  levelsAbove,
  nextLevel,
  roleById,
} from '#domain/profile.ts'
import type { Place } from './address.ts'

/** What an address means in a profile. */
export type ResolvedPlace = {
  readonly role: Role
  readonly level: Level
  /** The level compared with; `undefined` at the top level. */
  readonly target: Level | undefined
}

/**
 * Looks up what a place names.
 *
 * @returns `undefined` where the profile has no such role or level, or the target is not above it
 */
export function resolvePlace(profile: SkillProfile, place: Place): ResolvedPlace | undefined {
  const role = roleById(profile, place.role)
  const level = levelById(profile, place.level)
  if (!role || !level) return undefined
  if (place.target === undefined) return { role, level, target: nextLevel(profile, level.id) }
  const target = levelsAbove(profile, level.id).find((candidate) => candidate.id === place.target)
  return target && { role, level, target }
}

/**
 * The place that shows two levels of a role. In Assess the target is left out where it is the next one,
 * so that the address stays short; the gap summary always names it.
 */
export function placeOf(
  view: Place['view'],
  profile: SkillProfile,
  { role, level, target }: ResolvedPlace,
): Place {
  const isImplied =
    target === undefined || (view === 'assess' && target === nextLevel(profile, level.id))
  return {
    view,
    profile: profile.id,
    role: role.id,
    level: level.id,
    ...(isImplied ? {} : { target: target.id }),
  }
}
