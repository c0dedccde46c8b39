import {
  type Assessment,
  type AssessmentId,
  type AssessmentKind,
  type Entries,
  type EvidenceItem,
  type Rating,
  type Step,
  emptyAssessment,
} from './assessment.ts'
import { checkFigure } from './check-figure.ts'
import {
  type CriterionId,
  type LevelId,
  type PlacedCriterion,
  type ProfileId,
  type RoleId,
  type SkillProfile,
  criteriaOfRole,
  levelById,
  roleById,
} from './profile.ts'

/** An answer as a link carries it: when it was given and against which version is left out. */
export type SharedAnswer = Pick<Rating, 'value' | 'noOpportunity'>

/** What was written about one criterion, as far as the person chose to share it. */
export type SharedWriting = {
  /** The position of the criterion, or its id where it has none. */
  readonly key: number | CriterionId
  readonly reason?: string
  readonly note?: string
  readonly examples?: readonly EvidenceItem[]
  readonly step?: Step
}

/** What a link holds of an assessment. Not yet held against a profile. */
export type SharedAssessment = {
  /** The version whose criteria the positions count. */
  readonly profile: { readonly id: ProfileId; readonly version: string }
  readonly role: RoleId
  readonly level: LevelId
  readonly target?: LevelId
  readonly kind: AssessmentKind
  /** ISO date of the last change. */
  readonly date: string
  readonly person?: string
  /** `fingerprintOf` the criteria that the positions count. */
  readonly fingerprint: string
  /** One entry a criterion of the role, in the profile's order, lowest level first. */
  readonly positions: readonly (SharedAnswer | undefined)[]
  /** Answers to criteria that the version doesn't have (any more). */
  readonly byId: readonly (readonly [CriterionId, SharedAnswer])[]
  readonly writing: readonly SharedWriting[]
}

/** What goes out besides role, level and ratings: only what the person chose. */
export type SharedIncludes = {
  readonly name: boolean
  /** With the reasons of what is not applicable. */
  readonly notes: boolean
  readonly examples: boolean
  readonly steps: boolean
}

/**
 * Tells the criteria of a role, in their order, apart from any others: positions of one list must not be
 * read against another.
 *
 * @returns seven signs; also for no criterion at all
 */
export function fingerprintOf(criteria: readonly PlacedCriterion[]): string {
  return checkFigure(criteria.map(({ id }) => id).join(' '))
}

/** What a link says in a profile, or why it cannot be told. */
export type PlacedShare =
  | {
      readonly kind: 'placed'
      readonly assessment: Assessment
      /** The link was made with another version of the profile, whose criteria are the same ones. */
      readonly isOtherVersion: boolean
    }
  /** Nothing of the profile fits: the role or the level is not in it. */
  | { readonly kind: 'unknown-role' }
  | { readonly kind: 'unknown-level' }
  /** Its criteria are others: which criterion a position means cannot be told. */
  | { readonly kind: 'other-criteria' }

/**
 * Holds what a link brought against a profile. Never guesses: positions count only where the criteria of
 * the role are the very ones that the link was made with.
 *
 * @param identity the id of the new assessment, and where it comes from; never that of another one
 */
export function placeShared(
  profile: SkillProfile,
  shared: SharedAssessment,
  identity: { readonly id: AssessmentId; readonly copiedFrom: string },
): PlacedShare {
  if (!roleById(profile, shared.role)) return { kind: 'unknown-role' }
  if (!levelById(profile, shared.level)) return { kind: 'unknown-level' }
  const criteria = criteriaOfRole(profile, shared.role)
  const areSame =
    criteria.length === shared.positions.length && fingerprintOf(criteria) === shared.fingerprint
  if (!areSame && shared.positions.length > 0) return { kind: 'other-criteria' }
  return {
    kind: 'placed',
    assessment: assessmentFrom(shared, criteria, identity),
    isOtherVersion: profile.version !== shared.profile.version,
  }
}

function assessmentFrom(
  shared: SharedAssessment,
  criteria: readonly PlacedCriterion[],
  identity: { readonly id: AssessmentId; readonly copiedFrom: string },
): Assessment {
  const at = `${shared.date}T00:00:00.000Z`
  const idAt = (key: number | CriterionId) => (typeof key === 'number' ? criteria[key]?.id : key)
  const rated = new Map<CriterionId, SharedAnswer>(shared.byId)
  shared.positions.forEach((answer, position) => {
    const id = idAt(position)
    if (id !== undefined && answer !== undefined) rated.set(id, answer)
  })
  const written = shared.writing.flatMap((writing) => {
    const id = idAt(writing.key)
    return id === undefined ? [] : [[id, writing] as const]
  })
  const reasons = new Map(written.map(([id, { reason }]) => [id, reason]))
  const entries = <T>(valueOf: (writing: SharedWriting) => T | undefined): Entries<T> =>
    Object.fromEntries(
      written.flatMap(([id, writing]) => {
        const value = valueOf(writing)
        return value === undefined ? [] : [[id, { ...value, at }] as const]
      }),
    )
  return {
    ...emptyAssessment({ ...identity, ...shared, at }),
    copiedFrom: identity.copiedFrom,
    ...(shared.target === undefined ? {} : { target: shared.target }),
    ...(shared.person === undefined ? {} : { person: shared.person }),
    ratings: Object.fromEntries(
      [...rated].map(([id, answer]) => {
        const reason = answer.value === 'n/a' ? reasons.get(id) : undefined
        const why = reason === undefined ? {} : { reason }
        return [id, { ...answer, ...why, profileVersion: shared.profile.version, at }]
      }),
    ),
    notes: entries(({ note }) => (note === undefined ? undefined : { text: note })),
    evidence: entries(({ examples }) => (examples === undefined ? undefined : { items: examples })),
    steps: entries(({ step }) => step),
  }
}
