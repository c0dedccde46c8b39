import { decodeText } from './decode-text.ts'
import { namesInText, namesInValue } from './json-names.ts'
import type { OnProgress, ProfileSource, ReadProfile } from './profile-reader.ts'
import { notesOfEncoding, readProfileValue, refused } from './profile-value.ts'

/** Decoding, parsing, the structure, the content. */
const steps = 4

/**
 * Reads a skill profile from JSON in the format itself.
 *
 * @returns the profile with its unknown fields; or every problem with its line and column
 */
export async function readJsonProfile(
  source: ProfileSource,
  onProgress: OnProgress,
): Promise<ReadProfile> {
  const { encoding, text } = decodeText(source.bytes)
  onProgress(1, steps)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused((await import('./json-problems.ts')).problemsOfJsonSyntax(text))
  }
  onProgress(2, steps)
  let step = 2
  const onStep = () => {
    step += 1
    onProgress(step, steps)
  }
  // Where things stand is only worked out for a file that has something wrong.
  const hasRepeated = namesInText(text) !== namesInValue(value)
  const places = hasRepeated ? await import('./json-problems.ts') : undefined
  const result = readProfileValue(value, {
    found: places?.repeatedNames(text) ?? [],
    notes: notesOfEncoding(encoding),
    onStep,
  })
  if (result.ok) return result
  const { locatedInJson } = await import('./json-problems.ts')
  return refused(locatedInJson(text, result.problems))
}
