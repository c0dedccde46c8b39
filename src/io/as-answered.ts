import type { Entries, Rating, Stamped } from '#domain/assessment.ts'
import { exclusionReason } from '#domain/standing.ts'

/**
 * Ratings as they leave the device: what was typed about an earlier answer stays on it, because it does
 * not belong to this one.
 *
 * @example ratingsAsAnswered({ m1: { value: 2, reason: 'No beds', … } }) // m1 without its reason
 */
export function ratingsAsAnswered(ratings: Entries<Rating>): Entries<Rating> {
  return Object.fromEntries(Object.entries(ratings).map(([id, rating]) => [id, asAnswered(rating)]))
}

function asAnswered(rating: Stamped<Rating>): Stamped<Rating> {
  if ('cleared' in rating) return rating
  const { reason: _typed, noOpportunity, ...rest } = rating
  const reason = exclusionReason(rating)
  return {
    ...rest,
    ...(reason === undefined ? {} : { reason }),
    ...(rating.value === 0 && noOpportunity !== undefined ? { noOpportunity } : {}),
  }
}
