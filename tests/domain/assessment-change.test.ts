// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessment, emptyAssessment, entryAt } from '#domain/assessment.ts'
import { type AssessmentChange, applyChange, inverseOf } from '#domain/assessment-change.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import { anyChange } from '../fixtures/any-change.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { criterionId, levelId } from '../fixtures/ids.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const j1 = criterionId('j1')
const later = '2026-03-18T10:00:00.000Z'
const earlier = '2025-01-01T00:00:00.000Z'
const start = assessmentOf({ j1: 1 })
const rated = { value: 2, profileVersion: '2026-03-17' } as const

describe('a change', () => {
  it.each<readonly [string, AssessmentChange, Partial<Assessment>]>([
    [
      'a rating',
      { field: 'ratings', criterion: j1, to: rated },
      { ratings: { j1: { ...rated, at: later } } },
    ],
    [
      'a note',
      { field: 'notes', criterion: j1, to: { text: 'Hi' } },
      { notes: { j1: { text: 'Hi', at: later } } },
    ],
    [
      'an example',
      { field: 'evidence', criterion: j1, to: { items: [{ text: 'Hedge' }] } },
      { evidence: { j1: { items: [{ text: 'Hedge' }], at: later } } },
    ],
    [
      'a next step',
      { field: 'steps', criterion: j1, to: { text: 'Ask', done: true } },
      { steps: { j1: { text: 'Ask', done: true, at: later } } },
    ],
    [
      'the level',
      { field: 'level', to: levelId('senior') },
      { level: levelId('senior'), fieldsChanged: { level: later } },
    ],
    ['the focus', { field: 'focus', to: [j1] }, { focus: [j1], fieldsChanged: { focus: later } }],
    [
      'the questions',
      { field: 'questions', to: 'Why?' },
      { questions: 'Why?', fieldsChanged: { questions: later } },
    ],
    [
      'the name',
      { field: 'person', to: 'Ada' },
      { person: 'Ada', fieldsChanged: { person: later } },
    ],
  ])('sets %s and the instant, and nothing else', (_, change, expected) => {
    expect(applyChange(start, change, later)).toEqual({ ...start, ...expected, changed: later })
  })

  it('leaves the given assessment as it is', () => {
    const before = structuredClone(start)
    applyChange(start, { field: 'ratings', criterion: j1, to: rated }, later)
    expect(start).toEqual(before)
  })

  it('leaves a cleared entry behind, so that merging is possible', () => {
    const after = applyChange(start, { field: 'ratings', criterion: j1, to: undefined }, later)
    expect(after.ratings).toEqual({ j1: { at: later, cleared: true } })
  })

  it('that clears a cleared entry again keeps it cleared', () => {
    const cleared = assessmentOf({ j1: 'cleared' })
    const after = applyChange(cleared, { field: 'ratings', criterion: j1, to: undefined }, later)
    expect(entryAt(after.ratings, j1)).toBeUndefined()
  })

  it.each(['questions', 'person'] as const)('takes %s away without a trace', (field) => {
    const filled = applyChange(start, { field, to: 'Ada' }, later)
    expect(applyChange(filled, { field, to: undefined }, later)).not.toHaveProperty(field)
  })
})

describe('a change under a clock that was put back', () => {
  const change: AssessmentChange = { field: 'ratings', criterion: j1, to: rated }
  const after = applyChange(start, change, earlier)

  it('gets an instant just after the one before', () => {
    expect([after.ratings['j1']?.at, after.changed]).toEqual([
      '2026-03-17T09:00:00.001Z',
      '2026-03-17T09:00:00.001Z',
    ])
  })

  it('wins over the state before, whichever comes first', () => {
    expect(mergeAssessments(start, after).ratings).toEqual(after.ratings)
    expect(mergeAssessments(after, start).ratings).toEqual(after.ratings)
  })

  it('gets its instant from the clock for an entry that is new', () => {
    const m1 = criterionId('m1')
    const added = applyChange(start, { field: 'notes', criterion: m1, to: { text: 'Hi' } }, earlier)
    expect([added.notes['m1']?.at, added.changed]).toEqual([earlier, '2026-03-17T09:00:00.001Z'])
  })
})

describe('the inverse of a change', () => {
  it('restores a cleared rating with everything that stood in it', () => {
    const reason = 'No garden'
    const before = applyChange(
      start,
      { field: 'ratings', criterion: j1, to: { ...rated, value: 'n/a', reason } },
      later,
    )
    const clearing = { field: 'ratings', criterion: j1, to: undefined } as const
    const cleared = applyChange(before, clearing, later)
    const restored = applyChange(cleared, inverseOf(before, clearing), later)
    expect(entryAt(restored.ratings, j1)).toMatchObject({ value: 'n/a', reason })
  })

  it('of a first rating clears it', () => {
    const change = { field: 'ratings', criterion: criterionId('m1'), to: rated } as const
    expect(inverseOf(start, change)).toEqual({ ...change, to: undefined })
  })

  it('brings back what every criterion said, for any change of any assessment', () => {
    fc.assert(
      fc.property(
        anyAssessed.chain(([, one]) => fc.tuple(fc.constant(one), anyChange(one))),
        ([before, change]) => {
          const after = applyChange(before, change, later)
          const back = applyChange(after, inverseOf(before, change), later)
          expect(said(back)).toEqual(said(before))
        },
      ),
      runs(300),
    )
  })

  it('of the inverse brings the change again', () => {
    fc.assert(
      fc.property(
        anyAssessed.chain(([, one]) => fc.tuple(fc.constant(one), anyChange(one))),
        ([before, change]) => {
          const after = applyChange(before, change, later)
          const inverse = inverseOf(before, change)
          const back = applyChange(after, inverse, later)
          const again = applyChange(back, inverseOf(after, inverse), later)
          expect(said(again)).toEqual(said(after))
        },
      ),
      runs(300),
    )
  })

  it('wins a merge with the change that it takes back, whatever the clock says', () => {
    fc.assert(
      fc.property(
        anyAssessed.chain(([, one]) => fc.tuple(fc.constant(one), anyChange(one))),
        fc.constantFrom(earlier, later),
        fc.constantFrom(earlier, later),
        ([before, change], first, second) => {
          const after = applyChange(before, change, first)
          const back = applyChange(after, inverseOf(before, change), second)
          expect(said(mergeAssessments(after, back))).toEqual(said(before))
        },
      ),
      runs(300),
    )
  })
})

describe('a new assessment', () => {
  it('has no answer at all', () => {
    const { id, profile, role, level } = start
    const empty = emptyAssessment({ id, kind: 'self', profile, role, level, at: later })
    expect(empty).toEqual({ ...start, ratings: {}, created: later, changed: later })
  })
})

/** What an assessment says, without instants: a cleared entry says nothing, and no focus is none. */
function said(assessment: Assessment) {
  const { ratings, notes, evidence, steps, level, focus = [], questions, person } = assessment
  const entries = (from: { readonly [id: string]: { readonly at: string } }) =>
    Object.fromEntries(
      Object.entries(from)
        .filter(([, entry]) => !('cleared' in entry))
        .map(([id, entry]) => [id, { ...entry, at: undefined }]),
    )
  return {
    ratings: entries(ratings),
    notes: entries(notes),
    evidence: entries(evidence),
    steps: entries(steps),
    level,
    focus,
    questions,
    person,
  }
}
