import { useEffect, useMemo } from 'react'
import {
  type KeptProfile,
  type ProfileCounts,
  type ProfileHead,
  countsOfProfile,
  headOfProfile,
  keptVersions,
} from '#domain/own-profile.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { builtInProfileIds } from '#io/built-in-profiles.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { useStore } from '#state/store.ts'

/** One profile of the library: what comes with the app, or the version of an own one that is in use. */
export type ProfileEntry = {
  readonly profile: ProfileHead
  readonly counts: ProfileCounts
  /** Of an own profile, the one in use first; none of one that comes with the app. */
  readonly versions: readonly KeptProfile[]
}

/** All profiles of the library: those that come with the app, then the own ones, the one added last first. */
export function useProfileEntries(): readonly ProfileEntry[] {
  const profiles = useStore((state) => state.profiles)
  const own = useStore((state) => state.ownProfiles)
  useEffect(() => {
    for (const id of builtInProfileIds) void ensureProfile(id)
  }, [])
  return useMemo(() => {
    const builtIn = builtInProfileIds.flatMap((id) => {
      const profile = profiles[id]
      return typeof profile === 'object' ? [builtInEntry(profile)] : []
    })
    const latestFirst = own.toSorted((a, b) => (a.added < b.added ? 1 : -1))
    const ids = [...new Set(latestFirst.map(({ profile }) => profile.id))]
    return [
      ...builtIn,
      ...ids.flatMap((id) => {
        const versions = keptVersions(own, id)
        const [inUse] = versions
        return inUse ? [{ profile: inUse.profile, counts: inUse.counts, versions }] : []
      }),
    ]
  }, [profiles, own])
}

const known = new WeakMap<SkillProfile, ProfileEntry>()

function builtInEntry(profile: SkillProfile): ProfileEntry {
  const entry = known.get(profile) ?? {
    profile: headOfProfile(profile),
    counts: countsOfProfile(profile, JSON.stringify(profile).length),
    versions: [],
  }
  known.set(profile, entry)
  return entry
}
