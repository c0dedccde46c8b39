import type { Assessment, AssessmentId } from './assessment.ts'
import { type AssessmentChange, changedAt } from './assessment-change.ts'

/** Changes of one assessment that can be taken back (or made again) together. */
export type UndoStep = {
  readonly assessment: AssessmentId
  /** At least one. */
  readonly changes: readonly AssessmentChange[]
  /** Changes of the same run (typing in one field, arrows in one group) are one step. */
  readonly run: string | undefined
}

/** How many steps can be taken back; older ones are forgotten. */
export const undoLimit = 200

/** The instants of what a step is about, change by change; `undefined` where nothing was changed yet. */
export type Instants = readonly (string | undefined)[]

/**
 * When what a step is about was changed last in this assessment. Where two states of it give different
 * instants, somebody else changed it in between, and the step would take that back.
 */
export function instantsOf(step: UndoStep, assessment: Assessment): Instants {
  return step.changes.map((change) => changedAt(assessment, change))
}

/** Whether two lists of instants are the same. */
export function areSameInstants(a: Instants, b: Instants): boolean {
  return a.length === b.length && a.every((instant, at) => instant === b[at])
}
