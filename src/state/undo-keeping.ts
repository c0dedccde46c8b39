import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { assessmentIn } from '#domain/alignment.ts'
import { type UndoStep, instantsOf } from '#domain/undo-step.ts'
import { type KeptStep, writeUndoSteps } from '#io/undo-steps.ts'
import type { AppState } from './store.ts'

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
export function changeable(state: AppState, id: AssessmentId): Assessment | undefined {
  return (
    state.assessments[id] ??
    Object.values(state.alignments)
      .map((alignment) => assessmentIn(alignment, id))
      .find((side) => side !== undefined)
  )
}
