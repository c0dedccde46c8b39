import { useDeferredValue, useMemo } from 'react'
import { isCovered } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import { type SkillProfile, levelById, roleById } from '#domain/profile.ts'
import { hasAnyRating } from '#domain/standing.ts'
import { coverageOf, helpIn, membersOf, needFor } from '#domain/team.ts'
import type { TeamPlace } from '#io/address.ts'
import type { TeamReport, WantedCell } from '#io/team-report.ts'
import { type AppState, type TeamFile, useStore } from '#state/store.ts'
import { namedAssessment } from '#state/named-assessment.ts'
import { today } from '#state/today.ts'

/** What is open in Team, sorted by what may be done with it. */
export type OpenTeam = {
  readonly report: TeamReport
  /** Whether the report is still that of the files before. */
  readonly isPending: boolean
  /** Files of this profile that are shown. */
  readonly shown: readonly TeamFile[]
  /** Files that are not shown yet and can be reviewed first. */
  readonly sealed: readonly TeamFile[]
  /** Files that stay covered until a review is finished. */
  readonly covered: readonly TeamFile[]
  /** Files of other profiles. */
  readonly foreign: readonly TeamFile[]
}

/** Everything that the view of a team tells, worked out from what is open. */
export function useTeamReport(
  profile: SkillProfile,
  place: TeamPlace,
  showsNames: boolean,
): OpenTeam {
  const team = useStore((state) => state.team)
  const alignments = useStore((state) => state.alignments)
  const files = useMemo(() => sorted(profile, team, alignments), [profile, team, alignments])
  // What was pressed shows its effect at once; a large team follows as soon as it is worked out.
  const settled = useDeferredValue(files)
  const members = useMemo(
    () => membersOf(profile, [...settled.shown.map(namedAssessment), ...settled.agreed]),
    [profile, settled],
  )
  const coverage = useMemo(() => coverageOf(profile, members), [profile, members])
  const help = useMemo(() => helpIn(profile, members), [profile, members])
  const need = useMemo(() => wantedCell(profile, place, members), [profile, place, members])
  const people = useStore((state) => state.people)
  const numbers = useMemo(() => new Map(people.map((id, at) => [id, at + 1])), [people])
  const date = today()
  const report = useMemo(
    () => ({ profile, members, coverage, help, need, showsNames, numbers, date }),
    [profile, members, coverage, help, need, showsNames, numbers, date],
  )
  return { report, isPending: settled !== files, ...files }
}

function sorted(profile: SkillProfile, team: AppState['team'], alignments: AppState['alignments']) {
  const files = Object.values(team)
  const own = files.filter(({ assessment }) => assessment.profile.id === profile.id)
  const coveredIds = new Set(
    Object.values(alignments)
      .filter(isCovered)
      .map(({ self }) => self?.id),
  )
  const shown = own.filter(({ isSeen }) => isSeen)
  const shownIds = new Set<string>(shown.map(({ assessment }) => assessment.id))
  // What was agreed on this device counts for those whose file is shown.
  const agreed = Object.values(alignments)
    .map((alignment): Assessment => alignment.agreed)
    .filter(
      (side) =>
        side.copiedFrom !== undefined && shownIds.has(side.copiedFrom) && hasAnyRating(side),
    )
    .filter(({ id }) => !shownIds.has(id))
  return {
    shown,
    agreed,
    sealed: own.filter(({ assessment, isSeen }) => !isSeen && !coveredIds.has(assessment.id)),
    covered: own.filter(({ assessment, isSeen }) => !isSeen && coveredIds.has(assessment.id)),
    foreign: files.filter(({ assessment }) => assessment.profile.id !== profile.id),
  }
}

function wantedCell(
  profile: SkillProfile,
  { need }: TeamPlace,
  members: TeamReport['members'],
): WantedCell | undefined {
  const role = need && roleById(profile, need.role)
  const level = need && levelById(profile, need.level)
  if (!role || !level) return undefined
  const cell = { role: role.id, level: level.id }
  return { role, level, count: need.count, need: needFor(profile, members, cell) }
}
