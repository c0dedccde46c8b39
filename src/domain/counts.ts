import type { Assessment } from './assessment.ts'
import type { PlacedCriterion } from './profile.ts'
import { type Standing, isGap, standingOf } from './standing.ts'

/**
 * How the criteria of a level or an area stand. Counts, never shares: the scale is ordinal.
 *
 * `met + withSupport + notYet + noAnswer = applicable`; `excluded` stands beside it.
 */
export type Counts = {
  /** All criteria but those marked not applicable. 0: there is nothing to rate here. */
  readonly applicable: number
  readonly met: number
  readonly withSupport: number
  readonly notYet: number
  readonly noAnswer: number
  readonly excluded: number
}

/**
 * Counts how criteria stand in an assessment.
 *
 * @param criteria those of one level or area; none gives all zeros
 * @example countsOf(criteriaAt(mlops, role, level), assessment).met // 1
 */
export function countsOf(criteria: readonly PlacedCriterion[], assessment: Assessment): Counts {
  return countStandings(criteria.map((criterion) => standingOf(assessment, criterion.id)))
}

/** Counts standings, whatever they stand for; none gives all zeros. */
export function countStandings(standings: readonly Standing[]): Counts {
  const counts = { met: 0, withSupport: 0, notYet: 0, noAnswer: 0, excluded: 0 }
  for (const standing of standings) {
    switch (standing) {
      case 'met':
        counts.met++
        break
      case 'with-support':
        counts.withSupport++
        break
      case 'not-yet':
        counts.notYet++
        break
      case 'no-answer':
        counts.noAnswer++
        break
      case 'excluded':
        counts.excluded++
        break
    }
  }
  return { applicable: standings.length - counts.excluded, ...counts }
}

/** How many of the counted criteria are gaps: applicable and rated 0 or 1. */
export function gapCount(counts: Counts): number {
  return counts.withSupport + counts.notYet
}

/** The criteria that are gaps (applicable, rated 0 or 1), in the order given; none for an empty list. */
export function gapsOf(
  criteria: readonly PlacedCriterion[],
  assessment: Assessment,
): readonly PlacedCriterion[] {
  return criteria.filter((criterion) => isGap(standingOf(assessment, criterion.id)))
}

/** The criteria without an answer, in the order given. They are never called gaps. */
export function notRatedOf(
  criteria: readonly PlacedCriterion[],
  assessment: Assessment,
): readonly PlacedCriterion[] {
  return criteria.filter((criterion) => standingOf(assessment, criterion.id) === 'no-answer')
}
