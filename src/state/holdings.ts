import { type Holdings, joinHoldings, nothingHeld } from '#domain/incoming.ts'
import type { Backup } from '#io/backup.ts'
import { withoutFileLines } from '#io/opened-file.ts'
import { portableSettings } from '#io/settings.ts'
import type { ReadFiles } from './open-files.ts'
import { type AppState, currentSurroundings } from './store.ts'
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

/** The backup of what a device keeps. */
export function backupOf(holdings: Holdings, includes: BackupIncludes): Backup {
  const { alignments, assessments, settings, snapshots, team } = holdings
  const { now, time = now } = currentSurroundings()
  return {
    format: 'levelwise-backup/1',
    created: time(),
    assessments,
    snapshots,
    alignments: includes.alignments ? alignments : [],
    ...(includes.team && team.length > 0 ? { team } : {}),
    profiles: [],
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
