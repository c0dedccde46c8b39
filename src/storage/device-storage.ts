import type { Alignment } from '#domain/alignment.ts'
import type { Assessment, EntryField } from '#domain/assessment.ts'
import type { KeptProfile } from '#domain/own-profile.ts'
import type { DraftHead, ProfileDraft } from '#domain/profile-draft.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import type { Problem } from '#io/problem.ts'
import type { Settings } from '#io/settings.ts'

/** Something stored that could not be read. It is kept, unchanged, and can be downloaded. */
export type UnreadableRecord = {
  /** Where it lies; `forget` takes it. */
  readonly key: string
  readonly raw: string
  /** None where it was set aside earlier, to make room for what replaced it. */
  readonly problems: readonly Problem[]
}

/** A kept profile with what it asks of whom, as `expectationParts` writes it. */
export type StoredProfile = KeptProfile & { readonly parts: readonly string[] }

/**
 * The kinds of records, each with an id of its own. `team`: opened files that were kept on purpose.
 * `profile`: a version of an own profile; `draft`: a profile that is being written.
 */
export type Records = {
  readonly assessment: Assessment
  readonly alignment: Alignment
  readonly team: Assessment
  readonly snapshot: Snapshot
  readonly profile: StoredProfile
  readonly draft: ProfileDraft
}

export type RecordKind = keyof Records

/** An entry that was changed in two tabs at once: the earlier of the two, which does not count. */
export type Overwritten = {
  readonly key: number
  readonly kind: 'assessment' | 'alignment'
  /** Of the assessment or the alignment. */
  readonly id: string
  /** Which side of an alignment; empty for an assessment. */
  readonly side: string
  /** `head`: level, focus, questions and name. */
  readonly field: EntryField | 'head'
  /** Empty for `head`. */
  readonly criterion: string
  /** JSON text, as it was stored. */
  readonly text: string
}

/** Everything that this device keeps. */
export type Stored = {
  readonly assessments: readonly Assessment[]
  readonly alignments: readonly Alignment[]
  readonly team: readonly Assessment[]
  readonly snapshots: readonly Snapshot[]
  /** What the profiles ask of whom is read by itself: it can be large. */
  readonly profiles: readonly KeptProfile[]
  readonly drafts: readonly DraftHead[]
  readonly settings: Settings
  readonly unreadable: readonly UnreadableRecord[]
  readonly overwritten: readonly Overwritten[]
  /** Why the device could not be read in full; left out where it could. */
  readonly failure?: StorageFailure
}

/** What an empty device has. */
export const nothingStored: Stored = {
  assessments: [],
  alignments: [],
  team: [],
  snapshots: [],
  profiles: [],
  drafts: [],
  settings: {},
  unreadable: [],
  overwritten: [],
}

/**
 * Why something is not stored: the browser forbids it, there is no room, a newer version of the app has
 * been here, or nothing is to be stored because a person wanted it so.
 */
export type StorageFailure = 'blocked' | 'full' | 'newer'

/** What became of a write. `value` is what is stored now; it may hold more than was written. */
export type SaveOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: StorageFailure }

/** Whether the browser promised to keep what is stored, or may clear it when the disk runs full. */
export type Persistence = 'promised' | 'may-be-cleared' | 'unknown'

/** What another tab did. */
export type ChangeElsewhere =
  | { readonly kind: 'stored'; readonly record: Assessment | Alignment | Snapshot }
  | { readonly kind: 'profile'; readonly kept: KeptProfile }
  | { readonly kind: 'draft'; readonly draft: ProfileDraft }
  | { readonly kind: 'removed'; readonly of: RecordKind; readonly id: string }
  | { readonly kind: 'overwritten'; readonly all: readonly Overwritten[] }
  | { readonly kind: 'erased' }

/** Where records live on the device. Implementations can be exchanged; nothing else knows how. */
export type DeviceStorage = {
  /** Where what is typed goes: onto the device, or nowhere but into memory. */
  readonly keeps: 'on-device' | 'in-memory'
  /** Reads everything. Never rejects: blocked storage reads as empty, with `failure`. */
  readonly load: () => Promise<Stored>
  /** Reads one record that `load` gives only the head of; `undefined` where it is not there, or damaged. */
  readonly read: {
    readonly profile: (id: string) => Promise<StoredProfile | undefined>
    readonly draft: (id: string) => Promise<ProfileDraft | undefined>
  }
  /**
   * Stores a record at once, merged with what another tab stored meanwhile. Files of the team, snapshots,
   * profiles and each cell of a draft are put in the place of the one before. Never rejects.
   */
  readonly save: {
    readonly [Kind in RecordKind]: (record: Records[Kind]) => Promise<SaveOutcome<Records[Kind]>>
  }
  /** Removes a record; one that is not there is removed already. */
  readonly remove: (kind: RecordKind, id: string) => Promise<SaveOutcome<undefined>>
  /** Stores changed settings; what other tabs chose meanwhile stays. */
  readonly saveSettings: (change: Settings) => Promise<SaveOutcome<Settings>>
  /** Throws away what could not be read, or an entry that was overwritten. */
  readonly forget: (what: UnreadableRecord | Overwritten) => Promise<SaveOutcome<undefined>>
  /** Leaves nothing of this app on the device, in any tab. */
  readonly erase: () => Promise<SaveOutcome<undefined>>
  /** What the browser says about keeping it. */
  readonly persistence: () => Promise<Persistence>
  /** Asks the browser to promise to keep it; gives its real answer. */
  readonly askToPersist: () => Promise<Persistence>
  /** Tells what other tabs do, until the returned function is called. */
  readonly onChangeElsewhere: (listener: ChangeListener) => () => void
}

/** Hears what another tab did. What the team is stays with each tab. */
export type ChangeListener = (change: ChangeElsewhere) => void
