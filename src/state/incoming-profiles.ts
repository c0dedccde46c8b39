import { type KeptProfile, keptProfileId, keptVersions } from '#domain/own-profile.ts'
import type { DraftHead, ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { inStableOrder, isSameRecord } from '#domain/stable-order.ts'
import type { Backup } from '#io/backup.ts'
import { discardDraft, openDraft, restoreDraft } from './draft-actions.ts'
import { keepProfile, loadOwnProfile, removeOwnProfile } from './own-profile-actions.ts'
import { asWriting } from './save-record.ts'
import { type AppState, currentSurroundings, useStore } from './store.ts'

/** A version of a profile in a file, and when it was added where the file was written, if the file says so. */
export type FoundProfile = { readonly profile: SkillProfile; readonly added: string | undefined }

/** The own profiles and drafts of backups, and what is kept under the names of these profiles. */
export type FoundInFiles = {
  readonly profiles: readonly FoundProfile[]
  readonly drafts: readonly ProfileDraft[]
  readonly kept: readonly SkillProfile[]
}

/**
 * Takes own profiles and drafts out of backups, and reads in full what is here of the same names, so that their
 * contents can be compared.
 */
export async function foundInFiles(backups: readonly Backup[]): Promise<FoundInFiles> {
  const profiles = backups.flatMap(({ profiles: versions, profilesAdded = {} }) =>
    versions.map((profile) => {
      const key = keptProfileId(profile)
      return { profile, added: Object.hasOwn(profilesAdded, key) ? profilesAdded[key] : undefined }
    }),
  )
  const drafts = backups.flatMap(({ drafts: list = [] }) => list)
  const { drafts: heads, ownProfiles } = useStore.getState()
  const alike = heads.filter((head) =>
    drafts.some((draft) => draft.id === head.id || isSameRecord(saidBy(head), headOf(draft))),
  )
  await Promise.all(alike.map(({ id }) => openDraft(id).catch(() => undefined)))
  const ids = new Set(profiles.map(({ profile }) => keptProfileId(profile)))
  const kept: SkillProfile[] = []
  for (const { id } of ownProfiles) {
    if (!ids.has(id)) continue
    // oxlint-disable-next-line no-await-in-loop -- a large one would crowd the others out
    const profile = await loadOwnProfile(id).catch(() => undefined)
    if (profile) kept.push(profile)
  }
  return { profiles, drafts, kept }
}

/** What files bring of own profiles and drafts. What is here already stays as it is. */
export type IncomingProfiles = {
  readonly added: readonly FoundProfile[]
  /** How many are here and say the same. */
  readonly same: number
  /** How many are here with another content: a version never changes, so the one here stays. */
  readonly differing: number
  readonly drafts: readonly ProfileDraft[]
  /** Other states of drafts that are here, or that another file has, too: they come in beside these. */
  readonly laterDrafts: readonly ProfileDraft[]
  readonly earlierDrafts: readonly ProfileDraft[]
  readonly sameDrafts: number
}

/**
 * Holds the profiles and drafts of files against those that are here. What several files have alike counts once.
 *
 * @param here what is kept, and what is being written; a draft that is not open counts as another one than a file's
 */
export function incomingProfiles(
  here: Pick<AppState, 'ownProfiles' | 'drafts' | 'openDrafts'>,
  found: FoundInFiles,
): IncomingProfiles {
  const profiles = new Map(found.profiles.map((one) => [keptProfileId(one.profile), one]))
  const known = new Map(found.kept.map((profile) => [keptProfileId(profile), profile]))
  const isHere = (id: string) => here.ownProfiles.some((own) => own.id === id)
  const differing = [...profiles].filter(([id, { profile }]) => {
    const kept = known.get(id)
    return isHere(id) && kept !== undefined && !isSameRecord(kept, profile)
  }).length
  const added = [...profiles].filter(([id]) => !isHere(id)).map(([, one]) => one)
  return {
    added,
    same: profiles.size - added.length - differing,
    differing,
    ...incomingDrafts(here, found.drafts),
  }
}

function incomingDrafts(
  { drafts: heads, openDrafts }: Pick<AppState, 'drafts' | 'openDrafts'>,
  inFiles: readonly ProfileDraft[],
): Pick<IncomingProfiles, 'drafts' | 'laterDrafts' | 'earlierDrafts' | 'sameDrafts'> {
  const said = new Set(
    heads.flatMap(({ id }) => {
      const open = Object.hasOwn(openDrafts, id) ? openDrafts[id] : undefined
      return open ? [contentOf(open)] : []
    }),
  )
  const changed = new Map(heads.map((head) => [head.id, head.changed]))
  const drafts: ProfileDraft[] = []
  const later: ProfileDraft[] = []
  const earlier: ProfileDraft[] = []
  let same = 0
  // The latest of several states takes the draft's own place.
  const once = [...new Map(inFiles.map((draft) => [contentOf(draft), draft])).values()]
  for (const draft of once.toSorted((a, b) => (a.changed > b.changed ? -1 : 1))) {
    const before = changed.get(draft.id)
    if (said.has(contentOf(draft))) same += 1
    else if (before === undefined) drafts.push(draft)
    else if (draft.changed > before) later.push(draft)
    else earlier.push(draft)
    said.add(contentOf(draft))
    if (before === undefined) changed.set(draft.id, draft.changed)
  }
  return { drafts, laterDrafts: later, earlierDrafts: earlier, sameDrafts: same }
}

/** Drafts are never changed in place: what was worked out of one holds. */
const contents = new WeakMap<ProfileDraft, string>()

/** What a draft says, whatever it is called on a device and whenever it was changed. */
function contentOf(draft: ProfileDraft): string {
  const content = contents.get(draft) ?? JSON.stringify(inStableOrder(saidBy(draft)))
  contents.set(draft, content)
  return content
}

function saidBy({ base, profile }: DraftHead) {
  return { base, profile }
}

function headOf({ base, profile }: ProfileDraft) {
  const { expectations: _expectations, ...head } = profile
  return { base, profile: head }
}

/**
 * Keeps the profiles and drafts that are not here yet. A version keeps the instant at which it was added where the
 * file was written; see `addedHere`.
 *
 * @returns a function that takes them off the device again; a draft that was written on since then stays
 */
export function takeInProfiles({
  added,
  drafts,
  earlierDrafts,
  laterDrafts,
}: Pick<IncomingProfiles, 'added' | 'drafts' | 'laterDrafts' | 'earlierDrafts'>): () => void {
  const keeping = asWriting(keepInOrder(added))
  const { newId } = currentSurroundings()
  const beside = [...laterDrafts, ...earlierDrafts].map((draft) => ({ ...draft, id: newId() }))
  const taken = [...drafts, ...beside]
  for (const draft of taken) restoreDraft(draft)
  return () => {
    void keeping.then(async (kept) => {
      for (const id of kept) await removeOwnProfile(id)
    })
    for (const draft of taken) {
      if (useStore.getState().openDrafts[draft.id] === draft) void discardDraft(draft.id)
    }
  }
}

/** One after the other: without an instant of its own, the one that is kept later counts as added later. */
async function keepInOrder(found: readonly FoundProfile[]): Promise<readonly string[]> {
  const instants = addedHere(found, useStore.getState().ownProfiles)
  const kept: string[] = []
  for (const [at, { profile }] of found.entries()) {
    const keeping = keepProfile(profile, { kind: 'backup' }, instants[at])
    // oxlint-disable-next-line no-await-in-loop -- a large one takes longer than a small one
    kept.push((await keeping).kept.id)
  }
  return kept
}

/**
 * When versions from a file count as added: when they were where the file was written, so that the version in use is
 * the one added last, wherever that was. One of which the file does not say it comes before all that are here: it
 * never takes the place of the one in use.
 *
 * @returns in the order given; `undefined` for one that is added now
 */
function addedHere(
  found: readonly FoundProfile[],
  here: readonly KeptProfile[],
): readonly (string | undefined)[] {
  return found.map(({ added, profile }, at) => {
    if (added !== undefined) return added
    const oldest = keptVersions(here, profile.id).at(-1)
    // Those of the file stay in their order.
    return oldest && new Date(Date.parse(oldest.added) - (found.length - at)).toISOString()
  })
}
