import type { SkillProfile } from '#domain/profile.ts'
import { builtInProfileIds, loadBuiltInProfile } from '#io/built-in-profiles.ts'
import { loadOwnProfile } from '#state/own-profile-actions.ts'

/**
 * All of a profile of the library.
 *
 * @param key id of one that comes with the app, or of a kept version
 * @returns `undefined` where it cannot be read
 */
export async function loadWhole(key: string): Promise<SkillProfile | undefined> {
  const isBuiltIn = builtInProfileIds.some((id) => id === key)
  try {
    return await (isBuiltIn ? loadBuiltInProfile(key) : loadOwnProfile(key))
  } catch {
    // What is fetched can fail, and so can a device.
    return undefined
  }
}
