import {
  type Assessment,
  type Entries,
  type Stamped,
  type StampedField,
  entryFields,
  stampedFields,
} from './assessment.ts'
import { type AssessmentChange, changedAt, inverseOf } from './assessment-change.ts'
import type { CriterionId } from './profile.ts'
import { isSameRecord } from './stable-order.ts'
import { exclusionReason } from './standing.ts'

/** One answer or field that a file and this device have differently. */
export type IncomingDifference = {
  /** What stands here, as the change that gives it. */
  readonly here: AssessmentChange
  /** What stands in the file, as the change that gives it. */
  readonly inFile: AssessmentChange
  /** Which was given later: it stays when both are brought together. At the same instant: the one here. */
  readonly later: 'here' | 'file'
}

/**
 * Everything that two states of an assessment say differently: ratings, notes, examples, steps and outcomes
 * by criterion; level, focus, questions and name. What can't be seen (instants, the reason of an exclusion
 * that was taken back) is no difference.
 *
 * @param here the state on this device
 * @param file the state in a file; its id may be another one
 * @returns by field, then in the order in which criteria were answered; empty where both say the same
 */
export function differencesBetween(
  here: Assessment,
  file: Assessment,
): readonly IncomingDifference[] {
  return [...fieldChanges(here), ...entryChanges(here, file)].flatMap((change) => {
    const pair = { here: inverseOf(here, change), inFile: inverseOf(file, change) }
    if (isSameRecord(seenOf(pair.here), seenOf(pair.inFile))) return []
    return [{ ...pair, later: isLater(here, file, change) ? ('file' as const) : ('here' as const) }]
  })
}

/**
 * The state on this device, brought together with a file: each entry and field that the file has later
 * comes from the file, with its instant; everything else stays, and so does who and what is assessed.
 *
 * Doing it twice changes nothing, and the order of several files doesn’t matter, unless two of them changed the
 * same thing in the same millisecond: then the one here stays.
 *
 * @param here the state on this device
 * @param file the state in a file; its id may be another one
 */
export function takenInto(here: Assessment, file: Assessment): Assessment {
  const isFileLast = file.changed > here.changed
  // Fields without an instant of their own belong to the state changed last.
  const last = isFileLast ? file : here
  const { copiedFrom: _from, focus: _focus, outcomes: _outcomes, ...others } = last
  const { fieldsChanged: _stamps, person: _person, questions: _questions, ...more } = others
  // What was rated stands in files and snapshots; on a device the profile says it.
  const { texts: _texts, ...rest } = more
  const source = (field: StampedField) => (isFieldLater(here, file, field) ? file : here)
  const { focus } = source('focus')
  const { questions } = source('questions')
  const { person } = source('person')
  const stamps = stampedFields.flatMap((field) => {
    const at = source(field).fieldsChanged?.[field]
    return at === undefined ? [] : [[field, at] as const]
  })
  const { copiedFrom, created, id, kind, role, texts } = here
  return {
    ...rest,
    id,
    kind,
    role,
    created,
    ...(copiedFrom === undefined ? {} : { copiedFrom }),
    ...(texts === undefined ? {} : { texts }),
    level: source('level').level,
    ...(focus === undefined ? {} : { focus }),
    ...(questions === undefined ? {} : { questions }),
    ...(person === undefined ? {} : { person }),
    ...(stamps.length === 0 ? {} : { fieldsChanged: Object.fromEntries(stamps) }),
    ratings: laterOf(here.ratings, file.ratings),
    notes: laterOf(here.notes, file.notes),
    evidence: laterOf(here.evidence, file.evidence),
    steps: laterOf(here.steps, file.steps),
    ...(here.outcomes || file.outcomes
      ? { outcomes: laterOf(here.outcomes ?? {}, file.outcomes ?? {}) }
      : {}),
  }
}

function laterOf<T>(here: Entries<T>, file: Entries<T>): Entries<T> {
  const later = Object.entries(file).filter(([id, entry]) => {
    const known = stampedIn(here, id)
    return known === undefined || entry.at > known.at
  })
  return { ...here, ...Object.fromEntries(later) }
}

function isLater(here: Assessment, file: Assessment, change: AssessmentChange): boolean {
  return 'criterion' in change
    ? (changedAt(file, change) ?? '') > (changedAt(here, change) ?? '')
    : isFieldLater(here, file, change.field)
}

function isFieldLater(here: Assessment, file: Assessment, field: StampedField): boolean {
  const [atHere, inFile] = [here.fieldsChanged?.[field], file.fieldsChanged?.[field]]
  if (atHere === undefined && inFile === undefined) return file.changed > here.changed
  return (inFile ?? '') > (atHere ?? '')
}

/** One change for each entry that either side has; what it changes to is left open. */
function entryChanges(here: Assessment, file: Assessment): readonly AssessmentChange[] {
  return entryFields.flatMap((field) => {
    const keys = Object.keys({ ...here[field], ...file[field] })
    // Keys of entries are criterion ids; the type of an index forgets it.
    return keys.filter(isCriterionId).map((criterion) => ({ field, criterion, to: undefined }))
  })
}

function isCriterionId(_key: string): _key is CriterionId {
  return true
}

function fieldChanges({ level }: Assessment): readonly AssessmentChange[] {
  return [
    { field: 'level', to: level },
    { field: 'focus', to: [] },
    { field: 'questions', to: undefined },
    { field: 'person', to: undefined },
  ]
}

/** What a person sees of what a change gives. */
function seenOf(change: AssessmentChange): unknown {
  if (!('criterion' in change) || change.to === undefined) return change.to
  const entry = { ...change.to, at: undefined }
  if (change.field !== 'ratings') return entry
  const { noOpportunity, value } = change.to
  return {
    value,
    reason: exclusionReason(change.to),
    noOpportunity: value === 0 && noOpportunity === true,
  }
}

function stampedIn<T>(entries: Entries<T>, id: string): Stamped<T> | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined
}
