import type { SkillProfile } from '#domain/profile.ts'
import { startingPoint } from '#domain/starting-point.ts'
import { formatAddress } from '#io/address.ts'

/** Where a first visit begins. */
export function startAddress(profile: SkillProfile): string {
  const start = startingPoint(profile)
  return start ? formatAddress({ view: 'assess', profile: profile.id, ...start }) : '#/'
}
