import { freshProfileId } from '#domain/new-profile.ts'
import { setProfileId, wordFact } from '#domain/profile-facts.ts'
import type { Wording } from '#domain/profile-lists.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { isEmptyText, wordingIn } from '#domain/wordings.ts'
import { takenProfileIds } from '#state/taken-ids.ts'

/** Words the title of a profile that was never kept. Its id follows the title until somebody chooses another one. */
export function wordTitle(profile: SkillProfile, wording: Wording): SkillProfile {
  const after = wordFact(profile, 'title', wording)
  const [source] = profile.languages
  const taken = takenProfileIds()
  const idOf = ({ title }: SkillProfile) => freshProfileId(wordingIn(title, source ?? 'en'), taken)
  // Of several drafts without a title each has a number.
  const isUnchosen = isEmptyText(profile.title) && /^profile(?:-\d+)?$/.test(profile.id)
  return isUnchosen || profile.id === idOf(profile) ? setProfileId(after, idOf(after)) : after
}
