import type { AlignmentId } from '#domain/alignment.ts'
import type { AssessmentId } from '#domain/assessment.ts'
import type { SnapshotId } from '#domain/snapshot.ts'

/** An assessment id from text: any text that is unique on this device and elsewhere, e.g. a UUID. */
export function assessmentId(text: string): AssessmentId {
  return text as AssessmentId
}

/** An alignment id from text; see `assessmentId`. */
export function alignmentId(text: string): AlignmentId {
  return text as AlignmentId
}

/** A snapshot id from text; see `assessmentId`. */
export function snapshotId(text: string): SnapshotId {
  return text as SnapshotId
}
