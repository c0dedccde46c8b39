// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { type AssessmentChange, applyChange } from '#domain/assessment-change.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import { changesTo, changesToClear, isSameContent } from '#domain/restoring.ts'
import { anyChange } from '../fixtures/any-change.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const at = '2026-03-17T09:00:00.000Z'
const now = '2026-06-17T09:00:00.000Z'
const start = assessmentOf({ m1: 2, j1: 0, gone: 3 })
const apply = (assessment: Assessment, changes: readonly AssessmentChange[]) =>
  changes.reduce((state, change) => applyChange(state, change, now), assessment)
const fieldsOf = (changes: readonly AssessmentChange[]) =>
  changes.map((change) => ('criterion' in change ? [change.field, change.criterion] : change.field))

describe('going back to what an assessment said', () => {
  it('brings back what was changed, and clears what was not there', () => {
    expect(changesTo(assessmentOf({ m1: 3, s1: 1 }), assessmentOf({ m1: 2, j1: 0 }))).toEqual([
      { field: 'ratings', criterion: 'm1', to: { at, value: 2, profileVersion: '2026-03-17' } },
      { field: 'ratings', criterion: 's1', to: undefined },
      { field: 'ratings', criterion: 'j1', to: { at, value: 0, profileVersion: '2026-03-17' } },
    ])
  })

  it('covers notes, examples, steps, outcomes, focus and questions as well', () => {
    const then = assessmentOf(
      {},
      {
        notes: { m1: { at, text: 'Hedges' } },
        evidence: { m1: { at, items: [{ text: 'Bed 5' }] } },
        steps: { m1: { at, text: 'Ask' } },
        outcomes: { m1: { at, statement: 'Fair' } },
        focus: ['m1'],
        questions: 'Why?',
      },
    )
    expect(fieldsOf(changesTo(assessmentOf({}), then))).toEqual([
      ['notes', 'm1'],
      ['evidence', 'm1'],
      ['steps', 'm1'],
      ['outcomes', 'm1'],
      'focus',
      'questions',
    ])
  })

  it('leaves the current level and the name alone', () => {
    const then = assessmentOf({}, { level: 'senior', person: 'Ada' })
    expect(changesTo(assessmentOf({}, { person: 'Eve' }), then)).toEqual([])
  })

  it('changes nothing where both say the same, whenever it was said', () => {
    const later = {
      ...start,
      ratings: Object.fromEntries(
        Object.entries(start.ratings).map(([id, entry]) => [id, { ...entry, at: now }]),
      ),
    }
    expect(changesTo(start, later)).toEqual([])
  })

  const anyTwo = fc
    .tuple(fc.array(anyChange(start)), fc.array(anyChange(start)))
    .map(([one, other]) => [apply(start, one), apply(start, other)] as const)

  it('leaves no difference, for any two moments', () => {
    fc.assert(
      fc.property(anyTwo, ([one, other]) => {
        expect(changesTo(apply(one, changesTo(one, other)), other)).toEqual([])
      }),
      runs(300),
    )
  })

  it('outlives a merge with the state before', () => {
    fc.assert(
      fc.property(anyTwo, ([one, other]) => {
        const restored = apply(one, changesTo(one, other))
        expect(changesTo(mergeAssessments(one, restored), other)).toEqual([])
      }),
      runs(300),
    )
  })
})

describe('clearing everything', () => {
  it('is one change for each answer, what has no place in a profile included', () => {
    expect(fieldsOf(changesToClear({ ...start, questions: 'Why?' }))).toEqual([
      ['ratings', 'm1'],
      ['ratings', 'j1'],
      ['ratings', 'gone'],
      'questions',
    ])
  })

  it('is nothing where nothing was said', () => {
    expect(changesToClear(assessmentOf({ m1: 'cleared' }, { person: 'Ada' }))).toEqual([])
  })
})

describe('the same content', () => {
  it.each([
    [{ at: '1', text: 'a' }, { at: '2', text: 'a' }, true],
    [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ items: [{ at: '1' }] }, { items: [{ at: '2' }] }, false],
    [['a', 'b'], ['b', 'a'], false],
    [undefined, undefined, true],
    [undefined, {}, false],
    ['a', 'a', true],
  ])('%j and %j: %s', (one, other, isSame) => {
    expect(isSameContent(one, other)).toBe(isSame)
  })
})
