// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesBetween, takenInto } from '#domain/incoming-assessment.ts'
import { isSameRecord } from '#domain/stable-order.ts'
import { anyStatesOf } from '../fixtures/any-states.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const [early, late] = ['2026-03-01T09:00:00.000Z', '2026-04-01T09:00:00.000Z']

const rated = (at: string, value: unknown, more: object = {}) => ({
  at,
  value,
  profileVersion: '2026-03-17',
  ...more,
})
const withRating = (rating: unknown, more: object = {}) =>
  assessmentOf({}, { ratings: { j1: rating }, ...more })

const told = (here: unknown, file: unknown) =>
  differencesBetween(withRating(here), withRating(file)).map(
    ({ here: { to: a }, inFile: { to: b }, later }) => [valueOf(a), valueOf(b), later],
  )
const valueOf = (to: unknown) =>
  typeof to === 'object' && to !== null && 'value' in to ? to.value : undefined

describe('the differences between here and a file', () => {
  it.each([
    ['a later rating in the file', rated(early, 1), rated(late, 2), [[1, 2, 'file']]],
    ['an earlier one in the file', rated(late, 1), rated(early, 2), [[1, 2, 'here']]],
    ['one of the same instant', rated(early, 1), rated(early, 2), [[1, 2, 'here']]],
    [
      'one that was cleared later',
      rated(early, 1),
      { at: late, cleared: true },
      [[1, undefined, 'file']],
    ],
    ['the same value given later', rated(early, 1), rated(late, 1), []],
    [
      'the reason of an exclusion that was taken back',
      rated(early, 2, { reason: 'typed before' }),
      rated(early, 2),
      [],
    ],
    [
      'another reason of an exclusion',
      rated(early, 'n/a', { reason: 'no' }),
      rated(late, 'n/a', { reason: 'yes' }),
      [['n/a', 'n/a', 'file']],
    ],
    [
      'another version of the profile',
      rated(early, 2),
      rated(early, 2, { profileVersion: '1' }),
      [],
    ],
  ])('tell %s', (_, here, file, differences) => {
    expect(told(here, file)).toEqual(differences)
  })

  it('tell what only one side has', () => {
    const here = assessmentOf({ j1: 2 })
    const file = assessmentOf({}, { notes: { m1: { at: early, text: 'Hedge' } } })
    expect(
      differencesBetween(here, file).map(({ here: a, inFile: b, later }) => [
        a.field,
        a.to,
        b.to,
        later,
      ]),
    ).toEqual([
      ['ratings', expect.objectContaining({ value: 2 }), undefined, 'here'],
      ['notes', undefined, { at: early, text: 'Hedge' }, 'file'],
    ])
  })

  it('tell level, focus, questions and name, each by its own instant', () => {
    const here = assessmentOf({}, { person: 'Ada', fieldsChanged: { person: late, level: early } })
    const file = assessmentOf(
      {},
      {
        level: 'senior',
        person: 'Eva',
        focus: ['j1'],
        questions: 'Why?',
        fieldsChanged: { level: late, person: early, focus: early, questions: early },
      },
    )
    expect(
      differencesBetween(here, file).map(({ here: a, inFile: b, later }) => [
        a.field,
        a.to,
        b.to,
        later,
      ]),
    ).toEqual([
      ['level', 'middle', 'senior', 'file'],
      ['focus', [], ['j1'], 'file'],
      ['questions', undefined, 'Why?', 'file'],
      ['person', 'Ada', 'Eva', 'here'],
    ])
  })

  it('are none between a state and itself', () => {
    fc.assert(
      fc.property(anyStatesOf(assessmentOf({ j1: 1, m1: 'n/a' }), 1), ([state]) => {
        expect(state && differencesBetween(state, state)).toEqual([])
      }),
      runs(200),
    )
  })
})

describe('a file taken into what is here', () => {
  const start = assessmentOf({ j1: 1, m1: 2, s1: 'n/a' }, { mood: 'good' })

  it('leaves nothing of the file that is later than here', () => {
    fc.assert(
      fc.property(anyStatesOf(start, 2), ([here = start, file = start]) => {
        const left = differencesBetween(takenInto(here, file), file)
        expect(left.filter(({ later }) => later === 'file')).toEqual([])
      }),
      runs(300),
    )
  })

  it('changes only what a difference says', () => {
    fc.assert(
      fc.property(anyStatesOf(start, 2), ([here = start, file = start]) => {
        const later = differencesBetween(here, file).filter((one) => one.later === 'file')
        const changed = differencesBetween(here, takenInto(here, file))
        expect(changed.map(({ inFile }) => inFile)).toEqual(later.map(({ inFile }) => inFile))
      }),
      runs(300),
    )
  })

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(anyStatesOf(start, 2), ([here = start, file = start]) => {
        const once = takenInto(here, file)
        expect(isSameRecord(takenInto(once, file), once)).toBe(true)
      }),
      runs(300),
    )
  })

  it('with another file gives the same in either order', () => {
    fc.assert(
      fc.property(anyStatesOf(start, 3), ([here = start, one = start, other = start]) => {
        const [a, b] = [
          takenInto(takenInto(here, one), other),
          takenInto(takenInto(here, other), one),
        ]
        expect(differencesBetween(a, b)).toEqual([])
        expect(a.ratings).toEqual(b.ratings)
      }),
      runs(300),
    )
  })

  it('keeps whose it is, and what was rated stays out', () => {
    const file = withRating(rated(late, 3), {
      id: 'other',
      copiedFrom: 'x',
      kind: 'review',
      texts: { j1: 'Digs.' },
      created: early,
      changed: late,
    })
    expect(takenInto(start, file)).toMatchObject({
      id: 'a-1',
      kind: 'self',
      created: start.created,
    })
    expect(Object.keys(takenInto(start, file))).not.toEqual(
      expect.arrayContaining(['copiedFrom', 'texts']),
    )
    expect(takenInto(start, file).ratings['j1']).toEqual(rated(late, 3))
  })

  it('keeps the reason that was typed about an earlier answer', () => {
    const here = withRating(rated(early, 2, { reason: 'typed before' }))
    expect(takenInto(here, withRating(rated(early, 2)))).toEqual(here)
  })
})
