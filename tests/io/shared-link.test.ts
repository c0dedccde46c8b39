// @vitest-environment node
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Assessment, entryAt } from '#domain/assessment.ts'
import { type SkillProfile, criteriaOfRole } from '#domain/profile.ts'
import { type SharedAssessment, placeShared } from '#domain/shared-assessment.ts'
import { parseAssessment } from '#io/assessment.ts'
import { sealed } from '#io/link-code.ts'
import { sharedFrom } from '#io/shared-from.ts'
import { codeIn, readSharedLink, writeSharedLink } from '#io/shared-link.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { assessmentId, criterionId, levelId } from '../fixtures/ids.ts'
import { mlops } from '../fixtures/mlops.ts'
import { assessmentFrom, profileFrom, valueOf } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'

const nothing = { name: false, notes: false, examples: false, steps: false }
const everything = { name: true, notes: true, examples: true, steps: true }
const copy = { id: assessmentId('copy'), copiedFrom: 'link:abc' }
const at = '2026-03-17T09:00:00.000Z'

afterEach(() => vi.unstubAllGlobals())

/** Through a link and back. */
async function sent(
  profile: SkillProfile,
  assessment: Assessment,
  includes = nothing,
): Promise<SharedAssessment> {
  const code = valueOf(await writeSharedLink(sharedFrom(profile, assessment, includes)))
  return valueOf(await readSharedLink(code))
}

async function arrived(profile: SkillProfile, assessment: Assessment, includes = nothing) {
  const placed = placeShared(profile, await sent(profile, assessment, includes), copy)
  if (placed.kind !== 'placed') throw new Error(placed.kind)
  return placed.assessment
}

const valuesOf = ({ ratings }: Assessment) =>
  Object.fromEntries(
    Object.entries(ratings).flatMap(([id, rating]) =>
      'cleared' in rating ? [] : [[id, rating.value] as const],
    ),
  )

/** Somebody who wrote about everything. */
const writer = assessmentOf(
  {},
  {
    person: 'Anna Özdemir',
    target: 'principal',
    ratings: {
      j1: { at, value: 0, noOpportunity: true, profileVersion: '2026-03-17' },
      j2: { at, value: 'n/a', reason: 'No beds here', profileVersion: '2026-03-17' },
      m1: { at, value: 3, profileVersion: '2026-03-17' },
      'gone.before': { at, value: 2, profileVersion: '2025-01-01' },
    },
    notes: { m1: { at, text: 'Dug\n"all" of it 🌱' }, m2: { at, text: '  ' } },
    evidence: {
      m1: { at, items: [{ text: 'The park', date: '2026-02-01', url: 'https://example.org/a' }] },
    },
    steps: { s1: { at, text: 'Plough', support: 'A horse', due: '2026-12-01', done: true } },
    focus: ['s1'],
    questions: 'When do I get the horse?',
  },
)

