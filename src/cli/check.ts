import type { SkillProfile } from '#domain/profile.ts'
import { annotate } from './annotations.ts'
import { chosen } from './choice.ts'
import type { Command } from './command.ts'
import type { Given } from './given.ts'
import { readingOptions } from './options.ts'
import { printableJson } from './printable.ts'
import { type Reading, readProfileFrom, readingOf } from './reading.ts'
import type { ExitCode, Session } from './session.ts'
import { toldFailure } from './system-failure.ts'
import { tellMapping } from './tell-problems.ts'
import { type Told, lineOf, shownName, toldNote, toldProblem } from './told-problems.ts'
import type { WrongUse } from './wrong-use.ts'

const formats = [{ id: 'text' }, { id: 'json', extension: 'json' }] as const

/** Checks any number of profiles; says everything that is wrong with each. */
export const check: Command = {
  name: 'check',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: ['format', 'notes', ...readingOptions],
  lists: { format: formats },
  run: runCheck,
}

/** What came of one file. A file that could not be read at all counts as wrong use, not as a bad profile. */
type Checked = {
  readonly file: string
  readonly outcome: 'fine' | 'problems' | 'unread'
  readonly profile?: SkillProfile
  readonly problems: readonly Told[]
  readonly notes: readonly Told[]
}

async function runCheck(given: Given, session: Session): Promise<ExitCode | WrongUse> {
  const { operands, values, switches } = given
  const reading = readingOf(operands, given, session)
  if (reading.kind === 'wrongUse') return reading
  const isText = chosen(formats, values.get('format') ?? 'text')?.id === 'text'
  const hasNotes = switches.has('notes')
  const checked: Checked[] = []
  for (const file of operands) {
    const next = await checkFile(file, reading, hasNotes, session)
    checked.push(next)
    if (isText) sayFile(next, session)
    if (hasNotes) for (const note of next.notes) session.tell(lineOf(file, note))
  }
  if (isText) tellTotal(checked, session)
  else sayJson(checked, session)
  annotate(
    session,
    checked.flatMap(({ file, problems }) => problems.map((told) => ({ file, told }))),
  )
  if (checked.some(({ outcome }) => outcome === 'unread')) return 2
  return checked.every(({ outcome }) => outcome === 'fine') ? 0 : 1
}

async function checkFile(
  file: string,
  reading: Reading,
  hasNotes: boolean,
  session: Session,
): Promise<Checked> {
  const read = await readProfileFrom(file, reading, session)
  if (read.kind === 'failed') {
    const unread = { code: 'unread', message: toldFailure(session, read.failure) }
    return { file, outcome: 'unread', problems: [unread], notes: [] }
  }
  const { result } = read
  if (!result.ok || hasNotes) tellMapping(file, result, session)
  if (!result.ok) {
    const problems = result.problems.map((problem) => toldProblem(session, problem))
    return { file, outcome: 'problems', problems, notes: [] }
  }
  const notes = result.notes.map((note) => toldNote(session, note))
  return { file, outcome: 'fine', profile: result.profile, problems: [], notes }
}

function sayFile({ file, profile, problems }: Checked, { t, say }: Session): void {
  for (const told of problems) say(lineOf(file, told))
  if (profile === undefined) return
  const { id, version } = profile
  const count = criteriaIn(profile)
  say(t(($) => $.cli.check.fine, { file: shownName(file), id, version, count }))
}

function tellTotal(checked: readonly Checked[], { t, tell }: Session): void {
  const bad = checked.filter(({ outcome }) => outcome !== 'fine')
  const count = bad.reduce((sum, { problems }) => sum + problems.length, 0)
  if (count === 0) return
  tell(t(($) => $.cli.check.total, { count, bad: bad.length, files: checked.length }))
}

function sayJson(checked: readonly Checked[], { surroundings }: Session): void {
  const files = checked.map(({ file, outcome, profile, problems, notes }) => ({
    file,
    outcome,
    ...(profile === undefined
      ? {}
      : {
          profile: {
            id: profile.id,
            version: profile.version,
            roles: profile.roles.length,
            levels: profile.levels.length,
            criteria: criteriaIn(profile),
          },
        }),
    problems,
    notes,
  }))
  surroundings.out(`${printableJson(JSON.stringify({ files }, undefined, 2))}\n`)
}

function criteriaIn({ expectations }: SkillProfile): number {
  return expectations.reduce((sum, { criteria }) => sum + criteria.length, 0)
}
