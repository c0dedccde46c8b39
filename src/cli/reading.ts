import { basename } from 'node:path'
import type { Problem } from '#io/problem.ts'
import type { ColumnMeaning, ReadProfile, ReadingChoices } from '#io/profile-reader.ts'
import {
  largestProfile,
  problemsOfProfileSize,
  profileReaders,
  readProfile,
} from '#io/profile-readers.ts'
import { chosen } from './choice.ts'
import type { Given } from './given.ts'
import { readInput, standardStream } from './input.ts'
import type { Session } from './session.ts'
import type { SystemFailure } from './system-failure.ts'
import { type WrongUse, wrongUse } from './wrong-use.ts'

/** How the profiles that a command is given are read. */
export type Reading = {
  readonly kind: 'reading'
  readonly choices: ReadingChoices
  /** What every file is taken for; left out where its name says it. */
  readonly extension: string | undefined
}

/** The fields that a column can be said to hold by themselves. */
const plainFields = [
  'ignored',
  'role',
  'level',
  'area',
  'required',
  'tools',
  'topic',
  'criterion',
] as const satisfies readonly ColumnMeaning['field'][]

/**
 * Takes the choices about reading from the options.
 *
 * @param files what is to be read; only one of them can be stdin
 * @returns how to read, or what was typed wrongly
 */
export function readingOf(
  files: readonly string[],
  { values, switches }: Given,
  { t, format, language, surroundings }: Session,
): Reading | WrongUse {
  const from = values.get('from')
  const reader = from === undefined ? undefined : chosen(profileReaders, from)
  if (files.filter((file) => file === standardStream).length > 1) {
    return wrongUse(t(($) => $.cli.wrong.stdinTwice))
  }
  const [tag, columns] = [values.get('language'), values.get('columns')]
  const meanings: ColumnMeaning[] = []
  for (const column of columns === undefined ? [] : listed(columns)) {
    const meaning = columnMeaning(column, tag ?? language)
    if (meaning === undefined) {
      const known = format.or([...plainFields, 'text:en', 'expectation:Junior:en'])
      return wrongUse(t(($) => $.cli.wrong.column, { value: column, values: known }))
    }
    meanings.push(meaning)
  }
  const [id, title] = [values.get('id'), values.get('title')]
  const [version, levels] = [values.get('profile-version'), values.get('levels')]
  return {
    kind: 'reading',
    extension: reader?.extensions[0],
    choices: {
      today: surroundings.today,
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      ...(version === undefined ? {} : { version }),
      ...(tag === undefined ? {} : { language: tag }),
      ...(levels === undefined ? {} : { levels: listed(levels) }),
      ...(switches.has('highest-first') ? { isHighestFirst: true } : {}),
      ...(columns === undefined ? {} : { columns: meanings }),
    },
  }
}

/**
 * The parts of a list between commas; a comma after a backslash stands for itself.
 *
 * @example listed('Junior, Senior') // ['Junior', 'Senior']
 */
export function listed(text: string): readonly string[] {
  return text
    .split(/(?<!\\),/)
    .map((part) => part.replaceAll('\\,', ',').trim())
    .filter((part) => part !== '')
}

/**
 * What a column holds, from text.
 *
 * @param language what texts are in where it is not said
 * @returns `undefined` for what means nothing
 * @example columnMeaning('expectation:Senior:de', 'en') // { field: 'expectation', level: 'Senior', language: 'de' }
 */
export function columnMeaning(text: string, language: string): ColumnMeaning | undefined {
  const plain = plainFields.find((field) => field === text)
  if (plain !== undefined) return { field: plain }
  const [field, ...rest] = text.split(':')
  if (field === 'text' && rest.length <= 1) return { field, language: rest[0] ?? language }
  const [level = '', tag = language] = rest
  if (field !== 'expectation' || level === '' || rest.length > 2) return undefined
  return { field, level, language: tag }
}

/** What came of a file: a profile or problems, or that the file could not be had at all. */
export type ReadFile =
  | { readonly kind: 'read'; readonly result: ReadProfile }
  | { readonly kind: 'failed'; readonly failure: SystemFailure }

/** Reads one profile from a file or stdin. */
export async function readProfileFrom(
  name: string,
  { choices, extension }: Reading,
  { surroundings }: Session,
): Promise<ReadFile> {
  const input = await readInput(name, largestProfile, surroundings)
  if (input.kind === 'failed') return input
  if (input.kind === 'tooLarge') return refused(problemsOfProfileSize(input.size))
  const called = name === standardStream ? 'profile' : basename(name)
  const source = { name: asIf(called, extension), bytes: input.bytes }
  const result = await readProfile(source, choices)
  return { kind: 'read', result }
}

/**
 * The name that says the format; what it has before its ending may become a title.
 *
 * @example asIf('ladder.txt', 'csv') // 'ladder.csv'
 */
function asIf(name: string, extension: string | undefined): string {
  return extension === undefined ? name : `${name.replace(/\.[^.]*$/, '')}.${extension}`
}

function refused(problems: readonly Problem[]): ReadFile {
  return { kind: 'read', result: { ok: false, problems } }
}
