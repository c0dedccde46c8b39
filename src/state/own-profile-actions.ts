import {
  type KeptProfile,
  type ProfileOrigin,
  countsOfProfile,
  headOfProfile,
  keptProfileId,
  keptVersionInUse,
} from '#domain/own-profile.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { expectationParts, joinParts } from '#io/profile-parts.ts'
import type { StoredProfile } from '#storage/device-storage.ts'
import { inSlices } from './in-slices.ts'
import { asWriting, removeRecord, storeProfile, unstoredProfile } from './save-record.ts'
import { currentSurroundings, useStore } from './store.ts'

/** The parts of profiles that were just read or written: a large one is not taken apart twice. */
const knownParts = new WeakMap<SkillProfile, readonly string[]>()

/** Puts a profile together from its head and its parts without keeping the page busy; see `joinParts`. */
export async function profileOfParts(
  head: KeptProfile['profile'],
  parts: readonly string[],
  signal?: AbortSignal,
): Promise<SkillProfile> {
  const profile = await inSlices(joinParts(head, parts), signal)
  knownParts.set(profile, parts)
  return profile
}

async function partsOf(profile: SkillProfile): Promise<readonly string[]> {
  const known = knownParts.get(profile)
  if (known) return known
  const parts: string[] = []
  const writing = expectationParts(profile)
  await inSlices(
    (function* steps() {
      for (const part of writing) yield parts.push(part)
    })(),
  )
  knownParts.set(profile, parts)
  return parts
}

/**
 * Keeps a version of a profile on the device; from then on it is the one in use, unless one was added later. One of
 * the same id and version gives way to it.
 *
 * @param added when it was added where it comes from; left out, or later than now, it is added now
 * @returns what is kept, and whether it is on the device: where it is not, it can be used until the page is left
 */
export function keepProfile(
  profile: SkillProfile,
  origin: ProfileOrigin,
  added?: string,
): Promise<{ readonly kept: KeptProfile; readonly isStored: boolean }> {
  return asWriting(keep(profile, origin, added))
}

async function keep(profile: SkillProfile, origin: ProfileOrigin, added: string | undefined) {
  const parts = await partsOf(profile)
  const now = currentSurroundings().now()
  const head = headOfProfile(profile)
  const length = parts.reduce((sum, part) => sum + part.length, JSON.stringify(head).length)
  const kept: KeptProfile = {
    format: 'levelwise-kept-profile/1',
    id: keptProfileId(profile),
    profile: head,
    counts: countsOfProfile(profile, length),
    origin,
    // Another device's clock may be ahead: what is kept here later must still count as later.
    added: added !== undefined && added < now ? added : now,
  }
  takeProfile(kept, profile)
  return { kept, isStored: await storeProfile({ ...kept, parts }) }
}

function takeProfile(kept: KeptProfile, profile: SkillProfile): void {
  useStore.setState(({ ownProfiles, profiles }) => {
    const own = [...ownProfiles.filter(({ id }) => id !== kept.id), kept]
    const isInUse = keptVersionInUse(own, profile.id)?.id === kept.id
    return {
      ownProfiles: own,
      ...(isInUse ? { profiles: { ...profiles, [profile.id]: profile } } : {}),
    }
  })
}

/**
 * The profile of a kept version, in full.
 *
 * @returns `undefined` where it is not kept, or damaged
 */
export async function loadOwnProfile(id: string): Promise<SkillProfile | undefined> {
  const stored = await storedProfile(id)
  return stored && profileOfParts(stored.profile, stored.parts)
}

async function storedProfile(id: string): Promise<StoredProfile | undefined> {
  return unstoredProfile(id) ?? (await currentSurroundings().storage.read.profile(id))
}

/** Loads the version of an own profile that is in use; `undefined` where none of this id is kept. */
export async function loadProfileInUse(id: string): Promise<SkillProfile | undefined> {
  const kept = keptVersionInUse(useStore.getState().ownProfiles, id)
  return kept && loadOwnProfile(kept.id)
}

/**
 * Takes a version of a profile off the device. Assessments stay; an earlier version of the same profile is in use
 * from then on.
 *
 * @returns a function that puts it back; `undefined` where it was not there: then nothing happened; or where it could
 *   not be read: then it is gone for good
 */
export async function removeOwnProfile(id: string): Promise<(() => Promise<boolean>) | undefined> {
  const kept = useStore.getState().ownProfiles.find((own) => own.id === id)
  if (!kept) return undefined
  const stored = await storedProfile(id)
  useStore.setState(({ ownProfiles }) => ({
    ownProfiles: ownProfiles.filter((own) => own.id !== id),
  }))
  forgetLoaded(kept.profile.id)
  await removeRecord('profile', id)
  if (!stored) return undefined
  return async () => {
    takeProfile(kept, await profileOfParts(stored.profile, stored.parts))
    return storeProfile(stored)
  }
}

/** Whichever version of a profile is looked at, it is read anew when it is needed. */
function forgetLoaded(id: string): void {
  useStore.setState(({ profiles }) => {
    const { [id]: _forgotten, ...others } = profiles
    return { profiles: others }
  })
}
