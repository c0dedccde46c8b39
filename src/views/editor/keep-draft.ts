import { finishedProfile } from '#domain/profile-facts.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { Problem } from '#io/problem.ts'
import { parseSkillProfile } from '#io/skill-profile.ts'
import { discardDraft } from '#state/draft-actions.ts'
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
 * where it is not.
 */
export async function keepDraft(draft: string, profile: SkillProfile): Promise<Keeping> {
  const parsed = parseSkillProfile({ ...finishedProfile(profile), updated: today() })
  if (!parsed.ok) return { kind: 'problems', problems: parsed.problems }
  const { isStored } = await keepProfile(parsed.value, { kind: 'editor' })
  if (!isStored) return { kind: 'not-stored' }
  await discardDraft(draft)
  return { kind: 'kept', profile: parsed.value }
}
