import { isCovered } from '#domain/alignment.ts'
import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { type JoinedTeam, joinTeam } from '#domain/team.ts'
import { namedAssessment } from './named-assessment.ts'
import { removeRecord, storeRecord } from './save-record.ts'
import { type AppState, type TeamFile, useStore } from './store.ts'

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
  if (isTeamKept && named.isSeen) void storeRecord('team', namedAssessment(named))
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

/** Keeps what is shown of the team on this device; what is opened and shown later is kept, too. */
export function keepTeam(): void {
  const { team } = useStore.getState()
  useStore.setState({ isTeamKept: true })
  for (const file of Object.values(team)) {
    if (file.isSeen) void storeRecord('team', namedAssessment(file))
  }
}

/** Takes the team off the device. It stays open until the page is left. */
export function forgetTeam(): void {
  const { team } = useStore.getState()
  useStore.setState({ isTeamKept: false })
  for (const { assessment } of Object.values(team)) void removeRecord('team', assessment.id)
}

function setTeam(files: readonly TeamFile[]): void {
  useStore.setState({
    team: Object.fromEntries(files.map((file) => [file.assessment.id, file])),
  })
}
