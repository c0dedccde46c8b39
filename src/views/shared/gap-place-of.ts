import type { Assessment } from '#domain/assessment.ts'
import type { LevelPlace } from '#io/address.ts'

/** Where a kept copy is looked at. */
export function gapPlaceOf({ id, level, profile, role, target }: Assessment): LevelPlace {
  const compared = target === undefined ? {} : { target }
  return { view: 'gap', profile: profile.id, role, level, ...compared, of: id }
}
