import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { writeProfileJson } from '#io/profile-json.ts'
import type { ReadProfile } from '#io/profile-reader.ts'
import { profileReaders, readProfile } from '#io/profile-readers.ts'
import { writeProfileYaml } from '#io/profile-yaml.ts'
import { parseSkillProfile } from '#io/skill-profile.ts'
import { mutated } from '../fixtures/mutated.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'
import { cellText } from './hostile-texts.ts'
import type { Tried } from './tried.ts'

type File = { readonly name: string; readonly bytes: Uint8Array }

const utf8 = (text: string) => new TextEncoder().encode(text)
const fixture = (path: string) => new Uint8Array(readFileSync(`tests/fixtures/${path}`))

const rows = `Role;Level;Area;Criterion (en);Criterion (de);Required
Gardener;Junior;Soil;Digs.;Gräbt.;yes
Gardener;Senior;Soil;"Plans; and digs.";"Plant; und gräbt.";no
Keeper;Junior;;Counts plants.;Zählt Pflanzen.;yes
`

/** A file of each format that is read, to be damaged: what is damaged must have been whole. */
export const profileFiles: readonly File[] = [
  { name: 'a.json', bytes: utf8(writeProfileJson(smallProfile)) },
  { name: 'a.yaml', bytes: utf8(writeProfileYaml(smallProfile)) },
  { name: 'a.md', bytes: fixture('profile-pages/english-headings.md') },
  { name: 'b.md', bytes: fixture('profile-pages/tables-without-headings.md') },
  { name: 'a.csv', bytes: utf8(rows) },
  { name: 'a.xlsx', bytes: fixture('profile-tables/gardening.xlsx') },
]

const bits = [
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ',',
  ':',
  ';',
  '|',
  '\\',
  '\t',
  '\n',
  '\r',
  '\0',
  '#',
  '- ',
  '&a ',
  '*a ',
  '!!x ',
  '<<: ',
  '? ',
  '---\n',
  '...\n',
  '|---|---|\n',
  '| ',
  '\\|',
  '<b>',
  '`',
  '\uFEFF',
  '\u2028',
  '\uD800',
  '=1+1',
  '__proto__: ',
  '"__proto__":{"x":1},',
  '1e999',
  '&#0;',
]

const hostileBits = fc.constantFrom(...bits)

/** How a file comes to harm, by its bytes or by its lines. */
const harm = fc.record({
  how: fc.constantFrom('cut', 'gone', 'put', 'bit', 'line gone', 'line twice', 'lines swapped'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.nat(30),
  put: fc.oneof({ weight: 3, arbitrary: hostileBits }, cellText),
})

type Harm = typeof harm extends fc.Arbitrary<infer One> ? One : never

function harmed(bytes: Uint8Array, { at, how, length, put, to }: Harm): Uint8Array {
  const start = Math.floor(at * bytes.length)
  if (how.startsWith('line')) return harmedLines(bytes, how, at, to)
  if (how === 'bit') {
    const changed = Uint8Array.from(bytes)
    changed[start] = (changed[start] ?? 0) ^ (1 << (length % 8))
    return changed
  }
  const middle = how === 'put' ? utf8(put) : new Uint8Array()
  const rest =
    how === 'cut' ? new Uint8Array() : bytes.subarray(how === 'put' ? start : start + length)
  return Uint8Array.of(...bytes.subarray(0, start), ...middle, ...rest)
}

function harmedLines(bytes: Uint8Array, how: string, at: number, to: number): Uint8Array {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const [one, other] = [Math.floor(at * lines.length), Math.floor(to * lines.length)]
  const [line = '', another = ''] = [lines[one], lines[other]]
  if (how === 'line gone') lines.splice(one, 1)
  else if (how === 'line twice') lines.splice(other, 0, line)
  else [lines[one], lines[other]] = [another, line]
  return utf8(lines.join('\n'))
}

/** A good file to which one to four harms come; the name may be another one's. */
const damagedFile: fc.Arbitrary<File> = fc
  .record({
    file: fc.constantFrom(...profileFiles),
    harms: fc.array(harm, { minLength: 1, maxLength: 4 }),
    name: fc.option(fc.constantFrom(...profileFiles.map(({ name }) => name), '-', 'a.txt'), {
      freq: 5,
      nil: undefined,
    }),
  })
  .map(({ file, harms, name }) => ({
    name: name ?? file.name,
    bytes: harms.reduce(harmed, file.bytes),
  }))

/** A file in the format itself, well formed, in which some values are others. */
const mutatedFile: fc.Arbitrary<File> = fc
  .tuple(mutated([smallProfileLiteral]), fc.constantFrom('a.json', 'a.yaml', '-'))
  .map(([file, name]) => ({ name, bytes: utf8(JSON.stringify(file)) }))

const madeUpFile: fc.Arbitrary<File> = fc.record({
  name: fc.constantFrom(...profileFiles.map(({ name }) => name), '-'),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.oneof(hostileBits, cellText), { maxLength: 30 })
      .map((parts) => utf8(parts.join(''))),
  ),
})

const anyFile = fc.oneof(
  { weight: 6, arbitrary: damagedFile },
  { weight: 2, arbitrary: mutatedFile },
  { weight: 2, arbitrary: madeUpFile },
)

/** What became of damaged files of profiles. */
export type ProfileCounts = Tried & {
  /** How many were read all the same, and by how many readers files were. */
  readonly read: number
  readonly readers: number
}

/**
 * Reads damaged, mutated and made-up files by every reader in the list: none throws or breaks, each refusal has
 * reasons, and what is read is a whole profile that holds to every rule.
 */
export async function fuzzedProfiles(numRuns: number, seed: number): Promise<ProfileCounts> {
  const counts = { texts: 0, read: 0 }
  const readers = new Set<string>()
  const property = fc.asyncProperty(anyFile, async (file) => {
    const result = await readProfile(file, { today: '2026-03-17' })
    counts.texts += 1
    assertWhole(result)
    if (!result.ok) return
    counts.read += 1
    const reader = profileReaders.find(({ extensions }) =>
      extensions.some((extension) => file.name.endsWith(`.${extension}`)),
    )
    if (reader) readers.add(reader.id)
  })
  const checked = await fc.check(property, { numRuns, seed })
  return {
    cases: checked.numRuns,
    failures: checked.failed ? 1 : 0,
    ...counts,
    readers: readers.size,
    ...(checked.failed ? { example: fc.defaultReportMessage(checked) ?? '' } : {}),
  }
}

function assertWhole(result: ReadProfile): void {
  if (!result.ok) {
    assert.ok(result.problems.length > 0, 'a refusal has a reason')
    // A reader that throws is caught, so that it cannot end the app; here it counts as what it is.
    assert.deepEqual(
      result.problems.filter(({ code }) => code === 'readerFailed'),
      [],
    )
    return
  }
  const again = parseSkillProfile(result.profile)
  assert.ok(again.ok, 'what is read holds to every rule')
  assert.deepEqual(profileFrom(JSON.parse(writeProfileJson(result.profile))).id, result.profile.id)
}
