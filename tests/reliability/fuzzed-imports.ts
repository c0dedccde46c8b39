import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readAlignment } from '#io/alignment.ts'
import { readAssessment } from '#io/assessment.ts'
import { checkBuiltInProfile } from '#io/check-built-in-profile.ts'
import { readOpenedFile } from '#io/opened-file.ts'
import type { Parsed } from '#io/problem.ts'
import { readCsv } from '#io/read-csv.ts'
import { readSettings } from '#io/settings.ts'
import { readSnapshot } from '#io/snapshot.ts'
import { placesIn } from '../fixtures/mutated.ts'
import { smallAssessmentLiteral } from '../fixtures/small-assessment.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'
import { cellText } from './hostile-texts.ts'
import { type Tried, tryMany } from './tried.ts'

const at = '2026-03-17T09:00:00.000Z'

const assessment = {
  ...smallAssessmentLiteral,
  person: 'Ada',
  ratings: {
    m1: { at, value: 2, profileVersion: '2026-03-17' },
    m2: { at, cleared: true },
    s1: { at, value: 'n/a', reason: 'No soil', profileVersion: '2026-03-17' },
  },
  notes: { m1: { at, text: 'Hard soil' } },
  evidence: {
    m1: { at, items: [{ text: 'Hedge', date: '2026-01-02', url: 'https://a.example' }] },
  },
  steps: { m1: { at, text: 'Ask', support: 'Time', due: '2026-12-01', done: true } },
  focus: ['m1'],
  texts: { m1: { en: 'Digs.', de: 'Gräbt.' } },
}

/** A good file of every format: what is damaged must have been whole. */
export const goodFiles = [
  assessment,
  {
    format: 'levelwise-alignment/1',
    id: 'al-1',
    self: assessment,
    review: { ...assessment, id: 'a-2', kind: 'review' },
    agreed: { ...assessment, id: 'a-3', kind: 'agreed' },
    created: at,
    changed: at,
  },
  {
    format: 'levelwise-snapshot/1',
    id: 'sn-1',
    name: 'Spring',
    reason: 'hand',
    taken: at,
    assessment,
  },
  smallProfileLiteral,
  { language: 'de', theme: 'dark', lastAddress: '#/mlops/assess' },
].map((file) => JSON.stringify(file))

type Reader = (text: string) => Parsed<unknown> | readonly unknown[]

/** Everything that reads a text from outside. */
const readers: readonly Reader[] = [
  readOpenedFile,
  readAssessment,
  readAlignment,
  readSnapshot,
  readSettings,
  (text) => checkBuiltInProfile('gardening.json', text),
  (text) => readCsv(text, ','),
]

const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'format',
  'ratings',
  'at',
  'm1',
  '',
]
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(-0, 1e308, 2 ** 53, null, '', 'levelwise-assessment/1', 'levelwise-alignment/2'),
  fc.object({ key: fc.oneof(fc.constantFrom(...hostileKeys), fc.string()), maxDepth: 3 }),
)

/** JSON of anything, with keys that matter here among them. */
const anyJson = anyValue.map((value) => JSON.stringify(value) ?? '')

/** A good file of which something is cut off, repeated, overwritten or flipped. */
const damagedText = fc
  .record({
    file: fc.constantFrom(...goodFiles),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    by: fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        '\\',
        '\0',
        '\uFEFF',
        '1e999',
        '"__proto__":{"x":1},',
      ),
    ),
    endsHere: fc.boolean(),
  })
  .map(({ file, from, length, by, endsHere }) => {
    const start = Math.floor(from * file.length)
    return file.slice(0, start) + by + (endsHere ? '' : file.slice(start + length))
  })

/** A good file in which one value is another one, is gone, or has a key beside it: still JSON. */
const mutatedFile = fc
  .record({
    file: fc.constantFrom(...goodFiles),
    at: fc.nat(),
    value: anyValue,
    key: fc.constantFrom(...hostileKeys),
    how: fc.constantFrom('replaced', 'removed', 'beside'),
  })
  .map(({ file, at: chosen, value, key, how }) => {
    const root: unknown = JSON.parse(file)
    const places = placesIn(root)
    const place = places[chosen % places.length]
    if (place === undefined) return file
    const { holder, name } = place
    const inner = holder[name]
    if (how === 'removed') delete holder[name]
    else if (how === 'replaced' || typeof inner !== 'object' || inner === null) holder[name] = value
    // Assigned, `__proto__` would become the prototype and never be written.
    else
      Object.defineProperty(inner, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    return JSON.stringify(root)
  })

const nested = fc
  .tuple(fc.nat(3000), fc.constantFrom('[', '{"a":', '{"ratings":', '{"__proto__":'))
  .map(([depth, open]) => open.repeat(depth) + '1' + (open === '[' ? ']' : '}').repeat(depth))

/** Anything that a file can hold. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: mutatedFile },
  { weight: 3, arbitrary: damagedText },
  { weight: 2, arbitrary: anyJson },
  fc.string({ unit: 'binary' }),
  cellText,
  { weight: 1, arbitrary: nested },
)

/** What every object can do, and every list: nothing that is read may change it. */
function prototypes(): string {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join())
    .join(';')
}

/**
 * Gives hostile texts to everything that reads one: no exception, a reason for every refusal, and nothing that
 * objects have by nature is changed, in general or in what was read.
 */
export function fuzzedImports(runs: number, seed: number): Tried {
  const before = prototypes()
  return tryMany(
    anyText,
    () => 1,
    (text) => {
      for (const read of readers) {
        const result = read(text)
        if ('ok' in result) {
          if (result.ok) assertPlain(result.value)
          else assert.ok(result.problems.length > 0, 'a refusal has a reason')
        }
      }
      assert.equal(prototypes(), before)
    },
    runs,
    seed,
  )
}

/** Everything in it is an object or a list as every other, with nothing that hides what those can do. */
function assertPlain(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  const prototype: unknown = Object.getPrototypeOf(value)
  assert.ok(prototype === Object.prototype || prototype === Array.prototype, 'it is plain')
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    assert.ok(!Object.hasOwn(value, key), `it has no ${key}`)
  }
  for (const inner of Object.values(value)) assertPlain(inner)
}
