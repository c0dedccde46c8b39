import { mergedDraft } from '#domain/merged-draft.ts'
import type { DraftHead, ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { removeRecord, storeRecord } from './save-record.ts'
import { currentSurroundings, noteStoredDraft, useStore } from './store.ts'

/**
 * Begins a draft and stores it at once.
 *
 * @param base the version that it begins from; left out, it begins from nothing
 * @returns the draft's id
 */
export function createDraft(profile: SkillProfile, base?: ProfileDraft['base']): string {
  const { newId } = currentSurroundings()
  const id = newId()
  void saveDraft({ id, profile, ...(base === undefined ? {} : { base }) })
  return id
}

/**
 * Takes a changed draft into the working copy and stores it at once: only the cells that are other objects than
 * before are written.
 *
 * @returns whether it is on the device; never rejects
 */
export async function saveDraft(
  changed: Omit<ProfileDraft, 'format' | 'changed'>,
): Promise<boolean> {
  const draft: ProfileDraft = {
    ...changed,
    format: 'levelwise-draft/1',
    changed: currentSurroundings().now(),
  }
  takeDraft(draft)
  useStore.setState({ saving: { kind: 'saving' } })
  return store(draft)
}

async function store(draft: ProfileDraft): Promise<boolean> {
  const isStored = await storeRecord('draft', draft)
  if (isStored) noteStoredDraft(draft, mergedDraft)
  return isStored
}

/** Takes a draft into the working copy. */
function takeDraft(draft: ProfileDraft): void {
  useStore.setState(({ drafts, openDrafts }) => ({
    drafts: [...drafts.filter(({ id }) => id !== draft.id), headOf(draft)],
    openDrafts: { ...openDrafts, [draft.id]: draft },
  }))
}

function headOf({ profile, ...rest }: ProfileDraft): DraftHead {
  const { expectations: _expectations, ...head } = profile
  return { ...rest, profile: head }
}

/**
 * Reads a draft into `openDrafts`.
 *
 * @returns `undefined` where there is none of this id, or it is damaged
 */
export async function openDraft(id: string): Promise<ProfileDraft | undefined> {
  const open = openDraftById(id)
  if (open) return open
  const draft = await currentSurroundings().storage.read.draft(id)
  // It may have been opened, and changed, meanwhile.
  const openedMeanwhile = openDraftById(id)
  if (openedMeanwhile || !draft) return openedMeanwhile
  noteStoredDraft(draft, mergedDraft)
  takeDraft(draft)
  return draft
}

function openDraftById(id: string): ProfileDraft | undefined {
  const { openDrafts } = useStore.getState()
  return Object.hasOwn(openDrafts, id) ? openDrafts[id] : undefined
}

/**
 * Takes a draft off the device.
 *
 * @returns a function that puts it back; `undefined` where there was none that could be read
 */
export async function discardDraft(id: string): Promise<(() => void) | undefined> {
  const draft = await openDraft(id)
  dropDraft(id)
  const isGone = removeRecord('draft', id)
  await isGone
  return draft && (() => restoreDraft(draft))
}

/** Puts a draft back as it is, with the instant of its last change. */
export function restoreDraft(draft: ProfileDraft): void {
  takeDraft(draft)
  void store(draft)
}

/** Takes a draft out of the working copy. */
function dropDraft(id: string): void {
  useStore.setState(({ drafts, openDrafts }) => {
    const { [id]: _dropped, ...others } = openDrafts
    return { drafts: drafts.filter((draft) => draft.id !== id), openDrafts: others }
  })
}
