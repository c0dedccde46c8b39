import { keptProfileId } from '#domain/own-profile.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { isSameRecord } from '#domain/stable-order.ts'
import { builtInProfileIds } from '#io/built-in-profiles.ts'
import { type Problem, problemAt } from '#io/problem.ts'
import type { ReadNoteCode } from '#io/profile-reader.ts'
import { keepProfile, loadOwnProfile, loadProfileInUse } from './own-profile-actions.ts'
import { readProfileFile } from './read-profile-file.ts'
import { fetchBeside } from './site-file.ts'
import { type HostedProfile, useStore } from './store.ts'

/**
 * Opens a profile that lies as a file beside the app, and keeps it on the device: ratings have to be readable when
 * the site takes the file away. A version that is kept already is used as it is,
 * and so is the one in use where a file without a version says the same as on another day.
 *
 * @param address relative to the page, e.g. `profiles/cooking.json`
 * @param page the page's own address
 * @param today ISO date
 */
export async function openHostedProfile(
  address: string,
  page: string,
  today: string,
): Promise<HostedProfile> {
  const hosted = await open(address, page, today)
  useStore.setState({ hosted })
  return hosted
}

async function open(address: string, page: string, today: string): Promise<HostedProfile> {
  const failed = (...problems: readonly Problem[]): HostedProfile => ({
    kind: 'failed',
    address,
    problems,
  })
  const file = await fetchBeside(address, page)
  if (!file.ok) return failed(...file.problems)
  const read = await readProfileFile(file.value, { today })
  if (read?.ok !== true) return failed(...(read?.problems ?? []))
  const { notes, profile } = read
  const isVersionGuessed = notes.some(({ code }) => versionGuesses.has(code))
  if (isVersionGuessed && (await isInUse(profile))) {
    return { kind: 'ready', address, id: profile.id }
  }
  if (builtInProfileIds.includes(profile.id)) {
    return failed(problemAt('$.id', 'reservedId', { id: profile.id }))
  }
  // One that is kept and cannot be read any more is mended by it.
  const here = isKept(profile) ? await loadOwnProfile(keptProfileId(profile)) : undefined
  if (here && !isSameRecord(here, profile)) {
    return failed(problemAt('$.version', 'hostedDiffers', { version: profile.version }))
  }
  if (!here) await keepProfile(profile, { kind: 'site', address })
  return { kind: 'ready', address, id: profile.id }
}

/** What readers say where a file has no version: they take the day on which it is read. */
const versionGuesses: ReadonlySet<ReadNoteCode> = new Set(['versionGuessed', 'pageDateMissing'])

/** Whether the version in use says the same on whatever day: each day would add another version otherwise. */
async function isInUse({ updated: _day, version: _version, ...said }: SkillProfile) {
  const before = await loadProfileInUse(said.id)
  if (!before) return false
  const { updated: _dayBefore, version: _versionBefore, ...saidBefore } = before
  return isSameRecord(saidBefore, said)
}

function isKept(profile: SkillProfile): boolean {
  return useStore.getState().ownProfiles.some(({ id }) => id === keptProfileId(profile))
}
