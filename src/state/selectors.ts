import type { Assessment } from '#domain/assessment.ts'
import type { ProfileId, RoleId } from '#domain/profile.ts'
import type { AppState } from './store.ts'

/**
 * The person's own assessment of a role: there is one for each profile and role.
 *
 * @returns the one begun first, or `undefined` where nothing was answered or picked yet
 */
export function ownAssessment(
  state: AppState,
  profile: ProfileId,
  role: RoleId,
): Assessment | undefined {
  let first: Assessment | undefined
  for (const assessment of Object.values(state.assessments)) {
    const isOwn = assessment.kind === 'self' && assessment.copiedFrom === undefined
    if (!isOwn || assessment.profile.id !== profile || assessment.role !== role) continue
    if (first === undefined || assessment.created < first.created) first = assessment
  }
  return first
}

/** Whether anything of this profile was answered or picked on this device. */
export function hasAssessmentOf(state: AppState, profile: ProfileId): boolean {
  return Object.values(state.assessments).some((assessment) => assessment.profile.id === profile)
}
