// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Alignment,
  type Difference,
  agendaOf,
  agreementOf,
  alignedCriteria,
  assessmentIn,
  changesFromAgreed,
  differencesOf,
  isCovered,
  mergeAlignments,
  nameOf,
  ratedAfterSeeing,
  ratedAlike,
  toTalkAbout,
  withAssessment,
} from '#domain/alignment.ts'
import { criteriaOfRole } from '#domain/profile.ts'
import { anyAlignment, anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { assessmentId, roleId } from '../fixtures/ids.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const [first, second, third] = [
  '2026-03-19T10:00:00.000Z',
  '2026-03-19T11:00:00.000Z',
  '2026-03-19T12:00:00.000Z',
]
const criteria = criteriaOfRole(smallProfile, roleId('engineer'))
const rated = (value: RatingLiteral, at: string | undefined) => ({ at, value, profileVersion: '1' })

describe('the self-ratings', () => {
  it.each([
    ['are covered before the review is finished', {}, true],
    ['are shown after it', { finished: first }, false],
    ['are shown where somebody uncovered them', { uncovered: first }, false],
    ['are shown where both is so', { finished: second, uncovered: first }, false],
  ])('%s', (_, fields, covered) => {
    expect(isCovered(alignmentOf({}, { finished: undefined, ...fields }))).toBe(covered)
  })
})

describe('the name in an alignment', () => {
  it.each<readonly [string, Alignment, string | undefined]>([
    ['the one that the reviewer typed', named('Ada', 'Ada Lovelace'), 'Ada Lovelace'],
    ['that of the file', named('Ada', undefined), 'Ada'],
    ['that of the file where a blank one was typed', named('Ada', '  '), 'Ada'],
    ['none where nobody gave one', named(undefined, undefined), undefined],
    ['none without a file', alignmentOf({ self: undefined }), undefined],
  ])('is %s', (_, alignment, name) => {
    expect(nameOf(alignment)).toBe(name)
  })

  function named(inFile: string | undefined, typed: string | undefined) {
    const person = (name: string | undefined) => (name === undefined ? {} : { person: name })
    return alignmentOf({}, { self: person(inFile), review: person(typed) })
  }
})

describe('the criteria of an alignment', () => {
  const ids = (alignment: Alignment) =>
    alignedCriteria(smallProfile, alignment)
      .map(({ id }) => id)
      .join(' ')

  it.each<readonly [string, Alignment, string]>([
    ['those of the level and of the next one', alignmentOf(), 'm1 m2 m3 s1 s2'],
    [
      'those of the level and of the target where one is chosen',
      alignmentOf({}, { review: { target: 'principal' } }),
      'm1 m2 m3 p1',
    ],
    ['those of the top level alone', alignmentOf({}, { review: { level: 'principal' } }), 'p1'],
    ['what the review rated besides', alignmentOf({ review: { j2: 0 } }), 'j2 m1 m2 m3 s1 s2'],
    ['what was agreed besides', alignmentOf({ agreed: { l1: 'n/a' } }), 'm1 m2 m3 s1 s2 l1'],
    ['what the self-rating has besides', alignmentOf({ self: { p1: 1 } }), 'm1 m2 m3 s1 s2 p1'],
    [
      'nothing that only a covered self-rating has',
      alignmentOf({ self: { j1: 3, p1: 1 } }, { finished: undefined }),
      'm1 m2 m3 s1 s2',
    ],
    [
      'nothing that was cleared again',
      alignmentOf({ review: { j2: 'cleared' } }),
      'm1 m2 m3 s1 s2',
    ],
    ['nothing that the profile does not have', alignmentOf({ self: { x: 3 } }), 'm1 m2 m3 s1 s2'],
  ])('are %s', (_, alignment, expected) => {
    expect(ids(alignment)).toBe(expected)
  })

  it('tell nothing of a covered self-assessment, whatever is in it', () => {
    fc.assert(
      fc.property(anyAlignment, ({ finished: _f, uncovered: _u, ...covered }) => {
        const { self: _self, ...without } = covered
        expect(ids(covered)).toBe(ids(without))
      }),
      runs(200),
    )
  })
})

