import { areSameInstants, instantsOf, undoLimit } from '#domain/undo-step.ts'
import { readUndoSteps } from '#io/read-undo-steps.ts'
import type { KeptStep } from '#io/undo-steps.ts'
import type { AppState } from './store.ts'
import { changeable } from './undo-keeping.ts'

type Steps = Pick<AppState, 'past' | 'future'>

/**
 * The undo steps that were kept, as far as they still hold: one about something that was changed
 * meanwhile, in another tab or by another state of the device, is void.
 *
 * @param text as `textOfSteps` wrote it; what cannot be read gives no steps
 */
export function stepsFrom(state: AppState, text: string): Steps {
  const kept = readUndoSteps(text)
  if (!kept.ok) return { past: [], future: [] }
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
