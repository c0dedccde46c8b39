// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAlignment, readAlignment } from '#io/alignment.ts'
import { anyAlignment, runs } from '../fixtures/arbitraries.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'

const full = alignmentOf(
  { self: { m1: 3 }, review: { m1: 1 }, agreed: { m1: 2 } },
  { uncovered: '2026-03-18T12:00:00.000Z', about: ['A file.'], mood: { a: [1] } },
)
const { self: _self, finished: _finished, ...withoutSelf } = alignmentOf()

describe('a good alignment', () => {
  it.each([
    ['with all there is, unknown fields included', full],
    ['begun without a file', withoutSelf],
  ])('%s survives a round trip', (_, alignment) => {
    expect(readAlignment(JSON.stringify(alignment))).toEqual({ ok: true, value: alignment })
  })

  it('survives a round trip, whatever was answered', () => {
    fc.assert(
      fc.property(anyAlignment, (alignment) => {
        expect(readAlignment(JSON.stringify(alignment))).toEqual({ ok: true, value: alignment })
      }),
      runs(200),
    )
  })
})

describe('an alignment is refused', () => {
  const problemsOf = (changes: object): readonly string[] => {
    const parsed = parseAlignment(JSON.parse(JSON.stringify({ ...full, ...changes })))
    return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)
  }
  const { agreed, review, self } = full

  it.each<readonly [string, object, readonly string[]]>([
    ['in a newer format', { format: 'levelwise-alignment/2' }, ['$.format newerFormat']],
    ['in another format', { format: 'levelwise-assessment/1' }, ['$.format otherFormat']],
    ['without an id', { id: '' }, ['$.id shape']],
    ['without a review', { review: undefined }, ['$.review shape']],
    ['without an agreed side', { agreed: null }, ['$.agreed shape']],
    ['with a day as instant', { finished: '2026-03-19' }, ['$.finished shape']],
    ['with an instant that is none', { uncovered: true }, ['$.uncovered shape']],
    [
      'with a rating that is none',
      { review: { ...review, ratings: { m1: { ...review.ratings['m1'], value: 4 } } } },
      ['$.review.ratings.m1.value shape'],
    ],
    [
      'with a review as its self-assessment',
      { self: { ...self, kind: 'review' } },
      ['$.self.kind shape'],
    ],
    [
      'with its sides swapped',
      { review: agreed, agreed: review },
      ['$.review.kind shape', '$.agreed.kind shape'],
    ],
    [
      'with sides of different profiles',
      { self: { ...self, profile: { id: 'cooking', version: '1' } } },
      ['$.self.profile.id shape'],
    ],
    [
      'with sides of different roles',
      { agreed: { ...agreed, role: 'guest' } },
      ['$.agreed.role shape'],
    ],
    [
      'with two sides of one id',
      { agreed: { ...agreed, id: 'review' } },
      ['$.agreed.id duplicateId'],
    ],
    [
      'with the id of the file on its review',
      { review: { ...review, id: 'self' } },
      ['$.self.id duplicateId'],
    ],
  ])('%s', (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems)
  })

  it('naming all that is wrong, not the first alone', () => {
    expect(problemsOf({ id: 7, created: 'today', review: { ...review, role: 'A B' } })).toEqual([
      '$.id shape',
      '$.review.role shape',
      '$.created shape',
    ])
  })

  it.each(['', '{"format":', 'null', '[]', '7', '"levelwise-alignment/1"'])(
    'where it is only %j',
    (json) => {
      expect(readAlignment(json).ok).toBe(false)
    },
  )
})

describe('a hostile alignment', () => {
  it('gives problems, never an exception, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed = parseAlignment(value)
        expect(!parsed.ok && parsed.problems.length > 0).toBe(true)
      }),
      runs(500),
    )
  })

  it('gives problems, never an exception, whatever a field or a side of it holds', () => {
    const field = fc.constantFrom(...Object.keys(full))
    const inSide = fc.constantFrom(...Object.keys(full.review))
    fc.assert(
      fc.property(field, inSide, fc.jsonValue(), (name, nested, value) => {
        const side = { ...full.review, [nested]: value }
        for (const changes of [{ [name]: value }, { review: side }, { self: side }]) {
          const parsed = parseAlignment({ ...full, ...changes })
          expect(parsed.ok || parsed.problems.length > 0).toBe(true)
        }
      }),
      runs(500),
    )
  })

  it('that could reach into prototypes is refused, and reaches into none', () => {
    const text = JSON.stringify(full).replace(
      '"ratings":{',
      '"ratings":{"__proto__":{"polluted":1},',
    )
    const parsed = readAlignment(text)
    expect([parsed.ok, 'polluted' in {}]).toEqual([false, false])
  })
})
