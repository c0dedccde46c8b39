import { type Problem, type ProblemCode, problemAt } from './problem.ts'

/**
 * A problem of a profile's shape, told as somebody who writes profiles thinks of it: not as a pattern that does not
 * match, but as what belongs there.
 */
export function retold(problem: Problem): Problem {
  if (problem.code !== 'shape') return problem
  const { expected = '', found = '' } = problem.values
  if (found === 'undefined') {
    return problemAt(problem.path, 'missingField', { name: expected.replace(/^"|"$/g, '') })
  }
  const kind = kinds.get(expected)
  if (kind) return problemAt(problem.path, kind, { found })
  if (expected.startsWith('/')) return problemAt(problem.path, patternOf(problem.path), { found })
  const [, least] = /^>=(\d+)$/.exec(expected) ?? []
  if (least) return problemAt(problem.path, isList(problem.path) ? 'emptyList' : 'emptyText')
  const [, limit] = /^<=(\d+)$/.exec(expected) ?? []
  return limit ? problemAt(problem.path, 'tooLong', { found, limit }) : problem
}

const kinds: ReadonlyMap<string, ProblemCode> = new Map([
  ['string', 'wantsText'],
  ['boolean', 'wantsBoolean'],
  ['Array', 'wantsList'],
  ['Object', 'wantsObject'],
])

const isList = (path: string) => /^\$\.(?:levels|roles|languages)$/.test(path)

/** What a text at this path has to look like. */
function patternOf(path: string): ProblemCode {
  if (path === '$.id') return 'notProfileId'
  if (path === '$.updated') return 'notDate'
  if (/\.criteria\[\d+\]\.id$/.test(path)) return 'notCriterionId'
  return /^\$\.(?:levels|roles|areas)\[\d+\]\.id$|\.(?:role|level|area|topic)$/.test(path)
    ? 'notSlug'
    : 'notLanguage'
}