describe('the difference of two answers', () => {
  it.each<readonly [RatingLiteral | undefined, RatingLiteral | undefined, Difference['kind']]>([
    [3, 1, { is: 'steps', by: 2 }],
    [0, 3, { is: 'steps', by: -3 }],
    [2, 2, { is: 'steps', by: 0 }],
    [0, 0, { is: 'steps', by: 0 }],
    ['n/a', 2, { is: 'applicability' }],
    [0, 'n/a', { is: 'applicability' }],
    ['n/a', 'n/a', { is: 'both-excluded' }],
    [0, undefined, { is: 'only-self' }],
    ['n/a', undefined, { is: 'only-self' }],
    [undefined, 0, { is: 'only-review' }],
    ['cleared', 3, { is: 'only-review' }],
    [undefined, undefined, { is: 'no-answer' }],
    ['cleared', 'cleared', { is: 'no-answer' }],
  ])('self %j, review %j', (self, review, kind) => {
    const side = (value: RatingLiteral | undefined) =>
      assessmentOf(value === undefined ? {} : { m1: value })
    const m1 = criteria.filter(({ id }) => id === 'm1')
    expect(differencesOf(m1, side(self), side(review))).toEqual([{ criterion: m1[0], kind }])
  })

  it('is told without a file as what the review has', () => {
    const kinds = differencesOf(criteria, undefined, assessmentOf({ j1: 2 })).map(
      ({ kind }) => kind,
    )
    expect(kinds.slice(0, 2)).toEqual([{ is: 'only-review' }, { is: 'no-answer' }])
  })

  it('is none where the review equals the self-rating', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, self]) => {
        const all = criteriaOfRole(profile, self.role)
        const differences = differencesOf(all, self, { ...self, kind: 'review' })
        const { compared, same } = agreementOf(differences)
        expect([toTalkAbout(differences), same]).toEqual([[], compared])
        const answered = differences.filter(({ kind }) => kind.is !== 'no-answer')
        expect(ratedAlike(differences)).toEqual(answered.map(({ criterion }) => criterion))
      }),
      runs(200),
    )
  })
})

describe('how near two ratings are', () => {
  const agreement = (
    self: { readonly [id: string]: RatingLiteral },
    review: { readonly [id: string]: RatingLiteral },
  ) => agreementOf(differencesOf(criteria, assessmentOf(self), assessmentOf(review)))

  it('counts what both rated 0 to 3, and nothing else', () => {
    const self = { j1: 3, j2: 1, m1: 2, m2: 0, m3: 'n/a', s1: 2, l1: 'n/a' } as const
    const review = { j1: 1, j2: 2, m1: 2, m2: 0, m3: 2, s2: 2, l1: 'n/a' } as const
    expect(agreement(self, review)).toEqual({
      compared: 4,
      same: 2,
      withinOneStep: 3,
      selfHigher: 1,
      reviewHigher: 1,
    })
  })

  it('is all zeros where nothing was rated by both', () => {
    const zeros = { compared: 0, same: 0, withinOneStep: 0, selfHigher: 0, reviewHigher: 0 }
    expect(agreement({ j1: 3 }, { j2: 3 })).toEqual(zeros)
  })

  it('adds up, and turns round with the sides', () => {
    fc.assert(
      fc.property(anyAlignment, ({ review, agreed }) => {
        const one = agreementOf(differencesOf(criteria, review, agreed))
        expect(one.same + one.selfHigher + one.reviewHigher).toBe(one.compared)
        expect(one.same).toBeLessThanOrEqual(one.withinOneStep)
        expect(one.withinOneStep).toBeLessThanOrEqual(one.compared)
        expect(agreementOf(differencesOf(criteria, agreed, review))).toEqual({
          ...one,
          selfHigher: one.reviewHigher,
          reviewHigher: one.selfHigher,
        })
      }),
      runs(300),
    )
  })
})

