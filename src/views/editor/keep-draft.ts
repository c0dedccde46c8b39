import { finishedProfile } from '#domain/profile-facts.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { Problem } from '#io/problem.ts'
import { parseSkillProfile } from '#io/skill-profile.ts'
import { discardDraft, saveDraft } from '#state/draft-actions.ts'
import { openDraftProfile } from '#state/draft-editing.ts'
import { keepProfile } from '#state/own-profile-actions.ts'
import { today } from '#state/today.ts'

/** Why a draft was not kept. */
export type KeepingProblem =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-stored' }

/** The version that was kept, or why none was. */
export type Keeping = { readonly kind: 'kept'; readonly profile: SkillProfile } | KeepingProblem

/**
 * Keeps the profile of a draft as a version of today. The draft goes once the version is on the device, and stays
 * where it is not, or where somebody has typed on meanwhile.
 */
export async function keepDraft(draft: string, profile: SkillProfile): Promise<Keeping> {
  const parsed = parseSkillProfile({ ...finishedProfile(profile), updated: today() })
  if (!parsed.ok) return { kind: 'problems', problems: parsed.problems }
  const { isStored } = await keepProfile(parsed.value, { kind: 'editor' })
  if (!isStored) return { kind: 'not-stored' }
  const now = openDraftProfile(draft)
  if (now === undefined || now === profile) await discardDraft(draft)
  // What was typed meanwhile is in no version yet.
  else {
    const { id, version } = parsed.value
    await saveDraft({ id: draft, profile: now, base: { id, version } })
  }
  return { kind: 'kept', profile: parsed.value }
}
