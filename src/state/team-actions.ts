import { isCovered } from '#domain/alignment.ts'
import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { type JoinedTeam, joinTeam } from '#domain/team.ts'
import { namedAssessment } from './named-assessment.ts'
import { removeRecord, storeRecord } from './save-record.ts'
import { type AppState, type TeamFile, useStore } from './store.ts'
import type { StorageFailure } from '#storage/device-storage.ts'

/** Files of the team by the id of their assessment. */
export type TeamFiles = AppState['team']

/**
 * Adds opened assessments to the team. What is new or newer is not shown until `showTeam`; a name that
 * was typed for an older file stays.
 *
 * @returns what was replaced and what was left aside
 */
export function addToTeam(opened: readonly Assessment[]): JoinedTeam {
  const { team } = useStore.getState()
  const joined = joinTeam(
    Object.values(team).map(({ assessment }) => assessment),
    opened.map((assessment) => knownButName(team, assessment) ?? assessment),
  )
  setTeam(
    joined.team.map((assessment): TeamFile => {
      const known = team[assessment.id]
      if (known?.assessment === assessment) return known
      const name = known?.name ?? known?.assessment.person
      return {
        assessment,
        isSeen: false,
        ...(assessment.person === undefined && name !== undefined ? { name } : {}),
      }
    }),
  )
  return joined
}

/** The same state as it is kept, with a name that was typed for it; `undefined` where it is another one. */
function knownButName(team: TeamFiles, opened: Assessment): Assessment | undefined {
  const known = team[opened.id]?.assessment
  if (known === undefined || opened.person !== undefined) return undefined
  const { person: _typed, ...unnamed } = known
  return JSON.stringify(unnamed) === JSON.stringify(opened) ? known : undefined
}

/** Shows what was opened, but for those whose review is begun and not finished. */
export function showTeam(): void {
  const { alignments, isTeamKept, team } = useStore.getState()
  const covered = new Set(
    Object.values(alignments)
      .filter(isCovered)
      .map(({ self }) => self?.id),
  )
  setTeam(
    Object.values(team).map((file) => ({
      ...file,
      isSeen: file.isSeen || !covered.has(file.assessment.id),
    })),
  )
  if (isTeamKept) keepTeam()
}

/** Shows the names of other people, or hides them again. */
export function showNames(showsNames: boolean): void {
  useStore.setState({ showsNames })
}

/** Gives a file a name that it doesn't bring along; an empty one takes it away. */
export function nameInTeam(id: AssessmentId, name: string): void {
  const { isTeamKept, team } = useStore.getState()
  const file = team[id]
  if (!file) return
  const named = { ...file, name }
  useStore.setState({ team: { ...team, [id]: named } })
  if (isTeamKept) void storeShown([named])
}

/** Takes files out of the team, and off the device where they were kept. */
export function removeFromTeam(ids: readonly AssessmentId[]): void {
  const { isTeamKept, team } = useStore.getState()
  setTeam(Object.values(team).filter(({ assessment }) => !ids.includes(assessment.id)))
  if (isTeamKept) for (const id of ids) void removeRecord('team', id)
}

/** Puts the team back as it was before files were removed. */
export function restoreTeam(team: TeamFiles): void {
  useStore.setState({ team })
  if (useStore.getState().isTeamKept) keepTeam()
}

/**
 * Keeps what is shown of the team on this device; what is shown later is kept, too. What is not shown is
 * not stored: a reload would not know any more that nobody has seen it.
 */
export function keepTeam(): void {
  const { team } = useStore.getState()
  useStore.setState({ isTeamKept: true })
  void storeShown(Object.values(team))
}

/** Stores those of the files that are shown. */
export async function storeShown(files: readonly TeamFile[]): Promise<void> {
  const shown = files.filter(({ isSeen }) => isSeen)
  useStore.setState(({ teamWrites }) => ({ teamWrites: teamWrites + 1 }))
  await Promise.all(shown.map((file) => storeRecord('team', namedAssessment(file))))
  useStore.setState(({ teamWrites }) => ({ teamWrites: teamWrites - 1 }))
}

/**
 * Whether the team is on this device: asked for, and said only once all writes went well.
 *
 * - `forgets`: it is to be kept, but nothing stays on this device
 * - `failed`: the device did not take some of its files
 */
export type TeamKeeping =
  | { readonly kind: 'not-kept' | 'keeping' | 'kept' | 'forgets' }
  | { readonly kind: 'failed'; readonly count: number; readonly reason: StorageFailure }

/** See `TeamKeeping`. */
export function teamKeeping({ isTeamKept, keeps, teamWrites, unstored }: AppState): TeamKeeping {
  if (!isTeamKept) return { kind: 'not-kept' }
  if (keeps === 'in-memory') return { kind: 'forgets' }
  if (teamWrites > 0) return { kind: 'keeping' }
  const failed = unstored.filter(({ kind }) => kind === 'team')
  const [first] = failed
  if (first) return { kind: 'failed', count: failed.length, reason: first.reason }
  return { kind: 'kept' }
}

/** Takes the team off the device, and says so once it is. It stays open until the page is left. */
export async function forgetTeam(): Promise<void> {
  const files = Object.values(useStore.getState().team)
  await Promise.all(files.map(({ assessment }) => removeRecord('team', assessment.id)))
  useStore.setState({ isTeamKept: false })
}

function setTeam(files: readonly TeamFile[]): void {
  useStore.setState({
    team: Object.fromEntries(files.map((file) => [file.assessment.id, file])),
  })
}
