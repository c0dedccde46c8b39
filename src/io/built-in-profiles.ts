import type { ProfileId, SkillProfile } from '#domain/profile.ts'

/** One file a profile, named after its id. The build refuses an invalid one, so none is checked here. */
const files = import.meta.glob<SkillProfile>('/data/profiles/*.json', { import: 'default' })

const pathOf = (id: string) => `/data/profiles/${id}.json`

/** Ids of the profiles that come with the app, sorted. */
export const builtInProfileIds = Object.keys(files)
  .map((path) => path.replace(/^.*\/|\.json$/g, '') as ProfileId)
  .toSorted()

/**
 * Loads a profile that comes with the app.
 *
 * @returns `undefined` for an id that none has; rejects where the file cannot be fetched
 */
export async function loadBuiltInProfile(id: string): Promise<SkillProfile | undefined> {
  const load = Object.hasOwn(files, pathOf(id)) ? files[pathOf(id)] : undefined
  return load?.()
}
