import type { TFunction } from 'i18next'
import type { Problem } from '#io/problem.ts'

/** Where a problem is, for whoever reads: line and column where they are known, else its path; empty for the whole. */
export function placeOfProblem({ at, path }: Problem, t: TFunction): string {
  if (at?.column !== undefined) {
    return t(($) => $.profiles.atLineAndColumn, { line: at.line, column: at.column })
  }
  if (at) return t(($) => $.profiles.atLine, { line: at.line })
  return path === '$' ? '' : path
}

/** One problem as a line of text, its place first. */
export function lineOfProblem(problem: Problem, t: TFunction): string {
  const place = placeOfProblem(problem, t)
  const said = t(($) => $.problem[problem.code], problem.values)
  const path = problem.at && problem.path !== '$' ? ` (${problem.path})` : ''
  return place === '' ? said : `${place}: ${said}${path}`
}