describe('a link', () => {
  it('brings the same ratings, for any assessment of any profile', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessed, async ([profile, assessment]) => {
        const placed = await arrived(profile, assessment)
        expect(valuesOf(placed)).toEqual(valuesOf(assessment))
        expect([placed.role, placed.level]).toEqual([assessment.role, assessment.level])
        expect(parseAssessment(placed).ok).toBe(true)
      }),
      runs(200),
    )
  })

  it.each(mlops.roles.map(({ id }) => id))(
    'holds all ratings of %s without notes in well under 1,000 signs, address included',
    async (role) => {
      const all = mlops.expectations.flatMap(({ criteria }) => criteria)
      const values = [0, 3, 1, 2, 'n/a', 2, 0, 3, 1] as const
      const assessment = assessmentFrom({
        ...assessmentOf({}, { profile: { id: 'mlops', version: mlops.version }, role }),
        ratings: Object.fromEntries(
          all.map(({ id }, place) => [
            id,
            { at, value: values[(place * 7 + place ** 2) % 9], profileVersion: mlops.version },
          ]),
        ),
      })
      const own = assessmentFrom({
        ...assessment,
        ratings: Object.fromEntries(
          criteriaOfRole(mlops, assessment.role).map(({ id }) => [id, assessment.ratings[id]]),
        ),
      })
      expect(Object.keys(own.ratings).length).toBeGreaterThan(0)
      const code = valueOf(await writeSharedLink(sharedFrom(mlops, own, nothing)))
      expect(`https://levelwise.example.org/#/shared/${code}`.length).toBeLessThan(300)
    },
  )

  it('holds 300 ratings in less than 1,000 signs', async () => {
    const profile = largeProfile(300)
    const ids = profile.expectations.flatMap(({ criteria }) => criteria.map(({ id }) => id))
    const values = fc.sample(fc.constantFrom(0, 1, 2, 3, 'n/a'), { numRuns: 300, seed: 1 })
    const assessment = assessmentFrom({
      ...assessmentOf({}, { profile: { id: 'large', version: '1' }, role: 'r', level: 'l' }),
      ratings: Object.fromEntries(
        ids.map((id, place) => [id, { at, value: values[place], profileVersion: '1' }]),
      ),
    })
    const code = valueOf(await writeSharedLink(sharedFrom(profile, assessment, nothing)))
    expect(code.length).toBeLessThan(1000)
    expect(valuesOf(await arrived(profile, assessment))).toEqual(valuesOf(assessment))
  })

  it('leaves out the name and all that was written, unless it was chosen', async () => {
    const shared = sharedFrom(smallProfile, writer, nothing, levelId('principal'))
    expect(shared.writing).toEqual([])
    expect(shared.person).toBeUndefined()
    const text = JSON.stringify(shared)
    for (const secret of ['Anna', 'Dug', 'No beds', 'The park', 'Plough', 'horse', 'focus']) {
      expect(text).not.toContain(secret)
    }
  })

  it.each([
    ['notes', ['Dug', 'No beds'], ['Anna', 'The park', 'Plough']],
    ['examples', ['The park'], ['Anna', 'Dug', 'No beds', 'Plough']],
    ['steps', ['Plough', 'A horse'], ['Anna', 'Dug', 'No beds', 'The park']],
    ['name', ['Anna'], ['Dug', 'No beds', 'The park', 'Plough']],
  ] as const)('with %s holds these and nothing else', async (choice, within, without) => {
    const text = JSON.stringify(await sent(smallProfile, writer, { ...nothing, [choice]: true }))
    expect(within.filter((word) => !text.includes(word))).toEqual([])
    expect([...without, 'When do I'].filter((word) => text.includes(word))).toEqual([])
  })

  it('brings what was written exactly as it was written', async () => {
    const placed = await arrived(smallProfile, writer, everything)
    const m1 = criterionId('m1')
    expect(entryAt(placed.notes, m1)).toMatchObject({ text: 'Dug\n"all" of it 🌱' })
    expect(entryAt(placed.evidence, m1)?.items).toEqual([
      { text: 'The park', date: '2026-02-01', url: 'https://example.org/a' },
    ])
    expect(entryAt(placed.steps, criterionId('s1'))).toMatchObject({
      text: 'Plough',
      support: 'A horse',
      due: '2026-12-01',
      done: true,
    })
    expect(entryAt(placed.ratings, criterionId('j1'))).toMatchObject({ noOpportunity: true })
    expect(entryAt(placed.ratings, criterionId('j2'))).toMatchObject({ reason: 'No beds here' })
    expect(entryAt(placed.notes, criterionId('m2'))).toBeUndefined()
  })

  it('gets an id of its own, remembers where it came from, and tells the day of the last change', async () => {
    const placed = await arrived(smallProfile, writer, everything)
    expect(placed).toMatchObject({
      id: 'copy',
      copiedFrom: 'link:abc',
      person: 'Anna Özdemir',
      changed: '2026-03-17T00:00:00.000Z',
    })
  })

  it('names a target only where it is above the own level', () => {
    const targetOf = (id: string) => sharedFrom(smallProfile, writer, nothing, levelId(id)).target
    expect([targetOf('lead'), targetOf('middle'), targetOf('nowhere')]).toEqual([
      'lead',
      undefined,
      undefined,
    ])
  })

  it('brings a rating of a criterion that the version lacks by its id', async () => {
    expect((await sent(smallProfile, writer)).byId).toEqual([['gone.before', { value: 2 }]])
    expect(valuesOf(await arrived(smallProfile, writer))['gone.before']).toBe(2)
  })

  it('is written and read where the browser cannot deflate', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    vi.stubGlobal('DecompressionStream', undefined)
    const code = valueOf(await writeSharedLink(sharedFrom(smallProfile, writer, everything)))
    expect(code.slice(0, 2)).toBe('1p')
    expect(valueOf(await readSharedLink(code)).person).toBe('Anna Özdemir')
  })

  it('is refused by a browser that cannot inflate, with the reason', async () => {
    const code = packed(content())
    vi.stubGlobal('DecompressionStream', undefined)
    expect(await problems(code)).toEqual([['$', 'linkUnsupported']])
  })

  it('is not written where it would be more than a link can hold', async () => {
    const long = assessmentOf({}, { notes: { m1: { at, text: 'x'.repeat(256 * 1024) } } })
    const written = await writeSharedLink(sharedFrom(smallProfile, long, everything))
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'linkTooLarge' }] })
  })
})

