import { type Assessment, type Entries, type Stamped } from './assessment.ts'

/**
 * Brings two states of the same assessment together: each rating, note, evidence and step with the
 * later change wins, a cleared one included; everything else comes from the state changed last.
 *
 * The order of the two doesn't matter, and merging twice changes nothing.
 *
 * @param a one state
 * @param b another state with the same `id`
 * @throws RangeError where the ids differ: different assessments are never mixed
 */
export function mergeAssessments(a: Assessment, b: Assessment): Assessment {
  if (a.id !== b.id) throw new RangeError('two different assessments cannot be merged')
  const last = newer(a, b, (assessment) => assessment.changed)
  return {
    ...last,
    ratings: mergeEntries(a.ratings, b.ratings),
    notes: mergeEntries(a.notes, b.notes),
    evidence: mergeEntries(a.evidence, b.evidence),
    steps: mergeEntries(a.steps, b.steps),
  }
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
