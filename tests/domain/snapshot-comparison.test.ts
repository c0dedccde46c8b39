// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SnapshotComparison, compareSnapshot } from '#domain/snapshot-comparison.ts'
import { anyAssessed, anyAssessmentOf, anyProfile, runs } from '../fixtures/arbitraries.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const at = '2026-03-17T09:00:00.000Z'
const later = '2026-06-17T09:00:00.000Z'
const groups = ['newlyMet', 'fallenBack', 'newlyRated', 'otherRatings'] as const

/** The groups in which criteria stand, by their ids. */
const grouped = (comparison: SnapshotComparison) =>
  Object.fromEntries(
    groups.flatMap((group) =>
      comparison[group].length === 0
        ? []
        : [[group, comparison[group].map(({ criterion }) => criterion.id)]],
    ),
  )
const ratings = (value: RatingLiteral | undefined) => (value === undefined ? {} : { m1: value })
const said = (fields: object, stamp = at) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, entry]) => [field, { m1: { at: stamp, ...entry } }]),
  )
const writtenIn = (comparison: SnapshotComparison) =>
  comparison.written.map(({ criterion, field, change }) => [criterion.id, field, change])

describe('a rating then and now', () => {
  it.each<readonly [RatingLiteral | undefined, RatingLiteral | undefined, string | undefined]>([
    [undefined, 2, 'newlyMet'],
    [0, 2, 'newlyMet'],
    [1, 3, 'newlyMet'],
    ['n/a', 2, 'newlyMet'],
    ['cleared', 3, 'newlyMet'],
    [2, 1, 'fallenBack'],
    [3, 0, 'fallenBack'],
    [undefined, 0, 'newlyRated'],
    [undefined, 1, 'newlyRated'],
    ['cleared', 'n/a', 'newlyRated'],
    [2, 3, 'otherRatings'],
    [3, 2, 'otherRatings'],
    [0, 1, 'otherRatings'],
    [1, 0, 'otherRatings'],
    [2, undefined, 'otherRatings'],
    [3, 'n/a', 'otherRatings'],
    ['n/a', 0, 'otherRatings'],
    [2, 2, undefined],
    [undefined, undefined, undefined],
    [undefined, 'cleared', undefined],
  ])('of %s then and %s now is %s', (then, now, group) => {
    expect(
      grouped(
        compareSnapshot(smallProfile, assessmentOf(ratings(then)), assessmentOf(ratings(now))),
      ),
    ).toEqual(group === undefined ? {} : { [group]: ['m1'] })
  })

  it('differs where another reason is given for "not applicable"', () => {
    const because = (reason: string) =>
      assessmentOf({}, said({ ratings: { value: 'n/a', reason, profileVersion: '1' } }))
    const comparison = compareSnapshot(smallProfile, because('no soil'), because('no time'))
    expect(grouped(comparison)).toEqual({ otherRatings: ['m1'] })
  })

  it('does not differ by what was typed about an earlier answer, its instant or its version', () => {
    const then = assessmentOf({}, said({ ratings: { value: 2, profileVersion: '1' } }))
    const now = assessmentOf(
      {},
      said({ ratings: { value: 2, reason: 'old', profileVersion: '2' } }, later),
    )
    expect(grouped(compareSnapshot(smallProfile, then, now))).toEqual({})
  })

  it('stands in the order of the profile', () => {
    const now = assessmentOf({ s1: 2, j1: 2, m1: 3 })
    expect(grouped(compareSnapshot(smallProfile, assessmentOf({}), now))).toEqual({
      newlyMet: ['j1', 'm1', 's1'],
    })
  })
})

