import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import type { Problem } from '#io/problem.ts'
import type { Settings } from '#io/settings.ts'

/** A record that could not be read. It is kept, unchanged, and can be downloaded. */
export type UnreadableRecord = {
  readonly key: string
  readonly raw: string
  readonly problems: readonly Problem[]
}

/** The kinds of records, each with an id of its own. `team`: opened files that were kept on purpose. */
export type Records = {
  readonly assessment: Assessment
  readonly alignment: Alignment
  readonly team: Assessment
  readonly snapshot: Snapshot
}

export type RecordKind = keyof Records

/** Everything that this device keeps. */
export type Stored = {
  readonly assessments: readonly Assessment[]
  readonly alignments: readonly Alignment[]
  readonly team: readonly Assessment[]
  readonly snapshots: readonly Snapshot[]
  readonly settings: Settings
  readonly unreadable: readonly UnreadableRecord[]
}

/** What an empty device, or one that forbids reading, has. */
export const nothingStored: Stored = {
  assessments: [],
  alignments: [],
  team: [],
  snapshots: [],
  settings: {},
  unreadable: [],
}

/** Why something is not stored: the browser forbids it, or there is no room. */
export type StorageFailure = 'blocked' | 'full'

/** What became of a write. `value` is what is stored now; it may hold more than was written. */
export type SaveOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: StorageFailure }

/** Where records live on the device. Implementations can be exchanged; nothing else knows how. */
export type DeviceStorage = {
  /** Reads everything. Never throws: blocked storage reads as empty. */
  readonly load: () => Promise<Stored>
  /**
   * Stores a record at once, merged with what another tab stored meanwhile. A file of the team is put in
   * the place of the one before.
   */
  readonly save: {
    readonly [Kind in RecordKind]: (record: Records[Kind]) => Promise<SaveOutcome<Records[Kind]>>
  }
  /** Removes a record; one that is not there is removed already. */
  readonly remove: (kind: RecordKind, id: string) => Promise<SaveOutcome<undefined>>
  /** Stores changed settings; what other tabs chose meanwhile stays. */
  readonly saveSettings: (change: Settings) => Promise<SaveOutcome<Settings>>
  /** Tells of assessments, alignments and snapshots stored by other tabs, until the returned function is called. */
  readonly onRecordFromOtherTab: (listener: RecordListener) => () => void
}

/** Hears of a record that another tab stored. What the team is stays with each tab. */
export type RecordListener = (record: Assessment | Alignment | Snapshot) => void
