import { type Assessment, type Rating, entryAt } from './assessment.ts'
import type { CriterionId } from './profile.ts'

/**
 * Where a criterion stands in an assessment. Each is a case of its own: "no answer" is never 0.
 *
 * - `met`: rated 2 or 3
 * - `with-support`: rated 1
 * - `not-yet`: rated 0
 * - `no-answer`: not rated
 * - `excluded`: not applicable
 */
export type Standing = 'met' | 'with-support' | 'not-yet' | 'no-answer' | 'excluded'

/** The order in which standings are drawn and told. */
export const standings = ['met', 'with-support', 'not-yet', 'no-answer', 'excluded'] as const

/** What a rating means. The empty case, no rating, is `no-answer`. */
export function standingOfRating(rating: Rating | undefined): Standing {
  switch (rating?.value) {
    case undefined:
      return 'no-answer'
    case 'n/a':
      return 'excluded'
    case 0:
      return 'not-yet'
    case 1:
      return 'with-support'
    case 2:
    case 3:
      return 'met'
  }
}

/** The rating of a criterion, or `undefined` where there is no answer. */
export function ratingOf(assessment: Assessment, id: CriterionId): Rating | undefined {
  return entryAt(assessment.ratings, id)
}

/** Whether there was no occasion so far; said of "not yet" alone, whatever was ticked before. */
export function hadNoOpportunity(rating: Rating | undefined): boolean {
  return rating?.value === 0 && rating.noOpportunity === true
}

/** Whether anything is answered, "not applicable" included; cleared answers don't count. */
export function hasAnyRating(assessment: Assessment): boolean {
  return Object.values(assessment.ratings).some((rating) => !('cleared' in rating))
}

/** Why a criterion is not applicable, as typed; `undefined` for every other answer. */
export function exclusionReason(rating: Rating | undefined): string | undefined {
  return rating?.value === 'n/a' ? rating.reason : undefined
}

/** Where a criterion stands. A criterion that the assessment doesn't know is `no-answer`. */
export function standingOf(assessment: Assessment, id: CriterionId): Standing {
  return standingOfRating(ratingOf(assessment, id))
}

/** True for an applicable criterion rated 0 or 1. Not rated is not a gap. */
export function isGap(standing: Standing): boolean {
  return standing === 'not-yet' || standing === 'with-support'
}
