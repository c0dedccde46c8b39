import { decodeText } from './decode-text.ts'
import type { OnProgress, ProfileSource, ReadProfile } from './profile-reader.ts'
import { notesOfEncoding, readProfileValue, refused } from './profile-value.ts'
import { readJsonProfile } from './read-json-profile.ts'
import { readYaml } from './yaml-text.ts'

/** In hundredths of what it takes: splitting the text, putting it together, the structure, the content. */
const steps = { text: 65, value: 85, structure: 92, content: 100 } as const

/**
 * Reads a skill profile from YAML in the format itself. A text in braces is taken for JSON, which YAML includes,
 * and read as fast.
 *
 * @returns the profile with its unknown fields; or every problem with its line and column
 */
export async function readYamlProfile(
  source: ProfileSource,
  onProgress: OnProgress,
): Promise<ReadProfile> {
  const { encoding, text } = decodeText(source.bytes)
  if (isJson(text)) return readJsonProfile(source, onProgress)
  const tell = (done: number) => onProgress(done, steps.content)
  const read = readYaml(text, (share) => tell(Math.floor(share * steps.text)))
  tell(steps.value)
  if (!('value' in read)) return refused(read.problems)
  const left: number[] = [steps.structure, steps.content]
  const result = readProfileValue(read.value, {
    found: read.problems,
    notes: notesOfEncoding(encoding),
    onStep: () => tell(left.shift() ?? steps.content),
  })
  return result.ok ? result : refused(read.locate(result.problems))
}

function isJson(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