describe('what there is to talk about', () => {
  const about = (
    self: { readonly [id: string]: RatingLiteral },
    review: { readonly [id: string]: RatingLiteral },
  ) => {
    const differences = differencesOf(criteria, assessmentOf(self), assessmentOf(review))
    return toTalkAbout(differences).map(({ criterion }) => criterion.id)
  }

  it('has the largest difference first, whichever side is higher, then the profile’s order', () => {
    const self = { j1: 2, j2: 0, m1: 3, m2: 0, m3: 3 } as const
    const review = { j1: 1, j2: 3, m1: 0, m2: 1, m3: 1 } as const
    expect(about(self, review)).toEqual(['j2', 'm1', 'm3', 'j1', 'm2'])
  })

  it('has last where only one side says "not applicable"', () => {
    expect(about({ j1: 'n/a', j2: 2 }, { j1: 3, j2: 1 })).toEqual(['j2', 'j1'])
  })

  it('has neither equal ratings nor missing answers', () => {
    expect(about({ j1: 2, j2: 'n/a', m1: 3 }, { j1: 2, j2: 'n/a', m2: 3 })).toEqual([])
  })
})

describe('the agenda', () => {
  const told = (alignment: Alignment) => {
    const { agreedGaps, differences, withoutExample } = agendaOf(smallProfile, alignment)
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ')
    return {
      differences: ids(differences.map(({ criterion }) => criterion)),
      agreedGaps: ids(agreedGaps),
      withoutExample: ids(withoutExample),
    }
  }

  it.each<readonly [string, Alignment, string]>([
    ['what both rated 0 or 1', alignmentOf({ self: { m1: 0 }, review: { m1: 1 } }), 'm1'],
    ['not what one side alone sees', alignmentOf({ self: { m1: 0 }, review: { m1: 2 } }), ''],
    ['not what one side did not answer', alignmentOf({ self: { m1: 0 } }), ''],
    [
      'what was agreed at 0 or 1, whatever the sides say',
      alignmentOf({ self: { m1: 3 }, review: { m1: 3 }, agreed: { m1: 1 } }),
      'm1',
    ],
    [
      'not what was agreed as met, whatever the sides say',
      alignmentOf({ self: { m1: 0 }, review: { m1: 0 }, agreed: { m1: 2 } }),
      '',
    ],
    [
      'what both see where the agreed value was cleared again',
      alignmentOf({ self: { m1: 0 }, review: { m1: 0 }, agreed: { m1: 'cleared' } }),
      'm1',
    ],
    [
      'what was agreed without a file',
      alignmentOf({ self: undefined, review: { m2: 0 }, agreed: { m1: 0 } }),
      'm1',
    ],
  ])('has as agreed gaps %s', (_, alignment, gaps) => {
    expect(told(alignment).agreedGaps).toBe(gaps)
  })

  it('has the self-ratings of 2 and 3 that nothing is said about', () => {
    const example = (text: string) => ({ at: first, items: [{ text }] })
    const evidence = { m2: example('Hedge'), m3: example('  '), s1: { at: first, cleared: true } }
    const alignment = alignmentOf(
      { self: { m1: 1, m2: 3, m3: 2, s1: 3, s2: 2 }, review: { j1: 3 } },
      { self: { evidence } },
    )
    expect(told(alignment).withoutExample).toBe('m3 s1 s2')
  })

  it('has of an alignment without a file nothing but agreed gaps', () => {
    const alignment = alignmentOf({ self: undefined, review: { m1: 3 }, agreed: { m2: 1 } })
    expect(told(alignment)).toEqual({ differences: '', agreedGaps: 'm2', withoutExample: '' })
  })
})

