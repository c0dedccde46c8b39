import type { AssessmentId } from '#domain/assessment.ts'
import type { SnapshotId } from '#domain/snapshot.ts'
import type { UndoStep } from '#domain/undo-step.ts'
import { put, removeRecord } from './save-record.ts'
import { useStore } from './store.ts'

/**
 * Takes an assessment off the device, with the steps of undo that are about it.
 *
 * @returns a function that puts it back, and the steps with it
 */
export function removeAssessment(id: AssessmentId): () => void {
  const { assessments, future, past } = useStore.getState()
  const { [id]: removed, ...others } = assessments
  const isOf = (step: UndoStep) => step.assessment === id
  const isElse = (step: UndoStep) => !isOf(step)
  useStore.setState({
    assessments: others,
    past: past.filter(isElse),
    future: future.filter(isElse),
  })
  const isGone = removeRecord('assessment', id)
  return () => {
    if (!removed) return
    useStore.setState((state) => ({
      past: [...past.filter(isOf), ...state.past],
      future: [...future.filter(isOf), ...state.future],
    }))
    void isGone.then(() => put(removed))
  }
}

/**
 * Takes a snapshot off the device.
 *
 * @returns a function that puts it back
 */
export function removeSnapshot(id: SnapshotId): () => void {
  const { [id]: removed, ...others } = useStore.getState().snapshots
  useStore.setState({ snapshots: others })
  const isGone = removeRecord('snapshot', id)
  return () => {
    if (removed) void isGone.then(() => put(removed))
  }
}
