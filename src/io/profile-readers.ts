import { mostProblems } from './limits.ts'
import { type Problem, problemAt } from './problem.ts'
import { type OtherKind, kindOf, readerFor } from './recognised-file.ts'
import type {
  OnProgress,
  ProfileReader,
  ProfileSource,
  ReadProfile,
  ReadingChoices,
} from './profile-reader.ts'

/** The size up to which a profile is read at all: 64 MB, in bytes. */
export const largestProfile = 64 * 1024 * 1024

/** What is wrong with a profile's file of this size before any of it is read; nothing where it is fine. */
export function problemsOfProfileSize(bytes: number): readonly Problem[] {
  if (bytes === 0) return [problemAt('$', 'empty')]
  const megabytes = (size: number) => String(Math.ceil(size / 1024 / 1024))
  return bytes <= largestProfile
    ? []
    : [problemAt('$', 'tooLarge', { found: megabytes(bytes), limit: megabytes(largestProfile) })]
}

/** Every format that profiles are read from. A new one is a file and an entry here. */
export const profileReaders: readonly ProfileReader[] = [
  {
    id: 'json',
    extensions: ['json'],
    read: async (source, _choices, onProgress) =>
      (await import('./read-json-profile.ts')).readJsonProfile(source, onProgress),
  },
  {
    id: 'yaml',
    extensions: ['yaml', 'yml'],
    read: async (source, _choices, onProgress) =>
      (await import('./read-yaml-profile.ts')).readYamlProfile(source, onProgress),
  },
  {
    id: 'markdown',
    extensions: ['md', 'markdown'],
    read: async (source, choices, onProgress) =>
      (await import('./read-markdown-profile.ts')).readMarkdownProfile(source, choices, onProgress),
  },
  {
    id: 'csv',
    extensions: ['csv', 'tsv'],
    read: async (source, choices, onProgress) =>
      (await import('./read-csv-profile.ts')).readCsvProfile(source, choices, onProgress),
  },
  {
    id: 'xlsx',
    extensions: ['xlsx', 'xlsm'],
    read: async (source, choices, onProgress) =>
      (await import('./read-xlsx-profile.ts')).readXlsxProfile(source, choices, onProgress),
  },
]

/** What a file is that is called a workbook and may be one that is damaged, protected or old. */
const likeWorkbooks: ReadonlySet<string> = new Set(['xlsx', 'isZip', 'isOldWorkbook'])

/** Endings that say nothing of what is in a file. */
const plainEndings: ReadonlySet<string> = new Set(['', 'txt', 'text'])

/**
 * Reads a skill profile from a file of any format that is known. Its name says which one; where it has no ending
 * or `.txt`, what is in it does. What is no text is refused whatever it is called.
 *
 * @param source its name may be `-` for what came through a pipe
 * @param onProgress hears how far it is
 * @returns the profile with what was guessed, or every problem with its place, up to `mostProblems`; never rejects
 */
export async function readProfile(
  source: ProfileSource,
  choices: ReadingChoices,
  onProgress: OnProgress = () => undefined,
): Promise<ReadProfile> {
  try {
    const reader = readerOf(source)
    return 'problems' in reader
      ? { ok: false, problems: reader.problems }
      : withFewProblems(await reader.read(source, choices, onProgress))
  } catch (error) {
    // A reader that could not be loaded, or a mistake in one: a file must never end the app.
    return { ok: false, problems: [readerFailed(error)] }
  }
}

/** That reading failed by itself, with what was thrown. */
export function readerFailed(error: unknown): Problem {
  return problemAt('$', 'readerFailed', {
    found: error instanceof Error ? error.message : String(error),
  })
}

/** A hostile table has a problem in each of a million rows: more than anybody reads, and more than a page can show. */
function withFewProblems(read: ReadProfile): ReadProfile {
  if (read.ok || read.problems.length <= mostProblems + 1) return read
  const more = problemAt('$', 'tooManyProblems', { limit: String(mostProblems) })
  return { ...read, problems: [...read.problems.slice(0, mostProblems), more] }
}

function readerOf({
  bytes,
  name,
}: ProfileSource): ProfileReader | { readonly problems: readonly Problem[] } {
  const problems = problemsOfProfileSize(bytes.length)
  if (problems.length > 0) return { problems }
  const ending = endingOf(name)
  const named = profileReaders.find(({ extensions }) => extensions.includes(ending))
  const kind = kindOf(bytes)
  // Why a workbook cannot be read, its own reader knows best.
  if (named?.id === 'xlsx' && kind !== undefined && likeWorkbooks.has(kind)) return named
  if (kind !== undefined && kind !== 'xlsx') return { problems: [otherKind(kind)] }
  const guessed = kind ?? (plainEndings.has(ending) ? readerFor(bytes) : undefined)
  const reader = guessed ? profileReaders.find(({ id }) => id === guessed) : named
  if (reader) return reader
  if (plainEndings.has(ending)) return { problems: [problemAt('$', 'unknownContent')] }
  return { problems: [problemAt('$', 'noReader', { found: ending })] }
}

function otherKind(kind: OtherKind): Problem {
  const problem = problemAt('$', kind)
  return kind === 'isHtml' || kind === 'isXml' ? { ...problem, at: { line: 1 } } : problem
}

/** What follows the last dot of a file's name; nothing where there is none. */
function endingOf(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  return file.includes('.') ? (file.split('.').at(-1) ?? '').toLowerCase() : ''
}
