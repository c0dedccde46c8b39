import { createStore, useStore as useStoreOf } from 'zustand'
import { type Alignment, type AlignmentId, mergeAlignments } from '#domain/alignment.ts'
import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import type { mergedDraft } from '#domain/merged-draft.ts'
import type { KeptProfile } from '#domain/own-profile.ts'
import type { DraftHead, ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { Snapshot, SnapshotId } from '#domain/snapshot.ts'
import { type UndoStep, areSameInstants, instantsOf } from '#domain/undo-step.ts'
import type { Problem } from '#io/problem.ts'
import type { Settings } from '#io/settings.ts'
import { peopleOf } from './people.ts'
import type {
  ChangeElsewhere,
  DeviceStorage,
  Overwritten,
  Persistence,
  RecordKind,
  StorageFailure,
  UnreadableRecord,
} from '#storage/device-storage.ts'
import type { UndoStore } from '#storage/undo-store.ts'
import { textOfSteps } from './undo-keeping.ts'

/** Whether what a person did is on the device. `idle`: nothing was changed yet. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'not-stored'; readonly reason: StorageFailure }

/** An assessment that was opened in Team. Not stored unless the manager keeps the team. */
export type TeamFile = {
  readonly assessment: Assessment
  /** Whether its ratings were shown: a review begun after that is not independent. */
  readonly isSeen: boolean
  /** A name that was typed for it. */
  readonly name?: string
}

/** What the device did not take, and why. */
export type Unstored = {
  readonly kind: RecordKind
  readonly id: string
  readonly reason: StorageFailure
}

/** What became of the profile that the page's own address names. */
export type HostedProfile =
  | { readonly kind: 'ready'; readonly address: string; readonly id: string }
  | { readonly kind: 'failed'; readonly address: string; readonly problems: readonly Problem[] }

/**
 * Whether the app can be opened without its site. `not-asked`: nobody has looked yet; `by-itself`: it is one file
 * that needs no site.
 */
export type OfflineReadiness = 'not-asked' | 'not-yet' | 'ready' | 'impossible' | 'by-itself'

/** What has a place of its own in the working copy and on the device. */
export type StoredRecord = Assessment | Alignment | Snapshot

/** The choices that people made, and nothing that can be worked out from them. */
export type AppState = {
  readonly assessments: { readonly [id: AssessmentId]: Assessment }
  readonly alignments: { readonly [id: AlignmentId]: Alignment }
  /** Alignments that were opened from a file and are not on the device until they are changed. */
  readonly openedAlignments: readonly AlignmentId[]
  readonly team: { readonly [id: AssessmentId]: TeamFile }
  readonly snapshots: { readonly [id: SnapshotId]: Snapshot }
  /** An alignment that a file was brought into, as it was before and as it is since. */
  readonly broughtIn: { readonly before: Alignment; readonly after: Alignment } | undefined
  /** Ids of the people whose files or reviews were open, in the order of their numbers. */
  readonly people: readonly string[]
  /** Whether the team is to be kept on this device; `teamKeeping` says whether it is. */
  readonly isTeamKept: boolean
  /** How many writes of the team have not ended yet. */
  readonly teamWrites: number
  /** Whether names of other people are shown. Never stored: a reload never puts them onto a projector. */
  readonly showsNames: boolean
  readonly settings: Settings
  /** By their id; of an own profile the version in use. */
  readonly profiles: { readonly [id: string]: SkillProfile | 'missing' | 'failed' }
  /** The versions of own profiles that are kept, in no order. */
  readonly ownProfiles: readonly KeptProfile[]
  /** The profiles that are being written, in no order. */
  readonly drafts: readonly DraftHead[]
  /** Those of them that were opened since the page was loaded. */
  readonly openDrafts: { readonly [id: string]: ProfileDraft }
  /** The profile that the page's own address names; `undefined` where it names none, or while it is fetched. */
  readonly hosted: HostedProfile | undefined
  readonly saving: Saving
  /** Tried again with the next write that goes well. */
  readonly unstored: readonly Unstored[]
  readonly unreadable: readonly UnreadableRecord[]
  /** Entries that were changed in two tabs at once: the ones that do not count. */
  readonly overwritten: readonly Overwritten[]
  /** Whether what is typed goes onto the device at all. */
  readonly keeps: DeviceStorage['keeps']
  /** What the browser says about keeping what is stored. */
  readonly persistence: Persistence
  readonly offline: OfflineReadiness
  /** Whether a newer version of the app is there and waits, or was begun in another tab. */
  readonly isUpdateReady: boolean
  readonly past: readonly UndoStep[]
  readonly future: readonly UndoStep[]
}

export const initialState: AppState = {
  assessments: {},
  alignments: {},
  openedAlignments: [],
  team: {},
  snapshots: {},
  broughtIn: undefined,
  people: [],
  isTeamKept: false,
  teamWrites: 0,
  showsNames: false,
  settings: {},
  profiles: {},
  ownProfiles: [],
  drafts: [],
  openDrafts: {},
  hosted: undefined,
  saving: { kind: 'idle' },
  unstored: [],
  unreadable: [],
  overwritten: [],
  keeps: 'on-device',
  persistence: 'unknown',
  offline: 'not-asked',
  isUpdateReady: false,
  past: [],
  future: [],
}

const store = createStore<AppState>(() => initialState)

/** What is drawn at build time, and taken over from there, is of the state of that moment, not of the initial one. */
const drawnStore = { ...store, getInitialState: store.getState }

export const useStore = Object.assign(
  <Part>(select: (state: AppState) => Part): Part => useStoreOf(drawnStore, select),
  store,
)

/** What the actions need from outside: the clock, fresh ids and the device. */
export type Surroundings = {
  /** ISO instants that order changes: each is later than every one before it, on this device. */
  readonly now: () => string
  /** What the device's clock shows, where that can be something else. */
  readonly time?: () => string
  readonly newId: () => string
  readonly storage: DeviceStorage
  /** Begins anew with what is on the device: after everything was erased. */
  readonly restart?: () => void
  /** Remembers for this tab that nothing is to be stored; whether the browser took that. */
  readonly setMemoryOnly?: (isOn: boolean) => boolean
  /** Where undo steps outlive a reload; left out, they do not. */
  readonly undo?: UndoStore
}

let surroundings: Surroundings | undefined

/** The surroundings that the app was started with. */
export function currentSurroundings(): Surroundings {
  if (!surroundings) throw new Error('startStore has not been called')
  return surroundings
}

/**
 * Fills the store from the device and listens to other tabs.
 *
 * @returns a function that stops listening
 */
export async function startStore(given: Surroundings): Promise<() => void> {
  surroundings = given
  storedDrafts.clear()
  const stored = await given.storage.load()
  const { alignments, assessments, failure, overwritten, settings, snapshots, team, unreadable } =
    stored
  useStore.setState({
    ...initialState,
    assessments: byId(assessments),
    alignments: byId(alignments),
    team: byId(team.map((assessment) => ({ id: assessment.id, assessment, isSeen: true }))),
    isTeamKept: team.length > 0,
    snapshots: byId(snapshots),
    ownProfiles: stored.profiles,
    drafts: stored.drafts,
    settings,
    unreadable,
    overwritten,
    keeps: given.storage.keeps,
    ...(failure === undefined ? {} : { saving: { kind: 'not-stored', reason: failure } }),
  })
  void given.storage.persistence().then((persistence) => useStore.setState({ persistence }))
  numberPeople()
  const stopNumbering = useStore.subscribe((state, before) => {
    if (state.team !== before.team || state.alignments !== before.alignments) numberPeople()
  })
  const stopListening = given.storage.onChangeElsewhere(takeChangeElsewhere)
  await restoreUndo(given)
  const stopKeeping = keepUndo(given)
  return () => {
    stopNumbering()
    stopListening()
    stopKeeping()
  }
}

/** Gives everybody who came a number. */
function numberPeople(): void {
  const state = useStore.getState()
  const people = peopleOf(state)
  if (people !== state.people) useStore.setState({ people })
}

/** Takes up the undo steps of before. They are no data of the person: without them everything else goes on. */
async function restoreUndo({ storage, undo }: Surroundings): Promise<void> {
  const text = storage.keeps === 'in-memory' ? undefined : undo?.load()
  if (text === undefined) return
  const restored = await import('./restored-undo.ts').catch(() => undefined)
  if (restored) useStore.setState((state) => restored.stepsFrom(state, text))
}

/** Keeps the undo steps from now on until the returned function is called. */
function keepUndo({ storage, undo }: Surroundings): () => void {
  if (!undo) return () => undefined
  if (storage.keeps === 'in-memory') {
    // Steps hold what was typed: nothing of that stays on a device that others use, too.
    undo.clear()
    return () => undefined
  }
  const stop = useStore.subscribe((state, before) => {
    const { alignments, assessments, future, past } = state
    const isSame =
      past === before.past &&
      future === before.future &&
      assessments === before.assessments &&
      alignments === before.alignments
    if (!isSame) undo.keep(() => textOfSteps(useStore.getState()))
  })
  return () => {
    stop()
    undo.flush()
  }
}

/** Takes over what another tab did. */
function takeChangeElsewhere(change: ChangeElsewhere): void {
  switch (change.kind) {
    case 'stored':
      mergeIn(change.record)
      return
    case 'profile':
      takeKeptProfile(change.kept)
      return
    case 'draft':
      takeDraftElsewhere(change.draft)
      return
    case 'removed':
      drop(change.of, change.id)
      return
    case 'overwritten':
      useStore.setState({ overwritten: change.all })
      return
    case 'erased':
      currentSurroundings().undo?.clear()
      currentSurroundings().restart?.()
  }
}

/** Another tab keeps a version of a profile: it is read anew when it is needed, unless it is looked at. */
function takeKeptProfile(kept: KeptProfile): void {
  useStore.setState(({ ownProfiles, profiles }) => {
    const { [kept.profile.id]: loaded, ...others } = profiles
    return {
      ownProfiles: [...ownProfiles.filter(({ id }) => id !== kept.id), kept],
      // That it is not there is over.
      profiles: typeof loaded === 'object' ? profiles : others,
    }
  })
}

/** Each open draft as it was last known to be stored: what is another since then was typed here. */
const storedDrafts = new Map<string, { readonly draft: ProfileDraft; readonly merge: Merge }>()

type Merge = typeof mergedDraft

/**
 * Takes down that this is what is stored of a draft.
 *
 * @param merge brings it together with what another tab made of it; it comes with whoever opens drafts
 */
export function noteStoredDraft(draft: ProfileDraft, merge: Merge): void {
  storedDrafts.set(draft.id, { draft, merge })
}

/**
 * Another tab changed a draft. Only one that is open here is taken in full, and what was typed here meanwhile stays:
 * it is on its way to the device.
 */
function takeDraftElsewhere(draft: ProfileDraft): void {
  const base = storedDrafts.get(draft.id)
  useStore.setState(({ drafts, openDrafts }) => {
    const here = Object.hasOwn(openDrafts, draft.id) ? openDrafts[draft.id] : undefined
    const taken = here && base ? base.merge(base.draft, here, draft) : draft
    return {
      drafts: [...drafts.filter(({ id }) => id !== draft.id), taken],
      ...(here ? { openDrafts: { ...openDrafts, [draft.id]: taken } } : {}),
    }
  })
  if (base) noteStoredDraft(draft, base.merge)
}

/** Takes a record out of the working copy. */
function drop(kind: RecordKind, id: string): void {
  const without = <Item>(items: { readonly [key: string]: Item }) => {
    const { [id]: _removed, ...others } = items
    return others
  }
  useStore.setState(({ alignments, assessments, drafts, ownProfiles, snapshots }) => {
    switch (kind) {
      case 'profile':
        return { ownProfiles: ownProfiles.filter((own) => own.id !== id) }
      // One that is open here stays open, and the editor says so: what is typed next brings it back.
      case 'draft':
        return { drafts: drafts.filter((draft) => draft.id !== id) }
      case 'assessment':
        return { assessments: without(assessments) }
      case 'alignment':
        return { alignments: without(alignments) }
      case 'snapshot':
        return { snapshots: without(snapshots) }
      case 'team':
        return {}
    }
  })
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]) {
  return Object.fromEntries(items.map((item) => [item.id, item]))
}

