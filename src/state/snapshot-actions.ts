import { snapshotId } from '#io/record-ids.ts'
import type { Assessment } from '#domain/assessment.ts'
import type { ProfileId, RoleId, SkillProfile } from '#domain/profile.ts'
import { changesTo, changesToClear, withoutAnswers } from '#domain/restoring.ts'
import { type Snapshot, type SnapshotReason, latestFirst, snapshotOf } from '#domain/snapshot.ts'
import { type Subject, changeTogether } from './assessment-actions.ts'
import { put, whenStored } from './save-record.ts'
import { ownAssessment } from './selectors.ts'
import { type AppState, currentSurroundings, useStore } from './store.ts'

/** Freezes an assessment as it is now, and stores that: by hand, or before something replaces much of it. */
export function takeSnapshot(
  assessment: Assessment,
  profile: SkillProfile,
  reason: SnapshotReason,
  name = '',
): Snapshot {
  const { newId, now } = currentSurroundings()
  const snapshot = snapshotOf(assessment, profile, {
    id: snapshotId(newId()),
    at: now(),
    reason,
    name: name.trim(),
  })
  void put(snapshot)
  return snapshot
}

/** Gives a snapshot another name; an empty one takes it away. */
export function renameSnapshot(snapshot: Snapshot, name: string): void {
  void put({ ...snapshot, name: name.trim() })
}

/**
 * Makes the person's own assessment say what it said at a snapshot, as one step of undo. Before that, the
 * present state becomes a snapshot of its own.
 *
 * @returns whether it is on the device; `false`, too, where there was nothing to change
 */
export async function restoreSnapshot(subject: Subject, snapshot: Snapshot): Promise<boolean> {
  const { profile, role } = subject
  const own = ownAssessment(useStore.getState(), profile.id, role)
  const level = own?.level ?? snapshot.assessment.level
  const changes = changesTo(own ?? withoutAnswers(snapshot.assessment), snapshot.assessment)
  if (changes.length === 0) return false
  if (own) takeSnapshot(own, profile, 'restore')
  // What protects is on the device before what destroys begins.
  if (!(await whenStored())) return false
  return changeTogether({ profile, role, level }, changes)
}

/**
 * Clears every answer of the person's own assessment of a role, as one step of undo, after a snapshot of
 * it was taken.
 *
 * @returns whether it is on the device; `false`, too, where there was nothing to clear
 */
export async function resetAssessment({ profile, role, level }: Subject): Promise<boolean> {
  const own = ownAssessment(useStore.getState(), profile.id, role)
  const changes = own ? changesToClear(own) : []
  if (!own || changes.length === 0) return false
  takeSnapshot(own, profile, 'reset')
  if (!(await whenStored())) return false
  return changeTogether({ profile, role, level }, changes)
}

/** The snapshots of the person's own assessment of a role, the latest first. */
export function ownSnapshots(
  snapshots: AppState['snapshots'],
  profile: ProfileId,
  role: RoleId,
): readonly Snapshot[] {
  return latestFirst(
    Object.values(snapshots).filter(
      ({ assessment }) =>
        assessment.kind === 'self' &&
        assessment.copiedFrom === undefined &&
        assessment.profile.id === profile &&
        assessment.role === role,
    ),
  )
}
