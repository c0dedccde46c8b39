// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignmentChanges, withOpened } from '#domain/alignment-changes.ts'
import { nameOf } from '#domain/alignment.ts'
import { anyAlignment, runs } from '../fixtures/arbitraries.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'

const at = '2026-03-17T09:00:00.000Z'
const later = '2026-05-01T09:00:00.000Z'
const rated = (value: number) => ({ m1: { at: later, value, profileVersion: '1' } })
const none = { entries: [], others: [] }

describe('what another state of an alignment changes', () => {
  it('is told value by value, of the agreed side first', () => {
    const before = alignmentOf({ review: { m1: 1 }, agreed: { m1: 1, m2: 2 } })
    const after = alignmentOf(
      { agreed: { m2: 2 } },
      { review: { ratings: rated(2) }, agreed: { ratings: { ...rated(3) } } },
    )
    expect(alignmentChanges(before, after).entries).toEqual([
      { side: 'agreed', criterion: 'm1', field: 'rating', from: 1, to: 3 },
      { side: 'agreed', criterion: 'm2', field: 'rating', from: 2, to: undefined },
      { side: 'review', criterion: 'm1', field: 'rating', from: 1, to: 2 },
    ])
  })

  it('is told of notes, examples, steps and what was said in the talk', () => {
    const before = alignmentOf({}, { review: { notes: { m1: { at, text: 'Old' } } } })
    const after = alignmentOf(
      {},
      {
        review: {
          notes: { m1: { at: later, text: 'New' } },
          evidence: { m2: { at, items: [{ text: 'Hedge', date: '2026-02-01' }, { text: 'Bed' }] } },
          steps: { m2: { at, text: 'Dig' } },
        },
        agreed: { outcomes: { m3: { at, notAgreed: true, statement: 'No' } } },
      },
    )
    expect(
      alignmentChanges(before, after).entries.map(({ field, from, to }) => [field, from, to]),
    ).toEqual([
      ['notAgreed', false, true],
      ['statement', '', 'No'],
      ['note', 'Old', 'New'],
      ['evidence', '', 'Hedge, 2026-02-01; Bed'],
      ['step', '', 'Dig'],
    ])
  })

  it.each([
    ['self', alignmentOf({ self: { m1: 3 } }), alignmentOf({ self: { m1: 2 } })],
    ['self', alignmentOf({ self: undefined }), alignmentOf()],
    ['name', alignmentOf(), alignmentOf({}, { review: { person: 'Ada' } })],
    ['level', alignmentOf(), alignmentOf({}, { agreed: { level: 'senior' } })],
    ['finished', alignmentOf({}, { finished: undefined }), alignmentOf()],
    ['uncovered', alignmentOf(), alignmentOf({}, { uncovered: later })],
  ])('is told where it is no entry: %s', (other, before, after) => {
    expect(alignmentChanges(before, after)).toEqual({ entries: [], others: [other] })
  })

  it('is nothing where a file has the same in another order', () => {
    const before = alignmentOf({ self: { m1: 3, m2: 2 } })
    const after = alignmentOf({ self: { m2: 2, m1: 3 } })
    expect(alignmentChanges(before, after)).toEqual(none)
  })

  it('is nothing where only stamps are other ones', () => {
    const before = alignmentOf({ review: { m1: 2 } })
    const after = alignmentOf({}, { review: { ratings: rated(2), changed: later }, changed: later })
    expect(alignmentChanges(before, after)).toEqual(none)
  })
})

describe('bringing an opened state into the one that is here', () => {
  it('takes no name away that the file was written without', () => {
    const named = { person: 'Ada' }
    const known = alignmentOf({}, { self: named, review: named, agreed: named })
    const opened = alignmentOf({}, { review: { changed: later }, changed: later })
    const merged = withOpened(known, opened)
    expect(nameOf(merged)).toBe('Ada')
    expect(alignmentChanges(known, merged)).toEqual(none)
  })

  it('takes another name that the file brings along', () => {
    const known = alignmentOf({}, { review: { person: 'Ada' } })
    const opened = alignmentOf({}, { review: { person: 'Grace', changed: later }, changed: later })
    expect(withOpened(known, opened).review.person).toBe('Grace')
  })

  it('changes nothing with the same state, nor with the result once more', () => {
    fc.assert(
      fc.property(anyAlignment, (alignment) => {
        expect(alignmentChanges(alignment, withOpened(alignment, alignment))).toEqual(none)
      }),
      runs(100),
    )
  })
})
