import { type Assessment, type Rating, answeredIds } from './assessment.ts'
import {
  type CriterionId,
  type PlacedCriterion,
  type SkillProfile,
  criteriaOfRole,
} from './profile.ts'
import { ratingOf } from './standing.ts'

/**
 * The criteria that something is said about, and that the profile does not ask of this role: they come
 * from another version of the profile. They are kept, and count nowhere.
 *
 * @returns in the order in which they were answered; none where everything has its place
 */
export function entriesWithoutPlace(
  profile: SkillProfile,
  assessment: Assessment,
): readonly CriterionId[] {
  const known = new Set(criteriaOfRole(profile, assessment.role).map(({ id }) => id))
  return answeredIds(assessment).filter((id) => !known.has(id))
}

/** Those of `entriesWithoutPlace` that are rated. */
export function ratingsWithoutPlace(
  profile: SkillProfile,
  assessment: Assessment,
): readonly CriterionId[] {
  return entriesWithoutPlace(profile, assessment).filter(
    (id) => ratingOf(assessment, id) !== undefined,
  )
}

/** A rating that was given against another version of the profile than the one looked at. */
export type RatedAgainst = { readonly criterion: PlacedCriterion; readonly rating: Rating }

/**
 * The ratings that have their place, and were given against another version of the profile: perhaps
 * the criterion asks for something else by now.
 *
 * @returns in the profile's order; none where all were given against this version
 */
export function ratedAgainstOtherVersion(
  profile: SkillProfile,
  assessment: Assessment,
): readonly RatedAgainst[] {
  return criteriaOfRole(profile, assessment.role).flatMap((criterion) => {
    const rating = ratingOf(assessment, criterion.id)
    return rating === undefined || rating.profileVersion === profile.version
      ? []
      : [{ criterion, rating }]
  })
}
