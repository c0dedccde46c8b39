import { useMemo } from 'react'
import type { ProfileId, RoleId } from '#domain/profile.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { ownSnapshots } from './snapshot-actions.ts'
import { useStore } from './store.ts'

/**
 * The snapshots of the person's own assessment of a role, the latest first.
 *
 * @returns the same array as long as no snapshot changes
 */
export function useOwnSnapshots(profile: ProfileId, role: RoleId): readonly Snapshot[] {
  const snapshots = useStore((state) => state.snapshots)
  return useMemo(() => ownSnapshots(snapshots, profile, role), [snapshots, profile, role])
}
