import type { Assessment } from '#domain/assessment.ts'
import { hasAnyRating } from '#domain/standing.ts'
import type { GapSummaryWords } from './gap-summary-report.ts'

export type LaidOverWords = Pick<GapSummaryWords, 'date' | 'fairUse' | 'kind' | 'text'> & {
  readonly labels: {
    readonly [Label in 'date' | 'fairUse' | 'kind' | 'name' | 'profile' | 'version']: string
  }
}

/** A label and what it labels. */
type LaidOverFact = readonly [label: string, value: string]

/**
 * Whose ratings are laid over something, and what kind of assessment they are: each name and each kind once.
 *
 * @param assessments `undefined` where a role has none
 * @returns nothing where nothing is rated
 * @example laidOverFacts([own, undefined], words) // [['Kind of assessment', 'Self-assessment']]
 */
export function laidOverFacts(
  assessments: readonly (Assessment | undefined)[],
  words: LaidOverWords,
): readonly LaidOverFact[] {
  const rated = ratedAmong(assessments)
  const names = new Set(rated.flatMap(({ person }) => person ?? []))
  const kinds = new Set(rated.map(words.kind))
  return [
    ...[...names].map((name): LaidOverFact => [words.labels.name, name]),
    ...[...kinds].map((kind): LaidOverFact => [words.labels.kind, kind]),
  ]
}

/** What ratings are for and where they stay: told wherever some are laid over, and nowhere else. */
export function laidOverFairUse(
  assessments: readonly (Assessment | undefined)[],
  words: LaidOverWords,
): readonly string[] {
  return ratedAmong(assessments).length === 0 ? [] : words.fairUse
}

function ratedAmong(assessments: readonly (Assessment | undefined)[]): readonly Assessment[] {
  return assessments.filter((one) => one !== undefined).filter(hasAnyRating)
}
