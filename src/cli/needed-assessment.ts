import type { Assessment } from '#domain/assessment.ts'
import {
  type Level,
  type Role,
  type SkillProfile,
  levelById,
  levelsAbove,
  nextLevel,
  roleById,
} from '#domain/profile.ts'
import { builtInProfileIds, loadBuiltInProfile } from '#io/built-in-profiles.ts'
import { problemsInProfile } from '#io/fits-profile.ts'
import { largestFile, problemsOfSize, readOpenedFile, withoutFileLines } from '#io/opened-file.ts'
import type { Given } from './given.ts'
import { readInput } from './input.ts'
import { neededProfile } from './needed-profile.ts'
import { readingOf } from './reading.ts'
import type { Session } from './session.ts'
import { type Stop, stop } from './stop.ts'
import { tellProblems, tellUnread } from './tell-problems.ts'
import { shownName } from './told-problems.ts'
import { wrongUse } from './wrong-use.ts'

/** Reads the assessment that a command is about, as the app opens it. Says what is wrong. */
export async function neededAssessment(
  file: string,
  session: Session,
): Promise<{ readonly kind: 'assessment'; readonly assessment: Assessment } | Stop> {
  const input = await readInput(file, largestFile, session.surroundings)
  if (input.kind === 'failed') {
    tellUnread(file, input.failure, session)
    return stop(2)
  }
  const size = input.kind === 'tooLarge' ? input.size : input.bytes.length
  const problems = problemsOfSize(size)
  if (input.kind === 'tooLarge' || problems.length > 0) {
    tellProblems(file, problems, session)
    return stop(1)
  }
  const parsed = readOpenedFile(new TextDecoder().decode(input.bytes))
  if (!parsed.ok) {
    tellProblems(file, parsed.problems, session)
    return stop(1)
  }
  if (parsed.value.holds !== 'assessment') {
    const { holds } = parsed.value
    session.tell(session.t(($) => $.cli.summary.other[holds], { file: shownName(file) }))
    return stop(1)
  }
  return { kind: 'assessment', assessment: withoutFileLines(parsed.value.assessment) }
}

/** The profile that an assessment is about, from a file where one is given, else a built-in one. */
export async function neededProfileOf(
  assessment: Assessment,
  given: Given,
  session: Session,
): Promise<{ readonly kind: 'found'; readonly profile: SkillProfile; readonly role: Role } | Stop> {
  const { t, format, tell } = session
  const { id, version } = assessment.profile
  const needed = await profileNamed(id, given, session)
  if (needed.kind === 'stop') return needed
  const { profile } = needed
  if (profile.id !== id) {
    tell(t(($) => $.cli.summary.otherProfile, { expected: id, found: profile.id }))
    return stop(1)
  }
  if (profile.version !== version) {
    tell(t(($) => $.cli.summary.otherVersion, { id, expected: version, found: profile.version }))
  }
  const role = roleById(profile, assessment.role)
  const problems = problemsInProfile(profile, assessment)
  if (role !== undefined && problems.length === 0) return { kind: 'found', profile, role }
  tellProblems(given.operands[0] ?? '', problems, session)
  return stop(1)

  async function profileNamed(name: string, { values }: Given, inSession: Session) {
    const file = values.get('profile')
    if (file === undefined) {
      const builtIn = await loadBuiltInProfile(name)
      if (builtIn !== undefined) return { kind: 'profile', profile: builtIn } as const
      const known = format.and(builtInProfileIds)
      return stop(wrongUse(t(($) => $.cli.summary.noProfile, { id: name, known })))
    }
    const reading = readingOf([file, ...given.operands], given, inSession)
    return reading.kind === 'wrongUse' ? stop(reading) : neededProfile(file, reading, inSession)
  }
}

/** The level looked at and the one compared with: as asked for, else as the assessment says. */
export function neededLevels(
  profile: SkillProfile,
  assessment: Assessment,
  { values }: Given,
  { t, format }: Session,
): { readonly kind: 'levels'; readonly current: Level; readonly target: Level | undefined } | Stop {
  const asked = { level: values.get('level'), target: values.get('target') }
  const current = levelById(profile, asked.level ?? assessment.level)
  if (current === undefined) return unknown('--level', asked.level ?? '', profile.levels)
  const above = levelsAbove(profile, current.id)
  const wanted = asked.target ?? (asked.level === undefined ? assessment.target : undefined)
  const target = above.find(({ id }) => id === wanted)
  if (target === undefined && asked.target !== undefined) {
    return unknown('--target', asked.target, above)
  }
  return { kind: 'levels', current, target: target ?? nextLevel(profile, current.id) }

  function unknown(option: string, value: string, levels: readonly Level[]): Stop {
    const ids = format.or(levels.map(({ id }) => id))
    return stop(
      wrongUse(
        levels.length === 0
          ? t(($) => $.cli.summary.topLevel, { option })
          : t(($) => $.cli.wrong.value, { option, value, values: ids }),
      ),
    )
  }
}
