import {
  type Assessment,
  type AssessmentId,
  type RatingValue,
  entryAt,
  saidIn,
} from './assessment.ts'
import {
  type CriterionId,
  type LevelId,
  type PlacedCriterion,
  type SkillProfile,
  criteriaOfRole,
  nextLevel,
} from './profile.ts'
import { isGap, ratingOf, standingOf } from './standing.ts'
import { mergeAssessments } from './merge-assessments.ts'

export type AlignmentId = string & { readonly __alignment: unique symbol }

/** Two ratings of one person held together, and what both agreed on. */
export type Alignment = {
  readonly format: 'levelwise-alignment/1'
  readonly id: AlignmentId
  /** The self-assessment as its file had it; never changed here. Missing: begun without a file. */
  readonly self?: Assessment
  /** The same criteria rated by somebody else. */
  readonly review: Assessment
  /** What was agreed: its notes are the reasons, its outcomes say what else was said. */
  readonly agreed: Assessment
  /** When the reviewer said that the review is complete: ISO instant. */
  readonly finished?: string
  /** When the self-ratings were seen before that: ISO instant. Part of the result. */
  readonly uncovered?: string
  readonly created: string
  readonly changed: string
}

/** Whether the self-ratings are still to be kept from the reviewer. */
export function isCovered({ finished, uncovered }: Alignment): boolean {
  return finished === undefined && uncovered === undefined
}

/** Whose alignment it is, as far as a name is known; `undefined` where nobody gave one. */
export function nameOf({ self, review }: Pick<Alignment, 'self' | 'review'>): string | undefined {
  return [review.person, self?.person].find((name) => name !== undefined && name.trim() !== '')
}

/**
 * The criteria that an alignment is about: those of the review's level and the one compared with, and
 * all that either side answered; what a covered side answered is not told. In the profile's order, lowest
 * level first.
 */
export function alignedCriteria(
  profile: SkillProfile,
  alignment: Alignment,
): readonly PlacedCriterion[] {
  const { agreed, review } = alignment
  const self = isCovered(alignment) ? undefined : alignment.self
  const levels = new Set<LevelId | undefined>([
    review.level,
    review.target ?? nextLevel(profile, review.level)?.id,
  ])
  return criteriaOfRole(profile, review.role).filter(
    ({ id, level }) =>
      levels.has(level) ||
      [self, review, agreed].some((side) => side && ratingOf(side, id) !== undefined),
  )
}

/** How two answers to one criterion stand to each other. */
export type Difference = {
  readonly criterion: PlacedCriterion
  /**
   * - `steps`: both rated 0 to 3; `by` is self minus review, 0 where they are the same
   * - `applicability`: one side says not applicable, the other one rated it
   * - `both-excluded`: both say not applicable
   * - `only-self`, `only-review`: the other side gave no answer
   * - `no-answer`: nobody answered
   */
  readonly kind:
    | { readonly is: 'steps'; readonly by: number }
    | {
        readonly is: 'applicability' | 'both-excluded' | 'only-self' | 'only-review' | 'no-answer'
      }
}

/**
 * Holds two assessments together, criterion by criterion.
 *
 * @param self missing: every criterion is `only-review` or `no-answer`
 * @returns one difference for each criterion, in the order given
 * @example differencesOf(criteria, self, review)[0].kind // { is: 'steps', by: 1 }: self is one higher
 */
export function differencesOf(
  criteria: readonly PlacedCriterion[],
  self: Assessment | undefined,
  review: Assessment,
): readonly Difference[] {
  return criteria.map((criterion) => ({
    criterion,
    kind: kindOf(
      self && ratingOf(self, criterion.id)?.value,
      ratingOf(review, criterion.id)?.value,
    ),
  }))
}

type Answer = RatingValue | 'n/a' | undefined

function kindOf(self: Answer, review: Answer): Difference['kind'] {
  if (self === undefined) return { is: review === undefined ? 'no-answer' : 'only-review' }
  if (review === undefined) return { is: 'only-self' }
  if (self === 'n/a' && review === 'n/a') return { is: 'both-excluded' }
  if (self === 'n/a' || review === 'n/a') return { is: 'applicability' }
  return { is: 'steps', by: self - review }
}

/** How near two ratings are, in counts. `same <= withinOneStep <= compared`. */
export type Agreement = {
  /** Criteria that both sides rated 0 to 3. */
  readonly compared: number
  readonly same: number
  /** The same ones included. */
  readonly withinOneStep: number
  readonly selfHigher: number
  readonly reviewHigher: number
}

/** Counts the differences; all zeros where nothing was rated by both. */
export function agreementOf(differences: readonly Difference[]): Agreement {
  const steps = differences.flatMap(({ kind }) => (kind.is === 'steps' ? [kind.by] : []))
  const count = (holds: (by: number) => boolean) => steps.filter(holds).length
  return {
    compared: steps.length,
    same: count((by) => by === 0),
    withinOneStep: count((by) => Math.abs(by) <= 1),
    selfHigher: count((by) => by > 0),
    reviewHigher: count((by) => by < 0),
  }
}

/**
 * What there is to talk about: where the two ratings differ, the largest difference first, then where
 * only one side says "not applicable". Equal ones keep the order given; the same rating is no difference,
 * and neither is a missing answer.
 */
export function toTalkAbout(differences: readonly Difference[]): readonly Difference[] {
  return differences
    .filter(({ kind }) => sizeOf(kind) > 0)
    .toSorted((a, b) => sizeOf(b.kind) - sizeOf(a.kind))
}