/**
 * Merges in what another tab stored: what this one could not store, or not yet, outlives it. Undo steps
 * about what the other tab changed are void, so that undo never takes back somebody else's change.
 */
export function mergeIn(record: StoredRecord): void {
  if (record.format === 'levelwise-alignment/1') mergeInAlignment(record)
  else if (record.format === 'levelwise-snapshot/1') adopt(record)
  else mergeInAssessment(record)
}

function mergeInAssessment(assessment: Assessment): void {
  const { assessments } = useStore.getState()
  const known = Object.hasOwn(assessments, assessment.id) ? assessments[assessment.id] : undefined
  const merged = known ? mergeAssessments(known, assessment) : assessment
  adopt(merged)
  if (known) voidSteps(known, merged)
}

function mergeInAlignment(alignment: Alignment): void {
  const { alignments } = useStore.getState()
  const known = Object.hasOwn(alignments, alignment.id) ? alignments[alignment.id] : undefined
  const merged = known ? mergeAlignments(known, alignment) : alignment
  adopt(merged)
  if (!known) return
  voidSteps(known.review, merged.review)
  voidSteps(known.agreed, merged.agreed)
}

function voidSteps(known: Assessment, merged: Assessment): void {
  const isOwn = (step: UndoStep) =>
    step.assessment !== merged.id ||
    areSameInstants(instantsOf(step, known), instantsOf(step, merged))
  useStore.setState(({ past, future }) => ({
    past: past.filter(isOwn),
    future: future.filter(isOwn),
  }))
}

/** Takes a record into the working copy. */
export function adopt(record: StoredRecord): void {
  useStore.setState(({ alignments, assessments, snapshots }) => {
    switch (record.format) {
      case 'levelwise-alignment/1':
        return { alignments: { ...alignments, [record.id]: record } }
      case 'levelwise-snapshot/1':
        return { snapshots: { ...snapshots, [record.id]: record } }
      case 'levelwise-assessment/1':
        return { assessments: { ...assessments, [record.id]: record } }
    }
  })
}
