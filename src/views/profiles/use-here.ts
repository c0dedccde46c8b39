import { useEffect, useMemo, useState } from 'react'
import { type KeptProfile, keptProfileId, keptVersions } from '#domain/own-profile.ts'
import { hasChanges } from '#domain/profile-changes.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { builtInProfileIds } from '#io/built-in-profiles.ts'
import { loadOwnProfile } from '#state/own-profile-actions.ts'
import { useStore } from '#state/store.ts'
import { areSameProfiles, compare } from './in-steps.ts'
import type { Compared } from './use-changes.ts'

/** How a profile that was read stands to what is here. */
export type Here =
  | { readonly is: 'new' }
  /** Its id belongs to a profile that comes with the app. */
  | { readonly is: 'reserved' }
  | { readonly is: 'comparing' }
  | { readonly is: 'same' }
  /** The same version is here with another content. */
  | { readonly is: 'versionTaken'; readonly compared: Compared }
  | { readonly is: 'newVersion'; readonly compared: Compared }
  /** A version of it is here that cannot be read. */
  | { readonly is: 'unreadable'; readonly kept: KeptProfile }

/** Holds a profile that was read against its kept version: the one of the same version, else the one in use. */
export function useHere(profile: SkillProfile): Here {
  const own = useStore((state) => state.ownProfiles)
  const kept = useMemo(() => {
    const versions = keptVersions(own, profile.id)
    return versions.find(({ id }) => id === keptProfileId(profile)) ?? versions[0]
  }, [own, profile])
  const [found, setFound] = useState<{
    readonly profile: SkillProfile
    readonly kept: KeptProfile
    readonly here: Here
  }>()
  useEffect(() => {
    if (!kept) return undefined
    let isCurrent = true
    void loadOwnProfile(kept.id).then(async (before) => {
      if (!isCurrent) return
      const here = await heldAgainst(before, profile, kept)
      if (isCurrent) setFound({ profile, kept, here })
    })
    return () => {
      isCurrent = false
    }
  }, [kept, profile])
  if (builtInProfileIds.includes(profile.id)) return { is: 'reserved' }
  if (!kept) return { is: 'new' }
  return found?.profile === profile && found.kept === kept ? found.here : { is: 'comparing' }
}

async function heldAgainst(
  before: SkillProfile | undefined,
  after: SkillProfile,
  kept: KeptProfile,
): Promise<Here> {
  if (!before) return { is: 'unreadable', kept }
  const isSameVersion = kept.profile.version === after.version
  if (isSameVersion && (await areSameProfiles(before, after))) return { is: 'same' }
  const compared = await compare(before, after)
  // An export that is opened again: other fields of the file, such as `$schema`, are no other content.
  if (isSameVersion && !hasChanges(compared.changes)) return { is: 'same' }
  return { is: isSameVersion ? 'versionTaken' : 'newVersion', compared }
}
