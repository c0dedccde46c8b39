import {
  type Assessment,
  type Entries,
  type EntryField,
  type EntryValues,
  type Stamped,
  type StampedField,
  entryAt,
} from './assessment.ts'
import type { CriterionId, LevelId } from './profile.ts'

type EntryChange = {
  [Field in EntryField]: {
    readonly field: Field
    readonly criterion: CriterionId
    /** `undefined` clears the entry. */
    readonly to: EntryValues[Field] | undefined
  }
}[EntryField]

/** One thing that a person changed in an assessment. Each has an inverse, so each can be undone. */
export type AssessmentChange =
  | EntryChange
  | { readonly field: 'level'; readonly to: LevelId }
  | { readonly field: 'focus'; readonly to: readonly CriterionId[] }
  | { readonly field: 'questions'; readonly to: string | undefined }
  | { readonly field: 'person'; readonly to: string | undefined }

/**
 * The assessment after a change.
 *
 * @param at ISO instant of the change. Where an entry already carries a later one (a clock was put
 *   back), the entry's instant is moved just past it, so that the newer change always wins a merge.
 * @returns a new assessment; the given one stays as it is
 */
export function applyChange(
  assessment: Assessment,
  change: AssessmentChange,
  at: string,
): Assessment {
  const changed = later(at, assessment.changed)
  switch (change.field) {
    case 'level':
      return { ...withStamp(assessment, 'level', at), level: change.to, changed }
    case 'focus':
      return { ...withStamp(assessment, 'focus', at), focus: change.to, changed }
    case 'questions':
    case 'person': {
      const { [change.field]: _before, ...rest } = withStamp(assessment, change.field, at)
      return change.to === undefined
        ? { ...rest, changed }
        : { ...rest, [change.field]: change.to, changed }
    }
    case 'ratings':
      return { ...assessment, ratings: withEntry(assessment.ratings, change, at), changed }
    case 'notes':
      return { ...assessment, notes: withEntry(assessment.notes, change, at), changed }
    case 'evidence':
      return { ...assessment, evidence: withEntry(assessment.evidence, change, at), changed }
    case 'steps':
      return { ...assessment, steps: withEntry(assessment.steps, change, at), changed }
    case 'outcomes':
      return { ...assessment, outcomes: withEntry(assessment.outcomes ?? {}, change, at), changed }
  }
}

/** The change that takes `change` back, worked out before it is applied. */
export function inverseOf(assessment: Assessment, change: AssessmentChange): AssessmentChange {
  switch (change.field) {
    case 'level':
      return { field: 'level', to: assessment.level }
    case 'focus':
      return { field: 'focus', to: assessment.focus ?? [] }
    case 'questions':
      return { field: 'questions', to: assessment.questions }
    case 'person':
      return { field: 'person', to: assessment.person }
    case 'ratings':
      return { ...change, to: entryAt(assessment.ratings, change.criterion) }
    case 'notes':
      return { ...change, to: entryAt(assessment.notes, change.criterion) }
    case 'evidence':
      return { ...change, to: entryAt(assessment.evidence, change.criterion) }
    case 'steps':
      return { ...change, to: entryAt(assessment.steps, change.criterion) }
    case 'outcomes':
      return { ...change, to: entryAt(assessment.outcomes, change.criterion) }
  }
}

/**
 * When what a change is about was changed last, so that an undo can tell whether somebody else changed
 * it since.
 *
 * @returns an ISO instant; `undefined` where nothing was changed yet
 */
export function changedAt(assessment: Assessment, change: AssessmentChange): string | undefined {
  if (!('criterion' in change)) return assessment.fieldsChanged?.[change.field]
  const entries: Entries<unknown> = assessment[change.field] ?? {}
  return Object.hasOwn(entries, change.criterion) ? entries[change.criterion]?.at : undefined
}

function withStamp(assessment: Assessment, field: StampedField, now: string): Assessment {
  const { fieldsChanged = {} } = assessment
  const at = later(now, fieldsChanged[field] ?? assessment.created)
  return { ...assessment, fieldsChanged: { ...fieldsChanged, [field]: at } }
}

function withEntry<T>(
  entries: Entries<T>,
  change: { readonly criterion: CriterionId; readonly to: T | undefined },
  now: string,
): Entries<T> {
  const before = Object.hasOwn(entries, change.criterion) ? entries[change.criterion] : undefined
  const at = before === undefined ? now : later(now, before.at)
  const entry: Stamped<T> = change.to === undefined ? { at, cleared: true } : { ...change.to, at }
  return { ...entries, [change.criterion]: entry }
}

/**
 * `at`, or one millisecond after `before` where `at` is not later. Both are ISO instants. At the end of
 * what an ISO instant of four digits can say, where a forged file may put one, it stays there.
 */
function later(at: string, before: string): string {
  if (at > before || before >= lastInstant) return at > before ? at : before
  // oxlint-disable-next-line no-restricted-globals -- reads and writes instants, asks no clock
  return new Date(Date.parse(before) + 1).toISOString()
}

const lastInstant = '9999-12-31T23:59:59.999Z'
