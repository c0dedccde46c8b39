import { type KeptProfile, keptProfileId } from '#domain/own-profile.ts'
import type { DraftHead, ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { discardDraft, restoreDraft } from './draft-actions.ts'
import { keepProfile, removeOwnProfile } from './own-profile-actions.ts'
import { asWriting } from './save-record.ts'

/** What files bring of own profiles and drafts. What is here already stays as it is. */
export type IncomingProfiles = {
  readonly added: readonly SkillProfile[]
  readonly same: number
  readonly drafts: readonly ProfileDraft[]
  readonly sameDrafts: number
}

/**
 * Holds the profiles and drafts of files against those that are here. A version, or a draft, that several files
 * have counts once.
 *
 * @param here what is kept, and what is being written
 */
export function incomingProfiles(
  [kept, drafts]: readonly [readonly KeptProfile[], readonly DraftHead[]],
  profilesInFiles: readonly SkillProfile[],
  draftsInFiles: readonly ProfileDraft[],
): IncomingProfiles {
  const profiles = new Map(profilesInFiles.map((profile) => [keptProfileId(profile), profile]))
  const written = new Map(draftsInFiles.map((draft) => [draft.id, draft]))
  const added = [...profiles].filter(([id]) => !kept.some((own) => own.id === id))
  const addedDrafts = [...written].filter(([id]) => !drafts.some((draft) => draft.id === id))
  return {
    added: added.map(([, profile]) => profile),
    same: profiles.size - added.length,
    drafts: addedDrafts.map(([, draft]) => draft),
    sameDrafts: written.size - addedDrafts.length,
  }
}

/**
 * Keeps the profiles and drafts that are not here yet.
 *
 * @returns a function that takes them off the device again
 */
export function takeInProfiles({ added, drafts }: IncomingProfiles): () => void {
  const keeping = asWriting(keepInOrder(added))
  for (const draft of drafts) restoreDraft(draft)
  return () => {
    void keeping.then(async (kept) => {
      for (const id of kept) await removeOwnProfile(id)
    })
    for (const { id } of drafts) void discardDraft(id)
  }
}

/** One after the other: of several versions the one kept last is in use. */
async function keepInOrder(profiles: readonly SkillProfile[]): Promise<readonly string[]> {
  const kept: string[] = []
  for (const profile of profiles) {
    // oxlint-disable-next-line no-await-in-loop -- a large one takes longer than a small one
    kept.push((await keepProfile(profile, { kind: 'backup' })).kept.id)
  }
  return kept
}
