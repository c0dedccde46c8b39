import {
  type Assessment,
  type EntryField,
  type Rating,
  entryAt,
  entryFields,
} from './assessment.ts'
import { groupBy } from './group-by.ts'
import { type PlacedCriterion, type SkillProfile, criteriaOfRole } from './profile.ts'
import { isSameContent } from './restoring.ts'
import { exclusionReason, hadNoOpportunity, isGap, ratingOf, standingOfRating } from './standing.ts'
import { entriesWithoutPlace } from './without-place.ts'

/** One criterion that was answered differently then and now. */
export type ChangedRating = {
  readonly criterion: PlacedCriterion
  readonly from: Rating | undefined
  readonly to: Rating | undefined
}

/** Something written about a criterion that is new, reads differently, or is gone. */
export type ChangedWriting = {
  readonly criterion: PlacedCriterion
  readonly field: Exclude<EntryField, 'ratings'>
  readonly change: 'new' | 'changed' | 'removed'
}

/** What became of an assessment between two moments. Every changed rating stands in exactly one list. */
export type SnapshotComparison = {
  /** Met now, and not then, whatever it was then. */
  readonly newlyMet: readonly ChangedRating[]
  /** Met then; now rated 0 or 1. */
  readonly fallenBack: readonly ChangedRating[]
  /** Without answer then; now answered, but not met. */
  readonly newlyRated: readonly ChangedRating[]
  /** Every other change of an answer: another step, cleared, not applicable, another reason. */
  readonly otherRatings: readonly ChangedRating[]
  readonly written: readonly ChangedWriting[]
  readonly hasOtherFocus: boolean
  readonly hasOtherQuestions: boolean
  /** Without a place in this version of the profile, and other things are said about them now than then. */
  readonly withoutPlace: readonly string[]
}

/**
 * Holds an assessment of an earlier moment against a later one, by criterion id. Criteria stand in the
 * profile's order, lowest level first.
 *
 * @param profile the version looked at now: what it no longer has is only named
 * @returns empty lists where nothing differs; instants and the versions rated against are no difference
 * @example compareSnapshot(profile, snapshot.assessment, own).newlyMet.length // 2
 */
export function compareSnapshot(
  profile: SkillProfile,
  then: Assessment,
  now: Assessment,
): SnapshotComparison {
  const criteria = criteriaOfRole(profile, now.role)
  const ratings = criteria.flatMap((criterion): ChangedRating[] => {
    const [from, to] = [ratingOf(then, criterion.id), ratingOf(now, criterion.id)]
    return isSameAnswer(from, to) ? [] : [{ criterion, from, to }]
  })
  const kinds = groupBy(ratings, kindOf)
  const withoutPlace = [then, now]
    .flatMap((assessment) => entriesWithoutPlace(profile, assessment))
    .filter((id) =>
      entryFields.some(
        (field) =>
          !isSameContent(entryAt<unknown>(then[field], id), entryAt<unknown>(now[field], id)),
      ),
    )
  return {
    newlyMet: kinds.get('newly-met') ?? [],
    fallenBack: kinds.get('fallen-back') ?? [],
    newlyRated: kinds.get('newly-rated') ?? [],
    otherRatings: kinds.get('other') ?? [],
    written: criteria.flatMap((criterion) => writtenAbout(criterion, then, now)),
    hasOtherFocus: !isSameContent(then.focus ?? [], now.focus ?? []),
    hasOtherQuestions: (then.questions ?? '') !== (now.questions ?? ''),
    withoutPlace: [...new Set(withoutPlace)].toSorted(),
  }
}

function kindOf({
  from,
  to,
}: ChangedRating): 'newly-met' | 'fallen-back' | 'newly-rated' | 'other' {
  const [then, now] = [standingOfRating(from), standingOfRating(to)]
  if (now === 'met' && then !== 'met') return 'newly-met'
  if (then === 'met' && isGap(now)) return 'fallen-back'
  return then === 'no-answer' ? 'newly-rated' : 'other'
}

/** What was typed about an earlier answer does not belong to this one, and is no difference. */
function isSameAnswer(a: Rating | undefined, b: Rating | undefined): boolean {
  return (
    a?.value === b?.value &&
    (exclusionReason(a) ?? '') === (exclusionReason(b) ?? '') &&
    hadNoOpportunity(a) === hadNoOpportunity(b)
  )
}

function writtenAbout(
  criterion: PlacedCriterion,
  then: Assessment,
  now: Assessment,
): readonly ChangedWriting[] {
  return (['notes', 'evidence', 'steps', 'outcomes'] as const).flatMap(
    (field): readonly ChangedWriting[] => {
      const from = entryAt<unknown>(then[field], criterion.id)
      const to = entryAt<unknown>(now[field], criterion.id)
      if (from === undefined && to === undefined) return []
      if (from === undefined) return [{ criterion, field, change: 'new' }]
      if (to === undefined) return [{ criterion, field, change: 'removed' }]
      return isSameContent(from, to) ? [] : [{ criterion, field, change: 'changed' }]
    },
  )
}
