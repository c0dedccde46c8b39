import type { ProfileHead } from '#domain/own-profile.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { startingPoint } from '#domain/starting-point.ts'
import { type LevelPlace, type Place, formatAddress } from '#io/address.ts'
import { navigate } from '#parts/navigate.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { type AppState, useStore } from '#state/store.ts'

/** Where a profile is worked with: at the person's own level where there is one, else where a first visit begins. */
export async function openInAssess(head: ProfileHead): Promise<void> {
  await ensureProfile(head.id)
  const profile = useStore.getState().profiles[head.id]
  const place = ownPlace(useStore.getState(), head) ?? startOf(profile) ?? firstPlace(head)
  if (place) navigate(place)
}

/** An address of a profile that is right whether it was read already or not. */
export function assessAddress(head: ProfileHead): string {
  const place: Place = ownPlace(useStore.getState(), head) ??
    firstPlace(head) ?? { view: 'profiles' }
  return formatAddress(place)
}

/** The level of the own assessment that was changed last. */
function ownPlace({ assessments }: AppState, { id, levels, roles }: ProfileHead) {
  const [last] = Object.values(assessments)
    .filter(
      ({ copiedFrom, kind, level, profile, role }) =>
        kind === 'self' &&
        copiedFrom === undefined &&
        profile.id === id &&
        roles.some((known) => known.id === role) &&
        levels.some((known) => known.id === level),
    )
    .toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
  return last && assess(id, last)
}

function startOf(profile: SkillProfile | 'missing' | 'failed' | undefined) {
  const start = typeof profile === 'object' ? startingPoint(profile) : undefined
  return typeof profile === 'object' && start ? assess(profile.id, start) : undefined
}

function firstPlace({ id, levels, roles }: ProfileHead): LevelPlace | undefined {
  const [level] = levels
  const [role] = roles
  return level && role && assess(id, { role: role.id, level: level.id })
}

function assess(
  profile: LevelPlace['profile'],
  { level, role }: Pick<LevelPlace, 'level' | 'role'>,
): LevelPlace {
  return { view: 'assess', profile, role, level }
}
