// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { assessmentFrom } from '../fixtures/parsed.ts'
import { assessmentOf, smallAssessmentLiteral } from '../fixtures/small-assessment.ts'

const [first, second, third] = [
  '2026-03-17T10:00:00.000Z',
  '2026-03-17T11:00:00.000Z',
  '2026-03-17T12:00:00.000Z',
]
const rated = (value: number, at: string | undefined) => ({ at, value, profileVersion: '1' })
const cleared = (at: string | undefined) => ({ at, cleared: true })

describe('merging two states of an assessment', () => {
  it.each([
    [
      'the later rating',
      { j1: rated(1, first) },
      { j1: rated(2, second) },
      { j1: rated(2, second) },
    ],
    [
      'the later of both, rating by rating',
      { j1: rated(1, third), j2: rated(0, first) },
      { j1: rated(2, second), j2: rated(3, second) },
      { j1: rated(1, third), j2: rated(3, second) },
    ],
    ['a later clearing', { j1: rated(1, first) }, { j1: cleared(second) }, { j1: cleared(second) }],
    [
      'a rating after a clearing',
      { j1: cleared(first) },
      { j1: rated(1, second) },
      { j1: rated(1, second) },
    ],
    [
      'what only one of them has',
      { j1: rated(1, first) },
      { j2: rated(2, first) },
      { j1: rated(1, first), j2: rated(2, first) },
    ],
    ['nothing from nothing', {}, {}, {}],
  ])('keeps %s', (_, a, b, merged) => {
    const [left, right] = [assessmentOf({}, { ratings: a }), assessmentOf({}, { ratings: b })]
    expect(mergeAssessments(left, right).ratings).toEqual(merged)
    expect(mergeAssessments(right, left).ratings).toEqual(merged)
  })

  it.each([
    ['notes', { text: 'old' }, { text: 'new' }],
    ['evidence', { items: [] }, { items: [{ text: 'new' }] }],
    ['steps', { text: 'old' }, { text: 'new', done: true }],
  ] as const)('keeps the later of %s as well', (field, old, recent) => {
    const a = assessmentOf({}, { [field]: { j1: { ...old, at: first } } })
    const b = assessmentOf({}, { [field]: { j1: { ...recent, at: second } } })
    expect(mergeAssessments(b, a)[field]).toEqual({ j1: { ...recent, at: second } })
  })

  it('takes everything else from the state that was changed last', () => {
    const a = assessmentOf({}, { level: 'lead', person: 'Ada', focus: ['j1'], changed: first })
    const b = assessmentOf({}, { level: 'senior', questions: 'Why?', changed: second })
    const { level, person, focus, questions, changed } = mergeAssessments(b, a)
    expect([level, person, focus, questions, changed]).toEqual([
      'senior',
      undefined,
      undefined,
      'Why?',
      second,
    ])
  })

  it('keeps an older rating of the state that was changed first', () => {
    const a = assessmentOf({ j1: 2 }, { changed: first })
    expect(mergeAssessments(a, assessmentOf({}, { changed: second })).ratings).toEqual(a.ratings)
  })

  it('never mixes different assessments', () => {
    expect(() => mergeAssessments(assessmentOf({}), assessmentOf({}, { id: 'a-2' }))).toThrow(
      RangeError,
    )
  })
})

describe('for any two states', () => {
  const instant = fc.constantFrom(first, second, third)
  const entry = fc.oneof(
    fc.record({ at: instant, cleared: fc.constant(true) }),
    fc.record({
      at: instant,
      value: fc.constantFrom(0, 1, 2, 3, 'n/a'),
      profileVersion: fc.constant('1'),
    }),
  )
  const note = fc.record({ at: instant, text: fc.constantFrom('a', 'b') })
  const id = fc.constantFrom('j1', 'j2', 'm1')
  const state: fc.Arbitrary<Assessment> = fc
    .record({
      ratings: fc.dictionary(id, entry, { noNullPrototype: true }),
      notes: fc.dictionary(id, note, { noNullPrototype: true }),
      changed: instant,
      level: fc.constantFrom('junior', 'senior'),
    })
    .map((some) => assessmentFrom({ ...smallAssessmentLiteral, ...some }))

  it('the order does not matter', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(mergeAssessments(a, b)).toEqual(mergeAssessments(b, a))
      }),
      runs(400),
    )
  })

  it('merging with itself changes nothing', () => {
    fc.assert(
      fc.property(state, (a) => {
        expect(mergeAssessments(a, a)).toEqual(a)
      }),
      runs(200),
    )
  })

  it('merging once more changes nothing', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const merged = mergeAssessments(a, b)
        expect(mergeAssessments(merged, b)).toEqual(merged)
      }),
      runs(200),
    )
  })

  it('of three states any two can be merged first', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        const left = mergeAssessments(mergeAssessments(a, b), c)
        const right = mergeAssessments(a, mergeAssessments(b, c))
        expect([left.ratings, left.notes]).toEqual([right.ratings, right.notes])
      }),
      runs(400),
    )
  })

  it('no criterion that had an entry loses it', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const ids = new Set([...Object.keys(a.ratings), ...Object.keys(b.ratings)])
        expect(new Set(Object.keys(mergeAssessments(a, b).ratings))).toEqual(ids)
      }),
      runs(200),
    )
  })
})