describe('what is written', () => {
  const nothing = assessmentOf({})
  const all = said({
    notes: { text: 'Hedges' },
    evidence: { items: [{ text: 'Bed 5' }] },
    steps: { text: 'Ask' },
  })

  it('is new where there was nothing', () => {
    expect(writtenIn(compareSnapshot(smallProfile, nothing, assessmentOf({}, all)))).toEqual([
      ['m1', 'notes', 'new'],
      ['m1', 'evidence', 'new'],
      ['m1', 'steps', 'new'],
    ])
  })

  it('is removed where nothing is left', () => {
    const comparison = compareSnapshot(smallProfile, assessmentOf({}, all), nothing)
    expect(writtenIn(comparison).map(([, , change]) => change)).toEqual([
      'removed',
      'removed',
      'removed',
    ])
  })

  it('is changed where it reads differently', () => {
    const now = assessmentOf({}, { ...all, ...said({ notes: { text: 'Trees' } }) })
    expect(writtenIn(compareSnapshot(smallProfile, assessmentOf({}, all), now))).toEqual([
      ['m1', 'notes', 'changed'],
    ])
  })

  it('is the same where only its instant differs', () => {
    const then = assessmentOf({}, said({ notes: { text: 'Hedges' } }))
    const now = assessmentOf({}, said({ notes: { text: 'Hedges' } }, later))
    expect(writtenIn(compareSnapshot(smallProfile, then, now))).toEqual([])
  })

  it.each([
    [{ focus: ['m1', 's1'] }, { focus: ['m1'] }, true, false],
    [{ focus: [] }, {}, false, false],
    [{ questions: 'Why?' }, { questions: 'When?' }, false, true],
    [{ questions: 'Why?' }, {}, false, true],
  ])('tells other focus picks and questions: %j, %j', (then, now, focus, questions) => {
    const comparison = compareSnapshot(smallProfile, assessmentOf({}, then), assessmentOf({}, now))
    expect([comparison.hasOtherFocus, comparison.hasOtherQuestions]).toEqual([focus, questions])
  })
})

describe('what has no place in the profile', () => {
  it('is named where other things are said about it, and stands in no group', () => {
    const then = assessmentOf({ gone: 2, 'gone.too': 1, same: 2 })
    const now = assessmentOf({ gone: 3, 'other.role': 0, same: 2 })
    const comparison = compareSnapshot(smallProfile, then, now)
    expect([comparison.withoutPlace, grouped(comparison)]).toEqual([
      ['gone', 'gone.too', 'other.role'],
      {},
    ])
  })
})

describe('for any two moments', () => {
  const anyTwo = anyProfile.chain((profile) =>
    fc.tuple(fc.constant(profile), anyAssessmentOf(profile), anyAssessmentOf(profile)),
  )

  it('an assessment held against itself has no difference', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        expect(compareSnapshot(profile, assessment, assessment)).toEqual({
          newlyMet: [],
          fallenBack: [],
          newlyRated: [],
          otherRatings: [],
          written: [],
          hasOtherFocus: false,
          hasOtherQuestions: false,
          withoutPlace: [],
        })
      }),
      runs(200),
    )
  })

  it('each changed rating stands in exactly one group', () => {
    fc.assert(
      fc.property(anyTwo, ([profile, then, now]) => {
        const comparison = compareSnapshot(profile, then, now)
        const ids = groups.flatMap((group) =>
          comparison[group].map(({ criterion }) => criterion.id),
        )
        expect(new Set(ids).size).toBe(ids.length)
      }),
      runs(200),
    )
  })

  it('as many ratings change on the way back', () => {
    fc.assert(
      fc.property(anyTwo, ([profile, then, given]) => {
        const now = { ...given, role: then.role }
        const changed = (comparison: SnapshotComparison) =>
          groups
            .flatMap((group) => comparison[group].map(({ criterion }) => criterion.id))
            .toSorted()
        expect(changed(compareSnapshot(profile, now, then))).toEqual(
          changed(compareSnapshot(profile, then, now)),
        )
      }),
      runs(200),
    )
  })

  it('the order in which things were answered makes no difference', () => {
    fc.assert(
      fc.property(anyTwo, ([profile, then, now]) => {
        const reversed = {
          ...now,
          ratings: Object.fromEntries(Object.entries(now.ratings).toReversed()),
        }
        expect(compareSnapshot(profile, then, reversed)).toEqual(
          compareSnapshot(profile, then, now),
        )
      }),
      runs(200),
    )
  })
})
