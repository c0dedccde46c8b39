import { assessmentId } from '#io/record-ids.ts'
import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { put, removeRecord } from './save-record.ts'
import { currentSurroundings, useStore } from './store.ts'

/**
 * Keeps a copy of an assessment that somebody shared, under an id of its own: nothing that is here
 * already is touched.
 *
 * @param shared as the link gave it; where it came from is in `copiedFrom`
 */
export function keepCopy(shared: Assessment): Assessment {
  const copy = { ...shared, id: assessmentId(currentSurroundings().newId()) }
  void put(copy)
  return copy
}

/** Takes a kept copy away, and off the device. `restoreCopy` puts it back. */
export function removeCopy(id: AssessmentId): void {
  useStore.setState(({ assessments }) => {
    const { [id]: _removed, ...others } = assessments
    return { assessments: others }
  })
  void removeRecord('assessment', id)
}

/** Puts a removed copy back as it was. */
export function restoreCopy(copy: Assessment): void {
  void put(copy)
}
