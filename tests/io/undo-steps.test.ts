// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssessmentChange } from '#domain/assessment-change.ts'
import { readUndoSteps } from '#io/read-undo-steps.ts'
import { type KeptStep, writeUndoSteps } from '#io/undo-steps.ts'
import { anyChange } from '../fixtures/any-change.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { assessmentId, criterionId } from '../fixtures/ids.ts'
import { valueOf } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const m1 = criterionId('m1')
const at = '2026-03-17T09:00:00.000Z'

const kept = (
  changes: readonly AssessmentChange[],
  instants: KeptStep['instants'] = changes.map(() => at),
): KeptStep => ({ step: { assessment: assessmentId('a-1'), changes, run: undefined }, instants })
const note = (text: string) => kept([{ field: 'notes', criterion: m1, to: { text } }])
const again = (past: readonly KeptStep[], future: readonly KeptStep[] = [], limit?: number) =>
  valueOf(readUndoSteps(writeUndoSteps({ past, future }, limit)))

describe('undo steps as text', () => {
  it('come back as they were, past and future apart', () => {
    const undo = { past: [note('a'), note('b')], future: [note('c')] }
    expect(again(undo.past, undo.future)).toEqual(undo)
  })

  it('keep that an entry is cleared, and that nothing had been changed yet', () => {
    const step = kept([{ field: 'ratings', criterion: m1, to: undefined }], [undefined])
    expect(again([step])).toEqual({ past: [step], future: [] })
  })

  it('forget which run they belong to: it ended with the page', () => {
    const { step, instants } = note('a')
    expect(
      again([{ step: { ...step, run: 'typing' }, instants }]).past[0]?.step.run,
    ).toBeUndefined()
  })

  it('come back for any change that a person can make', () => {
    const anySteps = fc.array(
      fc
        .array(anyChange(assessmentOf({ m1: 2, s1: 0 })), { minLength: 1, maxLength: 3 })
        .map((changes) => kept(changes)),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(anySteps, anySteps, (past, future) => {
        expect(again(past, future)).toEqual({ past, future })
      }),
      runs(200),
    )
  })
})

describe('the room for undo steps', () => {
  const steps = Array.from({ length: 10 }, (_, at_) => note(`${at_}`.repeat(100)))

  it('is never exceeded, and what is nearest stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 5000 }), (limit) => {
        const text = writeUndoSteps({ past: steps, future: [] }, limit)
        expect(text.length).toBeLessThanOrEqual(limit)
        const { past } = valueOf(readUndoSteps(text))
        expect(past).toEqual(steps.slice(steps.length - past.length))
      }),
      runs(200),
    )
  })

  it('goes to what can be taken back before what can be made again', () => {
    const text = writeUndoSteps({ past: steps.slice(0, 3), future: steps.slice(3) }, 1200)
    const { past, future } = valueOf(readUndoSteps(text))
    expect([past.length, future.length > 0, future.at(-1)]).toEqual([3, true, steps.at(-1)])
  })
})

describe('reading undo steps', () => {
  const step = { assessment: 'a-1', changes: [{ field: 'questions' }], instants: [null] }
  const text = (changed: object) =>
    JSON.stringify({ format: 'levelwise-undo/1', past: [{ ...step, ...changed }], future: [] })

  it('takes what this app wrote', () => {
    expect(readUndoSteps(text({})).ok).toBe(true)
  })

  it.each([
    ['no JSON', '{'],
    ['another format', '{"format":"levelwise-undo/2","past":[],"future":[]}'],
    ['no steps', '{"format":"levelwise-undo/1"}'],
    ['an unknown field', text({ changes: [{ field: 'salary', to: 1 }] })],
    ['a rating out of the scale', text({ changes: [ratingOf(7)] })],
    ['no changes', text({ changes: [], instants: [] })],
    ['instants for other changes', text({ instants: [] })],
    ['a criterion that is none', text({ changes: [{ ...ratingOf(2), criterion: '__proto__' }] })],
  ])('refuses %s', (_, given) => {
    expect(readUndoSteps(given).ok).toBe(false)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (given) => {
        expect(readUndoSteps(given)).toHaveProperty('ok')
      }),
      runs(500),
    )
  })
})

function ratingOf(value: number) {
  return { field: 'ratings', criterion: 'm1', to: { value, profileVersion: '1' } }
}
