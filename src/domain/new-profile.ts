import { freshId } from './made-ids.ts'
import type { ProfileId, SkillProfile } from './profile.ts'
import { reservedProfileIds } from './reserved-ids.ts'
import type { Text } from './text.ts'

/** What can be asked whether it has an id already. */
type Taken = { readonly has: (id: string) => boolean }

/**
 * An id for a profile that no other has, made from its title.
 *
 * @example freshProfileId('Gärtnern', new Set()) // 'gaertnern'
 */
export function freshProfileId(title: string, taken: Taken): ProfileId {
  const isFree = (id: string): id is ProfileId => !reservedProfileIds.has(id) && !taken.has(id)
  return freshId(title, 'profile', isFree, 60)
}

/**
 * A profile to start from: no title, role, level or criterion yet. Nothing that a person did not write gets into a
 * profile.
 *
 * @param language BCP 47 tag of the language that it is written in
 * @param today ISO date: the first version and the date
 */
export function emptyProfile(language: string, today: string, taken: Taken): SkillProfile {
  return {
    format: 'levelwise-profile/1',
    id: freshProfileId('', taken),
    version: today,
    title: {},
    updated: today,
    languages: [language],
    levels: [],
    roles: [],
    areas: [],
    expectations: [],
  }
}

/**
 * A profile of its own made from another one. Ids of roles, levels and criteria stay; the profile's own is new, so
 * that nobody's ratings are taken for ratings of the copy.
 *
 * @param mark how a wording of the title is marked as a copy, in its language
 */
export function copyOfProfile(
  profile: SkillProfile,
  mark: (title: string, language: string) => string,
  today: string,
  taken: Taken,
): SkillProfile {
  const [source = 'en'] = profile.languages
  const title: Text =
    typeof profile.title === 'string'
      ? mark(profile.title, source)
      : Object.fromEntries(
          Object.entries(profile.title).map(([language, wording]) => [
            language,
            mark(wording, language),
          ]),
        )
  const id = freshProfileId(profile.id, { has: (one) => one === profile.id || taken.has(one) })
  return { ...profile, id, title, version: today, updated: today }
}

/**
 * The version that would come after one: today's date after a date, the next minor one after a semantic version,
 * today's date after anything else. A second version of the same day gets a number.
 *
 * @param today ISO date
 * @example nextVersion('1.4.2', '2026-03-17') // '1.5.0'
 * @example nextVersion('2026-03-17', '2026-03-17') // '2026-03-17.2'
 */
export function nextVersion(version: string, today: string): string {
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+/.exec(version) ?? []
  if (major !== undefined && minor !== undefined) return `${major}.${Number(minor) + 1}.0`
  if (version === today) return `${today}.2`
  const [, number] = version.startsWith(`${today}.`) ? version.split(`${today}.`) : []
  return number !== undefined && /^\d+$/.test(number) ? `${today}.${Number(number) + 1}` : today
}
