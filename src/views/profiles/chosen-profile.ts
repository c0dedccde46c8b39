import type { SkillProfile } from '#domain/profile.ts'
import { isProfileId } from '#io/address-parts.ts'
import type { ReadProfile, ReadingChoices } from '#io/profile-reader.ts'

/**
 * The profile that was read under the id and version that were chosen: a file in the format itself says both, and no
 * reader changes them.
 *
 * @returns `undefined` where the file could not be read
 */
export function chosenProfile(
  read: ReadProfile,
  { id, version }: ReadingChoices,
): SkillProfile | undefined {
  if (!read.ok) return undefined
  const { profile } = read
  const chosenId = isProfileId(id) ? id : profile.id
  const chosenVersion = version?.trim() || profile.version
  // The same object where nothing is changed: whoever keeps it knows its parts already.
  return chosenId === profile.id && chosenVersion === profile.version
    ? profile
    : { ...profile, id: chosenId, version: chosenVersion }
}
