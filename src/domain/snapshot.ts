import type { Assessment } from './assessment.ts'

export type SnapshotId = string & { readonly __snapshot: unique symbol }

/** Why a snapshot was taken: by hand, or before something that replaces much at once. */
export type SnapshotReason = 'hand' | 'import' | 'migration' | 'reset' | 'restore'

export const snapshotReasons = [
  'hand',
  'import',
  'migration',
  'reset',
  'restore',
] as const satisfies readonly SnapshotReason[]

/** A frozen, dated copy of an assessment. Never changed; only its name is typed later. */
export type Snapshot = {
  readonly format: 'levelwise-snapshot/1'
  readonly id: SnapshotId
  /** As typed; empty where the person gave none. */
  readonly name: string
  readonly reason: SnapshotReason
  /** ISO instant. */
  readonly taken: string
  /** As it was then, with the texts that were rated, and the profile version in it. */
  readonly assessment: Assessment
}