describe('ratings given after the self-ratings could be seen', () => {
  const ratings = {
    m1: rated(1, first),
    m2: rated(2, second),
    m3: rated(3, third),
    s1: { at: third, cleared: true },
  }
  it.each([
    ['none while they are covered', {}, 0],
    ['those after the review was finished', { finished: second }, 1],
    ['those after they were uncovered', { uncovered: first }, 2],
    ['those after the earlier of both', { finished: third, uncovered: first }, 2],
    ['none where all were given before', { finished: third }, 0],
  ])('are %s', (_, fields, count) => {
    const alignment = alignmentOf({}, { finished: undefined, review: { ratings }, ...fields })
    expect(ratedAfterSeeing(alignment)).toBe(count)
  })
})

describe('taking agreed values over', () => {
  it.each<
    readonly [
      string,
      Parameters<typeof assessmentOf>[0] | undefined,
      Parameters<typeof assessmentOf>[0],
      unknown,
    ]
  >([
    ['changes what differs', { m1: 1, m2: 2 }, { m1: 3, m2: 2 }, [['m1', 1, 3]]],
    ['rates what has no answer', {}, { m1: 0 }, [['m1', undefined, 0]]],
    ['rates what was cleared', { m1: 'cleared' }, { m1: 0 }, [['m1', undefined, 0]]],
    ['takes "not applicable" over too', { m1: 1 }, { m1: 'n/a' }, [['m1', 1, 'n/a']]],
    ['leaves what nothing was agreed about', { m1: 1 }, { m1: 'cleared' }, []],
    ['leaves what the role is not asked', {}, { am1: 2 }, []],
    [
      'begins, where nothing is there yet, in the profile’s order',
      undefined,
      { s1: 2, j1: 1 },
      [
        ['j1', undefined, 1],
        ['s1', undefined, 2],
      ],
    ],
  ])('%s', (_, own, agreed, changes) => {
    const taken = changesFromAgreed(
      smallProfile,
      own && assessmentOf(own),
      assessmentOf(agreed, { kind: 'agreed' }),
    )
    expect(taken.map(({ criterion, from, to }) => [criterion, from, to])).toEqual(changes)
  })
})

describe('the sides of an alignment', () => {
  const alignment = alignmentOf({ self: { m1: 3 } })

  it.each([
    ['self', alignment.self],
    ['review', alignment.review],
    ['agreed', alignment.agreed],
    ['nobody', undefined],
  ])('are found by their id: %s', (id, side) => {
    expect(assessmentIn(alignment, assessmentId(id))).toEqual(side)
  })

  it.each(['review', 'agreed'] as const)('take a change: %s', (side) => {
    const changed = { ...alignment[side], person: 'Ada', changed: third }
    expect(withAssessment(alignment, changed)).toEqual({
      ...alignment,
      [side]: changed,
      changed: third,
    })
  })

  it('keep the later instant where a side changed earlier', () => {
    const changed = { ...alignment.review, changed: '2020-01-01T00:00:00.000Z' }
    expect(withAssessment(alignment, changed).changed).toBe(alignment.changed)
  })

  it.each([
    ['the self-assessment', { ...alignmentOf().review, id: assessmentId('self') }],
    ['an assessment from elsewhere', assessmentOf({}, { id: 'elsewhere' })],
  ])('stay as they are for %s', (_, changed) => {
    expect(withAssessment(alignment, changed)).toBe(alignment)
  })
})

