import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { assessmentIn } from '#domain/alignment.ts'
import { type UndoStep, areSameInstants, instantsOf, undoLimit } from '#domain/undo-step.ts'
import { type KeptStep, readUndoSteps, writeUndoSteps } from '#io/undo-steps.ts'
import type { AppState } from './store.ts'

type Steps = Pick<AppState, 'past' | 'future'>

/**
 * The undo steps that were kept, as far as they still hold: one about something that was changed
 * meanwhile, in another tab or by another state of the device, is void.
 *
 * @param text as `textOfSteps` wrote it; what cannot be read gives no steps
 */
export function stepsFrom(state: AppState, text: string | undefined): Steps {
  const kept = text === undefined ? undefined : readUndoSteps(text)
  if (!kept?.ok) return { past: [], future: [] }
  const holding = (steps: readonly KeptStep[]) =>
    steps
      .filter(({ step, instants }) => {
        const assessment = changeable(state, step.assessment)
        return assessment && areSameInstants(instants, instantsOf(step, assessment))
      })
      .map(({ step }) => step)
      .slice(-undoLimit)
  return { past: holding(kept.value.past), future: holding(kept.value.future) }
}

/** The undo steps as text, with the instants of what they are about. */
export function textOfSteps(state: AppState): string {
  const withInstants = (steps: readonly UndoStep[]): readonly KeptStep[] =>
    steps.flatMap((step) => {
      const assessment = changeable(state, step.assessment)
      return assessment ? [{ step, instants: instantsOf(step, assessment) }] : []
    })
  return writeUndoSteps({ past: withInstants(state.past), future: withInstants(state.future) })
}

/** What steps can be about: an own assessment, or a side of an alignment. */
function changeable(state: AppState, id: AssessmentId): Assessment | undefined {
  return (
    state.assessments[id] ??
    Object.values(state.alignments)
      .map((alignment) => assessmentIn(alignment, id))
      .find((side) => side !== undefined)
  )
}
