import {
  type Assessment,
  type Entries,
  type Stamped,
  type StampedField,
  stampedFields,
} from './assessment.ts'

/**
 * Brings two states of the same assessment together: each rating, note, evidence and step with the
 * later change wins, a cleared one included, and so does each of level, focus, questions and name;
 * everything else comes from the state changed last.
 *
 * The order of the two doesn't matter, and merging twice changes nothing.
 *
 * @param a one state
 * @param b another state with the same `id`
 * @throws RangeError where the ids differ: different assessments are never mixed
 */
export function mergeAssessments(a: Assessment, b: Assessment): Assessment {
  if (a.id !== b.id) throw new RangeError('two different assessments cannot be merged')
  return {
    ...mergeFields(a, b),
    ratings: mergeEntries(a.ratings, b.ratings),
    notes: mergeEntries(a.notes, b.notes),
    evidence: mergeEntries(a.evidence, b.evidence),
    steps: mergeEntries(a.steps, b.steps),
    ...(a.outcomes || b.outcomes
      ? { outcomes: mergeEntries(a.outcomes ?? {}, b.outcomes ?? {}) }
      : {}),
  }
}

/** Everything but the entries. */
function mergeFields(a: Assessment, b: Assessment): Assessment {
  const last = newer(a, b, (assessment) => assessment.changed)
  const { focus: _focus, questions: _questions, person: _person, ...rest } = last
  const winner = (field: StampedField) => winnerOf(a, b, last, field)
  const { focus } = winner('focus')
  const { questions } = winner('questions')
  const { person } = winner('person')
  const stamps = stampedFields.flatMap((field) => {
    const stamp = winner(field).fieldsChanged?.[field]
    return stamp === undefined ? [] : [[field, stamp] as const]
  })
  return {
    ...rest,
    level: winner('level').level,
    ...(focus === undefined ? {} : { focus }),
    ...(questions === undefined ? {} : { questions }),
    ...(person === undefined ? {} : { person }),
    ...(stamps.length === 0 ? {} : { fieldsChanged: Object.fromEntries(stamps) }),
  }
}

/** The state whose field counts: the one that changed it last; without any stamp, the one changed last. */
function winnerOf(a: Assessment, b: Assessment, last: Assessment, field: StampedField): Assessment {
  const [atA, atB] = [a.fieldsChanged?.[field] ?? '', b.fieldsChanged?.[field] ?? '']
  if (atA !== atB) return atA > atB ? a : b
  if (atA === '') return last
  return JSON.stringify(a[field] ?? '') >= JSON.stringify(b[field] ?? '') ? a : b
}

function mergeEntries<T>(a: Entries<T>, b: Entries<T>): Entries<T> {
  const merged: Record<string, Stamped<T>> = { ...a }
  for (const [id, entry] of Object.entries(b)) {
    const other = Object.hasOwn(merged, id) ? merged[id] : undefined
    merged[id] = other === undefined ? entry : newer(other, entry, (stamped) => stamped.at)
  }
  return merged
}

/** The later of two; of two changes in the same millisecond always the same one, whatever the order. */
function newer<T>(a: T, b: T, instantOf: (item: T) => string): T {
  const [atA, atB] = [instantOf(a), instantOf(b)]
  if (atA !== atB) return atA > atB ? a : b
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b
}
