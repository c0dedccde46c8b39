import { type Assessment, answeredIds } from './assessment.ts'
import { type SkillProfile, criterionById } from './profile.ts'
import type { Text } from './text.ts'

export type SnapshotId = string & { readonly __snapshot: unique symbol }

/** Why a snapshot was taken: by hand, or before something that replaces much at once. */
export type SnapshotReason = 'hand' | 'import' | 'migration' | 'reset' | 'restore'

export const snapshotReasons = [
  'hand',
  'import',
  'migration',
  'reset',
  'restore',
] as const satisfies readonly SnapshotReason[]

/** A frozen, dated copy of an assessment. Never changed; only its name is typed later. */
export type Snapshot = {
  readonly format: 'levelwise-snapshot/1'
  readonly id: SnapshotId
  /** As typed; empty where the person gave none. */
  readonly name: string
  readonly reason: SnapshotReason
  /** ISO instant. */
  readonly taken: string
  /** As it was then, with the texts that were rated, and the profile version in it. */
  readonly assessment: Assessment
}

/**
 * A snapshot of an assessment as it is now, frozen with the profile's version and the texts that were
 * answered.
 *
 * @param profile the version that the assessment is looked at with; where it has no text for an answer,
 *   the one that the assessment brings along stays
 * @param about `id` and `at` (ISO instant) come from outside
 */
export function snapshotOf(
  assessment: Assessment,
  profile: SkillProfile,
  about: {
    readonly id: SnapshotId
    readonly at: string
    readonly reason: SnapshotReason
    readonly name: string
  },
): Snapshot {
  const texts = answeredIds(assessment).flatMap((id): readonly (readonly [string, Text])[] => {
    const text = criterionById(profile, id)?.text ?? textAt(assessment.texts, id)
    return text === undefined ? [] : [[id, text]]
  })
  return {
    format: 'levelwise-snapshot/1',
    id: about.id,
    name: about.name,
    reason: about.reason,
    taken: about.at,
    assessment: {
      ...assessment,
      profile: { ...assessment.profile, version: profile.version },
      texts: Object.fromEntries(texts),
    },
  }
}

/** Snapshots in the order in which they were taken, the latest first; the order given doesn't matter. */
export function latestFirst(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  return snapshots.toSorted((a, b) => {
    const [keyA, keyB] = [`${a.taken} ${a.id}`, `${b.taken} ${b.id}`]
    if (keyA === keyB) return 0
    return keyA < keyB ? 1 : -1
  })
}

/**
 * How a criterion was worded, as far as the assessment or one of its snapshots froze it: what the profile
 * no longer has can still be read.
 *
 * @returns the latest wording; `undefined` where nobody froze any
 */
export function frozenText(
  id: string,
  assessment: Assessment | undefined,
  snapshots: readonly Snapshot[],
): Text | undefined {
  const sources = latestFirst(snapshots).map((snapshot) => snapshot.assessment.texts)
  return [assessment?.texts, ...sources]
    .map((texts) => textAt(texts, id))
    .find((text) => text !== undefined)
}

function textAt(texts: Assessment['texts'], id: string): Text | undefined {
  return texts && Object.hasOwn(texts, id) ? texts[id] : undefined
}