describe('merging two states of an alignment', () => {
  const merged = (a: Alignment, b: Alignment) => {
    expect(mergeAlignments(a, b)).toEqual(mergeAlignments(b, a))
    return mergeAlignments(a, b)
  }

  it('keeps the later rating of each criterion, side by side', () => {
    const review = (entries: object) => ({ review: { ratings: entries } })
    const a = alignmentOf({}, review({ m1: rated(1, first), m2: rated(0, third) }))
    const b = alignmentOf({}, review({ m1: rated(2, second), m2: rated(3, second) }))
    expect(merged(a, b).review.ratings).toEqual({ m1: rated(2, second), m2: rated(0, third) })
  })

  it('keeps the later reason and the later statement of what was agreed', () => {
    const said = (at: string, text: string) => ({
      agreed: {
        notes: { m1: { at, text } },
        outcomes: { m1: { at, notAgreed: true, statement: text } },
      },
    })
    const { agreed } = merged(alignmentOf({}, said(first, 'a')), alignmentOf({}, said(second, 'b')))
    expect([agreed.notes['m1'], agreed.outcomes?.['m1']]).toMatchObject([
      { text: 'b' },
      { statement: 'b' },
    ])
  })

  it.each(['finished', 'uncovered'] as const)('stays %s, from the earliest instant on', (field) => {
    const at = (instant: string | undefined, changed: string) =>
      alignmentOf({}, { finished: undefined, [field]: instant, changed })
    expect(merged(at(first, second), at(undefined, third))[field]).toBe(first)
    expect(merged(at(second, first), at(first, third))[field]).toBe(first)
    expect(merged(at(undefined, first), at(undefined, third))).not.toHaveProperty(field)
  })

  it('keeps the self-assessment that only one of them has', () => {
    const withSelf = alignmentOf({ self: { m1: 3 } }, { changed: first })
    const without = alignmentOf({ self: undefined }, { changed: second })
    expect(merged(withSelf, without).self).toEqual(withSelf.self)
  })

  it('keeps of two self-assessments with different ids that of the state changed last', () => {
    const other = alignmentOf({ self: { m1: 1 } }, { self: { id: 'other' }, changed: second })
    const one = alignmentOf({ self: { m1: 3 } }, { changed: first })
    expect(merged(one, other).self).toEqual(other.self)
  })

  it('keeps of two changed in the same instant always the same one', () => {
    const one = alignmentOf({ self: { m1: 1 } }, { self: { id: 'one' }, mood: 'good' })
    const other = alignmentOf({ self: { m1: 3 } }, { self: { id: 'other' }, mood: 'better' })
    expect(['one', 'other']).toContain(merged(one, other).self?.id)
  })

  it('never mixes different alignments', () => {
    expect(() => mergeAlignments(alignmentOf(), alignmentOf({}, { id: 'al-2' }))).toThrow(
      RangeError,
    )
  })

  it('does not depend on the order of the two', () => {
    fc.assert(
      fc.property(anyAlignment, anyAlignment, (a, b) => {
        expect(mergeAlignments(a, b)).toEqual(mergeAlignments(b, a))
      }),
      runs(400),
    )
  })

  it('changes nothing with itself, or once more', () => {
    fc.assert(
      fc.property(anyAlignment, anyAlignment, (a, b) => {
        expect(mergeAlignments(a, a)).toEqual(a)
        const both = mergeAlignments(a, b)
        expect(mergeAlignments(both, b)).toEqual(both)
      }),
      runs(400),
    )
  })

  it('takes any two of three states first', () => {
    fc.assert(
      fc.property(anyAlignment, anyAlignment, anyAlignment, (a, b, c) => {
        expect(mergeAlignments(mergeAlignments(a, b), c)).toEqual(
          mergeAlignments(a, mergeAlignments(b, c)),
        )
      }),
      runs(400),
    )
  })

  it('never covers what was shown, and loses no entry', () => {
    fc.assert(
      fc.property(anyAlignment, anyAlignment, (a, b) => {
        const both = mergeAlignments(a, b)
        expect(isCovered(both)).toBe(isCovered(a) && isCovered(b))
        for (const side of ['review', 'agreed'] as const) {
          const ids = [...Object.keys(a[side].ratings), ...Object.keys(b[side].ratings)]
          expect(new Set(Object.keys(both[side].ratings))).toEqual(new Set(ids))
        }
      }),
      runs(200),
    )
  })
})
