import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { put, removeRecord } from './save-record.ts'
import { ownAssessment } from './selectors.ts'
import { useStore } from './store.ts'

/**
 * There is one own assessment for each profile and role, but two can begin: in two tabs at the same moment,
 * or while the device was slow to give what it had. As soon as both are here, the later one's answers are
 * taken into the one that was begun first, answer by answer the later change, and it goes.
 *
 * @returns stops it
 */
export function joinOwnDoubles(): () => void {
  const joining = new Set<string>()
  const join = () => {
    const { assessments } = useStore.getState()
    for (const assessment of Object.values(assessments)) {
      const first = ownAssessment(useStore.getState(), assessment.profile.id, assessment.role)
      const isDouble = isOwn(assessment) && first !== undefined && first.id !== assessment.id
      if (!isDouble || joining.has(assessment.id)) continue
      joining.add(assessment.id)
      // Where the way to join them cannot be fetched, both stay, and the next change tries again.
      void joinInto(first.id, assessment.id)
        .catch(() => undefined)
        .finally(() => joining.delete(assessment.id))
    }
  }
  join()
  return useStore.subscribe(({ assessments }, before) => {
    if (assessments !== before.assessments) join()
  })
}

async function joinInto(firstId: AssessmentId, doubleId: AssessmentId): Promise<void> {
  const { takenInto } = await import('#domain/incoming-assessment.ts')
  // As they are now: somebody may have gone on while it was fetched.
  const { [firstId]: first, [doubleId]: double } = useStore.getState().assessments
  if (!first || !double) return
  // Nothing goes before what was in it is on the device.
  if (!(await put(takenInto(first, double)))) return
  const { assessments } = useStore.getState()
  // It was changed meanwhile: that is taken in first.
  if (assessments[double.id] !== double) return
  const { [double.id]: _joined, ...others } = assessments
  useStore.setState({ assessments: others })
  await removeRecord('assessment', double.id)
}

function isOwn({ copiedFrom, kind }: Assessment): boolean {
  return kind === 'self' && copiedFrom === undefined
}
