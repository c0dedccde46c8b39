import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import { parseAlignment } from './alignment.ts'
import { parseAssessment } from './assessment.ts'
import { type Backup, parseBackup } from './backup.ts'
import { readJson } from './read-json.ts'
import { type Parsed, type Problem, problemAt } from './problem.ts'

/** What a file that somebody exported holds. */
export type OpenedFile =
  | { readonly holds: 'assessment'; readonly assessment: Assessment }
  | { readonly holds: 'alignment'; readonly alignment: Alignment }
  | { readonly holds: 'backup'; readonly backup: Backup }

/** The size up to which a file is read at all: 10 MB, in bytes. */
export const largestFile = 10 * 1024 * 1024

/** What is wrong with a file of this size before any of it is read; nothing where it is fine. */
export function problemsOfSize(bytes: number): readonly Problem[] {
  if (bytes === 0) return [problemAt('$', 'empty')]
  const megabytes = (size: number) => String(Math.ceil(size / 1024 / 1024))
  return bytes <= largestFile
    ? []
    : [problemAt('$', 'tooLarge', { found: megabytes(bytes), limit: megabytes(largestFile) })]
}

/** The formats that can be opened. A new one is a file and an entry here. */
const readers = [
  {
    name: 'levelwise-assessment',
    parse: (input: unknown) =>
      opened(parseAssessment(input), (assessment) => ({ holds: 'assessment', assessment })),
  },
  {
    name: 'levelwise-alignment',
    parse: (input: unknown) =>
      opened(parseAlignment(input), (alignment) => ({ holds: 'alignment', alignment })),
  },
  {
    name: 'levelwise-backup',
    parse: (input: unknown) =>
      opened(parseBackup(input), (backup) => ({ holds: 'backup', backup })),
  },
] as const

/**
 * Reads a file that somebody exported, whatever of ours it holds.
 *
 * @param text the whole file; a byte order mark is fine
 * @returns what it holds, or every problem with its JSON path
 */
export function readOpenedFile(text: string): Parsed<OpenedFile> {
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return json
  const format = formatOf(json.value)
  // Of an unknown format the reader of assessments says what was expected.
  const reader = readers.find(({ name }) => name === format) ?? readers[0]
  return reader.parse(json.value)
}

function formatOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined
  return typeof value.format === 'string' ? value.format.split('/', 1)[0] : undefined
}

function opened<T>(parsed: Parsed<T>, holding: (value: T) => OpenedFile): Parsed<OpenedFile> {
  return parsed.ok ? { ok: true, value: holding(parsed.value) } : parsed
}

/**
 * What an opened file holds, without what only the file needs: the hint for editors and the lines for
 * whoever reads it. Everything else that is unknown stays.
 */
export function withoutFileLines<Item extends Assessment | Alignment>(item: Item): Item {
  const kept = Object.entries(item).filter(([name]) => name !== '$schema' && name !== 'about')
  return Object.fromEntries(kept) as unknown as Item
}
