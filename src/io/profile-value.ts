import { tooManyProblems } from './checked.ts'
import type { Encoding } from './decode-text.ts'
import { mostProblems, mostValuesOfProfile, problemsOfStructure } from './limits.ts'
import { type Problem, type ProblemCode, problemAt } from './problem.ts'
import type { ReadNote, ReadProfile } from './profile-reader.ts'
import { retold } from './retold-problem.ts'
import { parseSkillProfile } from './skill-profile.ts'

/** Other files of the app, by their format. Each has a sentence that says where it is opened. */
const otherFiles: ReadonlyMap<string, ProblemCode> = new Map([
  ['levelwise-assessment', 'isAssessment'],
  ['levelwise-alignment', 'isAlignment'],
  ['levelwise-snapshot', 'isSnapshot'],
  ['levelwise-backup', 'isBackup'],
  ['levelwise-draft', 'isDraft'],
])

/** A note where a text is in another encoding than the format asks for. */
export function notesOfEncoding(encoding: Encoding): readonly ReadNote[] {
  return encoding === 'windows-1252' ? [{ code: 'encodingGuessed', values: { encoding } }] : []
}

/**
 * Reads a profile from what a file in the format itself holds: the last steps of every reader of it.
 *
 * @param value what a parser of JSON or YAML gave
 * @param found problems that were found before and do not stand in the way of looking for more
 * @param notes what was guessed so far
 * @param onStep hears that the structure is checked, then that all is
 */
export function readProfileValue(
  value: unknown,
  {
    found = [],
    notes = [],
    onStep,
  }: {
    readonly found?: readonly Problem[]
    readonly notes?: readonly ReadNote[]
    readonly onStep: () => void
  },
): ReadProfile {
  const structure = problemsOfStructure(value, mostValuesOfProfile)
  onStep()
  const isTooMuch = structure.some(({ code }) => code === 'tooDeep' || code === 'tooMany')
  const parsed = isTooMuch ? undefined : parseSkillProfile(value)
  onStep()
  const content = parsed === undefined || parsed.ok ? [] : parsed.problems
  const problems = [
    ...found,
    ...structure,
    ...content.map((problem) => inWords(problem, value)),
    ...(isTooMuch ? [] : problemsOfNothing(value)),
  ]
  return parsed?.ok && problems.length === 0
    ? { ok: true, profile: parsed.value, notes }
    : refused(problems)
}

type Refused = Extract<ReadProfile, { ok: false }>

/** A file refused for all of its problems, or for the first of very many. */
export function refused(problems: readonly Problem[]): Refused {
  const told = problems.filter(({ code }) => code !== 'tooManyProblems')
  const isCut = told.length > mostProblems || told.length < problems.length
  return {
    ok: false,
    problems: [...told.slice(0, mostProblems), ...(isCut ? [tooManyProblems()] : [])],
  }
}

/**
 * That a profile asks nothing of anybody: there is nothing to rate against it. Only files are held to this; a draft
 * may still be empty.
 *
 * @returns nothing, too, where expectations or criteria are no lists: that is told already
 */
export function problemsOfNothing(profile: unknown): readonly Problem[] {
  const expectations = listIn(profile, 'expectations')
  const isEmpty = expectations?.every((cell) => listIn(cell, 'criteria')?.length === 0)
  return isEmpty ? [problemAt('$.expectations', 'noCriteria')] : []
}

function listIn(value: unknown, name: string): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const list: unknown = Object.getOwnPropertyDescriptor(value, name)?.value
  return Array.isArray(list) ? list : undefined
}

/** A problem of the format, told as what it is for somebody who opens a profile. */
function inWords(problem: Problem, value: unknown): Problem {
  if (problem.code === 'noFormat') return { ...problem, code: 'noProfileFormat' }
  if (problem.code !== 'otherFormat') return retold(problem)
  const format = typeof value === 'object' && value !== null && 'format' in value && value.format
  const code = otherFiles.get(String(typeof format === 'string' && format.split('/', 1)[0]))
  return code === undefined ? problem : problemAt(problem.path, code)
}
