import { type Alignment, type AlignmentId, assessmentIn, isCovered } from '#domain/alignment.ts'
import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import type { ProfileId, RoleId } from '#domain/profile.ts'
import { parseAddress } from '#io/address.ts'
import { builtInProfileIds } from '#io/built-in-profiles.ts'
import { profileOf } from '#io/resolve-place.ts'
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
  return Object.values(state.assessments).some(
    (assessment) => assessment.profile.id === profile && assessment.copiedFrom === undefined,
  )
}

/** The copies of other people's assessments that are kept on this device, the one changed last first. */
export function keptCopies({ assessments }: AppState): readonly Assessment[] {
  return Object.values(assessments)
    .filter(({ copiedFrom }) => copiedFrom !== undefined)
    .toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
}

/** Whether this is a kept copy: to be read only, and never the person's own. */
export function isKeptCopy({ assessments }: AppState, id: AssessmentId): boolean {
  return Object.hasOwn(assessments, id) && assessments[id]?.copiedFrom !== undefined
}

/**
 * The alignment that has this review or agreed assessment (or self-assessment), if any has. A
 * self-assessment can stand in several; then it is the one changed last.
 */
export function alignmentWith(state: AppState, id: AssessmentId): Alignment | undefined {
  return Object.values(state.alignments)
    .filter((alignment) => assessmentIn(alignment, id) !== undefined)
    .toSorted((a, b) => (a.changed < b.changed ? 1 : -1))[0]
}

/** The alignment with this id; `undefined` where there is none (any more). */
export function alignmentById(state: AppState, id: AlignmentId): Alignment | undefined {
  return Object.hasOwn(state.alignments, id) ? state.alignments[id] : undefined
}

/**
 * The assessment with this id that may be looked at: in an alignment, on this device, or opened in Team.
 *
 * @returns `undefined` where there is none (any more), or where it is still covered
 */
export function assessmentById(state: AppState, id: AssessmentId): Assessment | undefined {
  // Ids come from addresses, too: `constructor` names nothing here.
  const known = Object.hasOwn(state.assessments, id) ? state.assessments[id] : undefined
  if (known) return known
  const file = state.team[id]
  if (file?.isSeen === true) return file.assessment
  const alignment = alignmentWith(state, id)
  if (!alignment || (alignment.self?.id === id && isCovered(alignment))) return undefined
  return assessmentIn(alignment, id)
}

/** Whether there is anything that would be missed. */
export function isAnythingTyped(state: AppState): boolean {
  const { alignments, assessments, drafts, ownProfiles } = state
  return [Object.keys(assessments), Object.keys(alignments), drafts, ownProfiles].some(
    ({ length }) => length > 0,
  )
}

/** Whether a profile comes with the app or is kept on this device. */
export function isProfileHere({ ownProfiles }: Pick<AppState, 'ownProfiles'>, id: string): boolean {
  return (
    builtInProfileIds.some((known) => known === id) ||
    ownProfiles.some(({ profile }) => profile.id === id)
  )
}

/**
 * The profile to show: the one that is wanted, else the one that the site offers by the page's own address, else the
 * one looked at last, else the first that comes with the app.
 *
 * @param wanted what the address names; `undefined` where it leaves that open
 */
export function profileToShow(
  state: Pick<AppState, 'hosted' | 'ownProfiles' | 'profiles' | 'settings'>,
  wanted: string | undefined,
): string {
  const hosted = state.hosted?.kind === 'ready' ? state.hosted.id : undefined
  const address = parseAddress(state.settings.lastCell ?? '')
  const last = address.kind === 'place' ? profileOf(address.place) : undefined
  const known = [wanted, hosted, last].find(
    // One that is kept but cannot be read must not stand in the way of everything else.
    (id) => id !== undefined && isProfileHere(state, id) && state.profiles[id] !== 'missing',
  )
  return known ?? builtInProfileIds[0] ?? ''
}