describe('a link held against a profile', () => {
  const withCriteria = (version: string, change: (text: string) => string) =>
    profileFrom(JSON.parse(change(JSON.stringify({ ...smallProfileLiteral, version }))))

  it('fits another version whose criteria are the same, and says that it is another', async () => {
    const newer = withCriteria('2027', (text) => text.replace('Draws a plan', 'Draws plans'))
    const placed = placeShared(newer, await sent(smallProfile, writer), copy)
    expect(placed).toMatchObject({ kind: 'placed', isOtherVersion: true })
    const same = placeShared(smallProfile, await sent(smallProfile, writer), copy)
    expect(same).toMatchObject({ kind: 'placed', isOtherVersion: false })
  })

  it.each([
    ['renamed', (text: string) => text.replace('"id":"m2"', '"id":"m9"')],
    ['in another order', (text: string) => text.replace('"m1"', '"mx"').replace('"m2"', '"m1"')],
  ])(
    'is never guessed at where a criterion is %s, whatever the version says',
    async (_, change) => {
      for (const version of ['2026-03-17', '2027']) {
        const other = withCriteria(version, change)
        const placed = placeShared(other, await sent(smallProfile, writer), copy)
        expect(placed).toEqual({ kind: 'other-criteria' })
      }
    },
  )

  it('is not placed where role or level is unknown', async () => {
    const shared = await sent(smallProfile, writer)
    const without = (part: string) =>
      withCriteria('2026-03-17', (text) => text.replaceAll(`"${part}"`, `"other-${part}"`))
    expect(placeShared(without('engineer'), shared, copy)).toEqual({ kind: 'unknown-role' })
    expect(placeShared(without('middle'), shared, copy)).toEqual({ kind: 'unknown-level' })
  })
})

/** A valid link's list, with parts of it replaced. */
function content(parts: { readonly [at: number]: unknown } = {}): unknown[] {
  const list: unknown[] = [
    'gardening',
    '2026-03-17',
    'engineer',
    'middle',
    'senior',
    0,
    '2026-03-17',
    'abcdefg',
    '0123on-',
    [['x.y', '2']],
    [[0, 0, 'note', [['a', 0, 0]], ['b', 0, 0, 1]]],
    'Anna',
  ]
  return Object.assign(list, parts)
}

function packed(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return sealed('z', deflateRawSync(text).toString('base64url'))
}

async function problems(code: string) {
  const parsed = await readSharedLink(code)
  return parsed.ok ? [] : parsed.problems.map(({ path, code: why }) => [path, why])
}

