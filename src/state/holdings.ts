import { type Holdings, joinHoldings, nothingHeld } from '#domain/incoming.ts'
import type { KeptProfile } from '#domain/own-profile.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { type Backup, type SizeInBackup, sizeInBackup } from '#io/backup.ts'
import { withoutFileLines } from '#io/opened-file.ts'
import { portableSettings } from '#io/settings.ts'
import { openDraft } from './draft-actions.ts'
import type { ReadFiles } from './open-files.ts'
import { loadOwnProfile } from './own-profile-actions.ts'
import { type AppState, currentSurroundings, useStore } from './store.ts'
import { namedAssessment } from './named-assessment.ts'

/** What a backup carries besides what is the person's own. */
export type BackupIncludes = {
  /** Files of the team, where it is kept. */
  readonly team: boolean
  /** Reviews of other people, and what was agreed with them. */
  readonly alignments: boolean
}

/**
 * Everything that this device keeps. What was only opened (alignments, the team) is not kept, and not in
 * it.
 *
 * @returns the parts of the state as they are: always the same ones for the same state
 */
export function holdingsOf(
  state: Pick<
    AppState,
    | 'alignments'
    | 'assessments'
    | 'isTeamKept'
    | 'openedAlignments'
    | 'settings'
    | 'snapshots'
    | 'team'
  >,
): Holdings {
  return {
    assessments: Object.values(state.assessments),
    snapshots: Object.values(state.snapshots),
    alignments: Object.values(state.alignments).filter(
      ({ id }) => !state.openedAlignments.includes(id),
    ),
    team: state.isTeamKept
      ? Object.values(state.team)
          .filter(({ isSeen }) => isSeen)
          .map(namedAssessment)
      : [],
    settings: portableSettings(state.settings),
  }
}

/** How large the own profiles and drafts of a backup may be together: a backup has to stay one that opens. */
const mostOfProfiles: SizeInBackup = { bytes: 7_000_000, values: 700_000 }

/** The own profiles and drafts of a backup, and those that are too large for it. */
export type BackupProfiles = {
  /** Of one profile the version in use last. */
  readonly profiles: readonly SkillProfile[]
  /** When each of them was added, by `keptProfileId`. */
  readonly added: { readonly [version: string]: string }
  readonly drafts: readonly ProfileDraft[]
  /** They can be downloaded by themselves. */
  readonly leftOut: readonly (KeptProfile | ProfileDraft)[]
}

/** Nothing but what the working copy holds. */
export const noProfiles: BackupProfiles = { profiles: [], added: {}, drafts: [], leftOut: [] }

/**
 * Reads the own profiles and drafts that a backup carries: drafts first, since they are nowhere else, then profiles,
 * the smallest first. What cannot be read is not in it.
 */
export async function loadProfilesForBackup(): Promise<BackupProfiles> {
  const { drafts, ownProfiles } = useStore.getState()
  const room = roomFor(mostOfProfiles)
  const leftOut: (KeptProfile | ProfileDraft)[] = []
  const opened = await Promise.all(drafts.map(({ id }) => openDraft(id).catch(() => undefined)))
  const takenDrafts = opened.flatMap((draft) => {
    if (draft === undefined) return []
    if (room.takes(() => sizeInBackup(draft))) return [draft]
    leftOut.push(draft)
    return []
  })
  const taken = new Map<string, SkillProfile>()
  for (const kept of ownProfiles.toSorted((a, b) => a.counts.length - b.counts.length)) {
    const isHopeless = kept.counts.length > mostOfProfiles.bytes
    // oxlint-disable-next-line no-await-in-loop -- whether the next one is needed at all shows this one
    const profile = isHopeless ? undefined : await loadOwnProfile(kept.id).catch(() => undefined)
    if (profile && room.takes(() => sizeInBackup(profile))) taken.set(kept.id, profile)
    else if (profile || isHopeless) leftOut.push(kept)
  }
  const inOrder = ownProfiles.toSorted((a, b) => (a.added < b.added ? -1 : 1))
  return {
    profiles: inOrder.flatMap(({ id }) => taken.get(id) ?? []),
    added: Object.fromEntries(
      inOrder.flatMap(({ added, id }) => (taken.has(id) ? [[id, added] as const] : [])),
    ),
    drafts: takenDrafts,
    leftOut,
  }
}

/** Room that gets less with everything that is taken into it. */
function roomFor(most: SizeInBackup): { readonly takes: (size: () => SizeInBackup) => boolean } {
  let { bytes, values } = most
  return {
    takes: (sizeOf) => {
      const size = sizeOf()
      if (size.bytes > bytes || size.values > values) return false
      bytes -= size.bytes
      values -= size.values
      return true
    },
  }
}

/** The backup of what a device keeps. */
export function backupOf(
  holdings: Holdings,
  includes: BackupIncludes,
  { added, drafts, profiles }: BackupProfiles,
): Backup {
  const { alignments, assessments, settings, snapshots, team } = holdings
  const { now, time = now } = currentSurroundings()
  return {
    format: 'levelwise-backup/1',
    created: time(),
    assessments,
    snapshots,
    alignments: includes.alignments ? alignments : [],
    ...(includes.team && team.length > 0 ? { team } : {}),
    profiles,
    ...(profiles.length > 0 ? { profilesAdded: added } : {}),
    ...(drafts.length > 0 ? { drafts } : {}),
    settings,
  }
}

/** What files hold together, ready to be held against what is here. */
export function holdingsIn({ alignments, assessments, backups }: ReadFiles): Holdings {
  return joinHoldings([
    {
      ...nothingHeld,
      assessments: assessments.map(withoutFileLines),
      alignments: alignments.map(withoutFileLines),
    },
    ...backups.map(({ team = [], ...backup }) => ({
      ...backup,
      team,
      settings: portableSettings(backup.settings),
    })),
  ])
}
