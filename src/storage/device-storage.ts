import type { Assessment } from '#domain/assessment.ts'
import type { Problem } from '#io/problem.ts'
import type { Settings } from '#io/settings.ts'

/** A record that could not be read. It is kept, unchanged, and can be downloaded. */
export type UnreadableRecord = {
  readonly key: string
  readonly raw: string
  readonly problems: readonly Problem[]
}

/** Everything that this device keeps. */
export type Stored = {
  readonly assessments: readonly Assessment[]
  readonly settings: Settings
  readonly unreadable: readonly UnreadableRecord[]
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
  /** Stores an assessment at once, merged with what another tab stored meanwhile. */
  readonly saveAssessment: (assessment: Assessment) => Promise<SaveOutcome<Assessment>>
  /** Stores changed settings; what other tabs chose meanwhile stays. */
  readonly saveSettings: (change: Settings) => Promise<SaveOutcome<Settings>>
  /** Tells of assessments stored by other tabs, until the returned function is called. */
  readonly onAssessmentFromOtherTab: (listener: (assessment: Assessment) => void) => () => void
}
