import { type Problem, problemAt } from './problem.ts'
import type {
  OnProgress,
  ProfileReader,
  ProfileSource,
  ReadProfile,
  ReadingChoices,
} from './profile-reader.ts'

/** The size up to which a profile is read at all: 64 MB, in bytes. */
const largestProfile = 64 * 1024 * 1024

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

/**
 * Reads a skill profile from a file of any format that is known, chosen by the file's name.
 *
 * @param onProgress hears how far it is
 * @returns the profile with what was guessed, or every problem with its place; never rejects
 */
export async function readProfile(
  source: ProfileSource,
  choices: ReadingChoices,
  onProgress: OnProgress = () => undefined,
): Promise<ReadProfile> {
  const problems = problemsOfProfileSize(source.bytes.length)
  if (problems.length > 0) return { ok: false, problems }
  const extension = source.name.split('.').at(-1)?.toLowerCase() ?? ''
  const reader = profileReaders.find(({ extensions }) => extensions.includes(extension))
  if (!reader) return { ok: false, problems: [problemAt('$', 'noReader', { found: extension })] }
  return reader.read(source, choices, onProgress)
}
