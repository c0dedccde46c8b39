import { problemAt } from './problem.ts'
import type {
  OnProgress,
  ProfileReader,
  ProfileSource,
  ReadProfile,
  ReadingChoices,
} from './profile-reader.ts'

/** The size up to which a profile is read at all: 64 MB, in bytes. */
export const largestProfile = 64 * 1024 * 1024

/** Every format that profiles are read from. A new one is a file and an entry here. */
export const profileReaders: readonly ProfileReader[] = []

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
  if (source.bytes.length === 0) return { ok: false, problems: [problemAt('$', 'empty')] }
  if (source.bytes.length > largestProfile) {
    const megabytes = (size: number) => String(Math.ceil(size / 1024 / 1024))
    const values = { found: megabytes(source.bytes.length), limit: megabytes(largestProfile) }
    return { ok: false, problems: [problemAt('$', 'tooLarge', values)] }
  }
  const extension = source.name.split('.').at(-1)?.toLowerCase() ?? ''
  const reader = profileReaders.find(({ extensions }) => extensions.includes(extension))
  if (!reader) return { ok: false, problems: [problemAt('$', 'noReader', { found: extension })] }
  return reader.read(source, choices, onProgress)
}
