import type { Assessment } from './assessment.ts'

/**
 * Leads each assessment to the id that it goes back to, from copy to copy; where files say to be copies
 * of each other, to the smallest of their ids.
 */
export function originIn(assessments: readonly Assessment[]): (assessment: Assessment) => string {
  const originals = new Map<string, string | undefined>(
    assessments.map(({ copiedFrom, id }) => [id, copiedFrom]),
  )
  return ({ copiedFrom, id }) => {
    const passed: string[] = [id]
    for (let next = copiedFrom; next !== undefined; next = originals.get(next)) {
      if (passed.includes(next)) return passed.slice(passed.indexOf(next)).toSorted()[0] ?? next
      passed.push(next)
    }
    return passed.at(-1) ?? id
  }
}