/** Steps between the two, at least 1 where they differ; a difference of kind weighs least. */
function sizeOf(kind: Difference['kind']): number {
  if (kind.is === 'steps') return Math.abs(kind.by)
  return kind.is === 'applicability' ? 0.5 : 0
}

/** The criteria that both sides rated alike, "not applicable" included: an agreed value suggests itself. */
export function ratedAlike(differences: readonly Difference[]): readonly PlacedCriterion[] {
  return differences
    .filter(({ kind }) => kind.is === 'both-excluded' || (kind.is === 'steps' && kind.by === 0))
    .map(({ criterion }) => criterion)
}

/** What the talk is about, in this order. Lists may be empty. */
export type Agenda = {
  readonly differences: readonly Difference[]
  /** Agreed at 0 or 1; without an agreed value, rated 0 or 1 by both. */
  readonly agreedGaps: readonly PlacedCriterion[]
  /** Self-rated 2 or 3 without an example. */
  readonly withoutExample: readonly PlacedCriterion[]
  /** The same of the review. */
  readonly reviewWithoutExample: readonly PlacedCriterion[]
}

/**
 * Works out the agenda of an alignment. Without a self-assessment only agreed gaps and what the review
 * lacks can be in it.
 */
export function agendaOf(profile: SkillProfile, alignment: Alignment): Agenda {
  const { agreed, review, self } = alignment
  const criteria = alignedCriteria(profile, alignment)
  const isGapOf = (side: Assessment | undefined, { id }: PlacedCriterion) =>
    side !== undefined && isGap(standingOf(side, id))
  return {
    differences: toTalkAbout(differencesOf(criteria, self, review)),
    agreedGaps: criteria.filter((criterion) =>
      ratingOf(agreed, criterion.id) === undefined
        ? isGapOf(self, criterion) && isGapOf(review, criterion)
        : isGapOf(agreed, criterion),
    ),
    withoutExample: criteria.filter((criterion) => lacksExample(self, criterion)),
    reviewWithoutExample: criteria.filter((criterion) => lacksExample(review, criterion)),
  }
}

function lacksExample(side: Assessment | undefined, { id }: PlacedCriterion): boolean {
  return (
    side !== undefined &&
    standingOf(side, id) === 'met' &&
    saidIn(entryAt(side.evidence, id)).length === 0
  )
}

/**
 * How many ratings of the review were given or changed after the self-ratings could be seen.
 *
 * @returns 0 while they are covered
 */
export function ratedAfterSeeing({ finished, review, uncovered }: Alignment): number {
  const seen = [finished, uncovered].filter((at) => at !== undefined).toSorted()[0]
  if (seen === undefined) return 0
  return Object.values(review.ratings).filter(
    (rating) => !('cleared' in rating) && rating.at > seen,
  ).length
}

/** What taking the agreed value over would do to one criterion of one's own assessment. */
export type TakenOver = {
  readonly criterion: CriterionId
  readonly from: RatingValue | 'n/a' | undefined
  readonly to: RatingValue | 'n/a'
}

/**
 * The agreed values that differ from one's own ratings.
 *
 * @param own missing: every agreed value is new
 * @returns in the profile's order; empty where nothing would change
 */
export function changesFromAgreed(
  profile: SkillProfile,
  own: Assessment | undefined,
  agreed: Assessment,
): readonly TakenOver[] {
  return criteriaOfRole(profile, agreed.role).flatMap(({ id }): TakenOver[] => {
    const from = own && ratingOf(own, id)?.value
    const to = ratingOf(agreed, id)?.value
    return to === undefined || to === from ? [] : [{ criterion: id, from, to }]
  })
}

/** The assessment of an alignment with this id, if it is one of its three. */
export function assessmentIn(alignment: Alignment, id: AssessmentId): Assessment | undefined {
  return [alignment.review, alignment.agreed, alignment.self].find((side) => side?.id === id)
}

/** The alignment after its review or its agreed assessment changed; the self-assessment never does. */
export function withAssessment(alignment: Alignment, changed: Assessment): Alignment {
  const next = { ...alignment, changed: later(alignment.changed, changed.changed) }
  if (changed.id === alignment.review.id) return { ...next, review: changed }
  return changed.id === alignment.agreed.id ? { ...next, agreed: changed } : alignment
}

/**
 * Brings two states of the same alignment together, as `mergeAssessments` does: entry by entry the later
 * change wins. Finished or uncovered stays so, from the earliest instant on.
 *
 * The order of the two doesn't matter, and merging twice changes nothing.
 *
 * @throws RangeError where the ids differ
 */
export function mergeAlignments(a: Alignment, b: Alignment): Alignment {
  if (a.id !== b.id) throw new RangeError('two different alignments cannot be merged')
  const isFirstLast =
    a.changed === b.changed ? JSON.stringify(a) >= JSON.stringify(b) : a.changed > b.changed
  const [last, first] = isFirstLast ? [a, b] : [b, a]
  const self = mergeSides(last.self, first.self)
  const finished = earlier(a.finished, b.finished)
  const uncovered = earlier(a.uncovered, b.uncovered)
  return {
    ...last,
    ...(self === undefined ? {} : { self }),
    review: mergeSides(last.review, first.review),
    agreed: mergeSides(last.agreed, first.agreed),
    ...(finished === undefined ? {} : { finished }),
    ...(uncovered === undefined ? {} : { uncovered }),
  }
}

/** Sides of other ids are other files: the one of the state changed last stays. */
function mergeSides<Side extends Assessment | undefined>(
  last: Side,
  first: Side,
): Side | Assessment {
  if (last === undefined || first === undefined) return last ?? first
  return last.id === first.id ? mergeAssessments(last, first) : last
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}