describe('reading a link', () => {
  it('takes a list as it is documented', async () => {
    expect(valueOf(await readSharedLink(packed(content())))).toEqual({
      profile: { id: 'gardening', version: '2026-03-17' },
      role: 'engineer',
      level: 'middle',
      target: 'senior',
      kind: 'self',
      date: '2026-03-17',
      person: 'Anna',
      fingerprint: 'abcdefg',
      positions: [
        { value: 0 },
        { value: 1 },
        { value: 2 },
        { value: 3 },
        { value: 0, noOpportunity: true },
        { value: 'n/a' },
        undefined,
      ],
      byId: [['x.y', { value: 2 }]],
      writing: [
        { key: 0, note: 'note', examples: [{ text: 'a' }], step: { text: 'b', done: true } },
      ],
    })
  })

  it.each([
    ['an empty code', '', [['$', 'linkOther']]],
    ['another word', 'hello', [['$', 'linkOther']]],
    ['a newer format', '2zabc', [['$', 'linkNewer']]],
    ['a sign that no link has', '1zabc%20', [['$', 'linkSign']]],
    [
      'a changed sign',
      packed(content()).replace(/.$/, (x) => (x === 'A' ? 'B' : 'A')),
      [['$', 'linkDamaged']],
    ],
    ['a cut link', packed(content()).slice(0, 40), [['$', 'linkDamaged']]],
    [
      'a packed stream that ends too early',
      sealed('z', packed(content()).slice(9, 40)),
      [['$', 'linkDamaged']],
    ],
    ['a body that is not base64', sealed('p', 'A'), [['$', 'linkDamaged']]],
    ['text that is not UTF-8', sealed('p', '_w'), [['$', 'linkDamaged']]],
    ['text that is not JSON', packed('hello'), [['$', 'notJson']]],
    ['brackets in brackets', packed(`${'['.repeat(6)}${']'.repeat(6)}`), [['$', 'linkDepth']]],
    ['objects in objects', packed('{"a":{"a":{"a":{"a":{"a":{}}}}}}'), [['$', 'linkDepth']]],
    ['no list', packed({ format: 'x' }), [['$', 'shape']]],
    ['a hostile id', packed(content({ 0: '__proto__' })), [['$[0]', 'shape']]],
    ['an unknown sign for an answer', packed(content({ 8: '0124' })), [['$[8]', 'shape']]],
    ['a date that is none', packed(content({ 6: '17.3.2026' })), [['$[6]', 'shape']]],
    ['more than there is a place for', packed([...content(), 1]), [['$[12]', 'shape']]],
    [
      'a position that there is none of',
      packed(content({ 10: [[7, 0, 'x', 0, 0]] })),
      [['$[10][0][0]', 'linkPosition']],
    ],
    [
      'an answer told twice',
      packed(
        content({
          9: [
            ['x', '1'],
            ['x', '2'],
          ],
        }),
      ),
      [['$[9][1][0]', 'duplicateId']],
    ],
    [
      'two problems',
      packed(content({ 2: 'No Role', 5: 7 })),
      [
        ['$[2]', 'shape'],
        ['$[5]', 'shape'],
      ],
    ],
    [
      'too many entries',
      packed(content({ 9: Array.from({ length: 5001 }, (_, place) => [`x${place}`, '1']) })),
      [['$[9]', 'shape']],
    ],
    ['too long a code', `1z${'a'.repeat(360_000)}`, [['$', 'linkTooLong']]],
    ['a bomb', packed(' '.repeat(300_000)), [['$', 'linkTooLarge']]],
    [
      'a plain text beyond the limit',
      sealed('p', Buffer.from('a'.repeat(262_145)).toString('base64url')),
      [['$', 'linkTooLarge']],
    ],
  ])('refuses %s', async (_, code, expected) => {
    expect(await problems(code)).toEqual(expected)
  })

  it('feeds a bomb in small pieces, and no more of it once the limit is reached', async () => {
    const pieces: number[] = []
    const Platform = DecompressionStream
    vi.stubGlobal(
      'DecompressionStream',
      class {
        readonly readable: ReadableStream
        readonly writable: WritableStream
        constructor() {
          const platform = new Platform('deflate-raw')
          const sink = platform.writable.getWriter()
          this.readable = platform.readable
          this.writable = new WritableStream({
            write: (piece: Uint8Array<ArrayBuffer>) => {
              pieces.push(piece.length)
              return sink.write(piece)
            },
            abort: (reason) => sink.abort(reason),
            close: () => sink.close(),
          })
        }
      },
    )
    const bomb = packed(' '.repeat(2 ** 26))
    expect(await problems(bomb)).toEqual([['$', 'linkTooLarge']])
    // One byte can become 1,032: a piece that is too large would be inflated whole by some browsers.
    expect(Math.max(...pieces)).toBeLessThanOrEqual(64)
    const fed = pieces.reduce((sum, piece) => sum + piece, 0)
    expect(fed).toBeLessThan(bomb.length / 4)
  })

  it('does not take brackets inside of strings for depth', async () => {
    const written = content({ 11: '[[[[[[[["{{{{{{{\\' })
    expect(valueOf(await readSharedLink(packed(written))).person).toBe('[[[[[[[["{{{{{{{\\')
  })

  it('never throws, and what it takes is an assessment that storage takes too', async () => {
    const anyPart = fc.oneof(fc.jsonValue(), fc.constantFrom('constructor', '__proto__', 'a', 0))
    const anyContent = fc.oneof(
      fc.jsonValue(),
      fc.tuple(fc.nat(12), anyPart).map(([place, part]) => content({ [place]: part })),
    )
    await fc.assert(
      fc.asyncProperty(anyContent, async (value) => {
        const parsed = await readSharedLink(packed(value))
        if (!parsed.ok) return
        const placed = placeShared(smallProfile, { ...parsed.value, positions: [] }, copy)
        const stored = placed.kind === 'placed' ? parseAssessment(placed.assessment) : undefined
        expect(stored?.ok).not.toBe(false)
      }),
      runs(500),
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (code) => {
        expect((await readSharedLink(code)).ok).toBe(false)
      }),
      runs(500),
    )
  })
})

describe('a pasted link', () => {
  it.each([
    ['https://levelwise.example.org/#/shared/1zabc', '1zabc'],
    ['  <https://levelwise.example.org/app/#/shared/1z\n  abc> ', '1zabc'],
    ['https://levelwise.example.org/?utm=1#/shared/1zabc?x=y', '1zabc'],
    ['#/shared/1zabc', '1zabc'],
    ['1zabc', '1zabc'],
    [' \n', ''],
  ])('%j gives its code', (pasted, code) => {
    expect(codeIn(pasted)).toBe(code)
  })
})

function largeProfile(count: number): SkillProfile {
  return profileFrom({
    format: 'levelwise-profile/1',
    id: 'large',
    version: '1',
    title: 'Large',
    updated: '2026-03-17',
    languages: ['en'],
    levels: [{ id: 'l', name: 'L' }],
    roles: [{ id: 'r', name: 'R' }],
    areas: [],
    expectations: [
      {
        role: 'r',
        level: 'l',
        required: true,
        criteria: Array.from({ length: count }, (_, place) => ({ id: `c${place}`, text: 'Does.' })),
      },
    ],
  })
}
