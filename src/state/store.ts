import { create } from 'zustand'
import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { type AssessmentChange, changedAt } from '#domain/assessment-change.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { Settings } from '#io/settings.ts'
import type { DeviceStorage, StorageFailure, UnreadableRecord } from '#storage/device-storage.ts'

/** A change that can be taken back (or made again), and where it belongs. */
export type UndoStep = {
  readonly assessment: AssessmentId
  readonly change: AssessmentChange
  /** Changes of the same run (typing in one field, arrows in one group) are one step. */
  readonly run: string | undefined
}

/** Whether what a person did is on the device. `idle`: nothing was changed yet. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'not-stored'; readonly reason: StorageFailure }

/** The choices that people made, and nothing that can be worked out from them. */
export type AppState = {
  readonly assessments: { readonly [id: AssessmentId]: Assessment }
  readonly settings: Settings
  readonly profiles: { readonly [id: string]: SkillProfile | 'missing' | 'failed' }
  readonly saving: Saving
  /** What the device did not take, and why; tried again with the next write that goes well. */
  readonly unstored: { readonly [id: AssessmentId]: StorageFailure }
  readonly unreadable: readonly UnreadableRecord[]
  readonly past: readonly UndoStep[]
  readonly future: readonly UndoStep[]
}

export const initialState: AppState = {
  assessments: {},
  settings: {},
  profiles: {},
  saving: { kind: 'idle' },
  unstored: {},
  unreadable: [],
  past: [],
  future: [],
}

export const useStore = create<AppState>(() => initialState)

/** What the actions need from outside: the clock, fresh ids and the device. */
export type Surroundings = {
  readonly now: () => string
  readonly newId: () => string
  readonly storage: DeviceStorage
}

let surroundings: Surroundings | undefined

/** The surroundings that the app was started with. */
export function currentSurroundings(): Surroundings {
  if (!surroundings) throw new Error('startStore has not been called')
  return surroundings
}

/**
 * Fills the store from the device and listens to other tabs.
 *
 * @returns a function that stops listening
 */
export async function startStore(given: Surroundings): Promise<() => void> {
  surroundings = given
  const { assessments, settings, unreadable } = await given.storage.load()
  useStore.setState({
    ...initialState,
    assessments: Object.fromEntries(assessments.map((assessment) => [assessment.id, assessment])),
    settings,
    unreadable,
  })
  return given.storage.onAssessmentFromOtherTab(mergeIn)
}

/**
 * Merges in what another tab stored: what this one could not store, or not yet, outlives it. Undo steps
 * about what the other tab changed are void, so that undo never takes back somebody else's change.
 */
export function mergeIn(assessment: Assessment): void {
  const known = useStore.getState().assessments[assessment.id]
  if (!known) {
    adoptAssessment(assessment)
    return
  }
  const merged = mergeAssessments(known, assessment)
  const isOwn = (step: UndoStep) =>
    step.assessment !== merged.id ||
    changedAt(known, step.change) === changedAt(merged, step.change)
  adoptAssessment(merged)
  useStore.setState(({ past, future }) => ({
    past: past.filter(isOwn),
    future: future.filter(isOwn),
  }))
}

/** Takes over an assessment that is on the device already. */
export function adoptAssessment(assessment: Assessment): void {
  useStore.setState(({ assessments }) => ({
    assessments: { ...assessments, [assessment.id]: assessment },
  }))
}
