import type { CriterionId, LevelId, ProfileId, RoleId } from './profile.ts'
import type { Text } from './text.ts'

export type AssessmentId = string & { readonly __assessment: unique symbol }

/** Where the ratings come from: the person, somebody else, or both after an alignment. */
export type AssessmentKind = 'self' | 'review' | 'agreed'

/** 0 not yet, 1 with support, 2 independently, 3 enables others: an ordinal scale, never averaged. */
export type RatingValue = 0 | 1 | 2 | 3

export const ratingValues = [0, 1, 2, 3] as const satisfies readonly RatingValue[]

/** An answer to one criterion. "No answer" is not a rating: it is the absence of one. */
export type Rating = {
  readonly value: RatingValue | 'n/a'
  /** Why it is not applicable. */
  readonly reason?: string
  /** With 0 only: there was no occasion in real work so far. */
  readonly noOpportunity?: boolean
  /** The profile version that was rated against. */
  readonly profileVersion: string
}

export type Note = { readonly text: string }
export type EvidenceItem = { readonly text: string; readonly date?: string; readonly url?: string }
export type Evidence = { readonly items: readonly EvidenceItem[] }
export type Step = {
  readonly text: string
  readonly support?: string
  /** ISO date. */
  readonly due?: string
  readonly done?: boolean
}

/** What was said about a criterion of an agreed assessment besides its value. */
export type Outcome = {
  /** The talk ended without a value that both stand behind. */
  readonly notAgreed?: boolean
  /** What the person who is rated says to it, as typed. */
  readonly statement?: string
}

/** An entry with the ISO instant of its last change. A cleared entry stays, so that merging is possible. */
export type Stamped<T> =
  | (T & { readonly at: string })
  | { readonly at: string; readonly cleared: true }

export type Entries<T> = { readonly [criterionId: string]: Stamped<T> }

/** The fields of an assessment that hold one entry a criterion. */
export type EntryValues = {
  readonly ratings: Rating
  readonly notes: Note
  readonly evidence: Evidence
  readonly steps: Step
  readonly outcomes: Outcome
}

export type EntryField = keyof EntryValues

/** The fields that every assessment has; outcomes are for agreed ones alone. */
export type AnswerField = Exclude<EntryField, 'outcomes'>

export const entryFields = [
  'ratings',
  'notes',
  'evidence',
  'steps',
  'outcomes',
] as const satisfies EntryField[]

/** Fields that are no entries, each with an instant of its own, so that merging takes none for another. */
export const stampedFields = ['level', 'focus', 'questions', 'person'] as const

export type StampedField = (typeof stampedFields)[number]

/** What was answered, by criterion. */
export type Answers = { readonly [Field in AnswerField]: Entries<EntryValues[Field]> }

/** One person's answers for one role of one profile, all levels. */
export type Assessment = Answers & {
  /** In agreed assessments only. */
  readonly outcomes?: Entries<Outcome>
  readonly format: 'levelwise-assessment/1'
  readonly id: AssessmentId
  /** Where a kept copy came from; of a review or an agreed assessment, which self-assessment it is about. */
  readonly copiedFrom?: string
  readonly kind: AssessmentKind
  readonly profile: { readonly id: ProfileId; readonly version: string }
  readonly role: RoleId
  /** The person's current level; changes when the person picks a cell. */
  readonly level: LevelId
  readonly target?: LevelId
  readonly person?: string
  readonly rater?: string
  /** At most three criteria that the person wants to work on first. */
  readonly focus?: readonly CriterionId[]
  /** Questions for the talk, as typed. */
  readonly questions?: string
  /** When the fields without stamps of their own were changed last: ISO instants. */
  readonly fieldsChanged?: { readonly [Field in StampedField]?: string }
  /** In exports and snapshots: what was rated, readable without the profile. */
  readonly texts?: { readonly [criterionId: string]: Text }
  /** ISO instant. */
  readonly created: string
  /** ISO instant. */
  readonly changed: string
}

/** How many criteria can be picked as focus. */
export const focusLimit = 3

/**
 * What stands under a criterion id, or `undefined` where nothing does or it was cleared.
 *
 * @example entryAt(assessment.notes, id)?.text
 */
export function entryAt<T>(entries: Entries<T> | undefined, id: CriterionId): T | undefined {
  const entry = entries && Object.hasOwn(entries, id) ? entries[id] : undefined
  return entry === undefined || 'cleared' in entry ? undefined : entry
}

/**
 * The criteria that anything is said about: those with an entry in any field that is not cleared. In the
 * order in which they were first answered, each once; none for an empty assessment.
 */
export function answeredIds(assessment: Assessment): readonly CriterionId[] {
  const ids = entryFields.flatMap((field) => {
    const entries: Entries<unknown> = assessment[field] ?? {}
    return idsIn(entries).filter((id) => entryAt(entries, id) !== undefined)
  })
  return [...new Set(ids)]
}

/** The criteria that have an entry, a cleared one included. */
export function idsIn(entries: Entries<unknown>): readonly CriterionId[] {
  return Object.keys(entries).filter(isCriterionId)
}

/** Whatever stands as a key in an assessment is a criterion id: that was checked when it came in. */
function isCriterionId(key: string): key is CriterionId {
  return key !== ''
}

/** The examples that say anything: those with a text, a date or a link; none for no evidence. */
export function saidIn(evidence: Evidence | undefined): readonly EvidenceItem[] {
  return (evidence?.items ?? []).filter((item) =>
    [item.text, item.date, item.url].some((value) => value !== undefined && value.trim() !== ''),
  )
}

/**
 * A new assessment without any answer.
 *
 * @param start who and what is assessed; `id` and `at` (ISO instant) come from outside
 */
export function emptyAssessment(start: {
  readonly id: AssessmentId
  readonly kind: AssessmentKind
  readonly profile: { readonly id: ProfileId; readonly version: string }
  readonly role: RoleId
  readonly level: LevelId
  readonly at: string
}): Assessment {
  return {
    format: 'levelwise-assessment/1',
    id: start.id,
    kind: start.kind,
    profile: { id: start.profile.id, version: start.profile.version },
    role: start.role,
    level: start.level,
    ratings: {},
    notes: {},
    evidence: {},
    steps: {},
    created: start.at,
    changed: start.at,
  }
}
