import { type Problem, jsonPath, problemAt } from './problem.ts'

/** How deep a file may be nested. Ours are nested up to 8 deep, a profile's texts included. */
export const deepest = 64

/** How many values a file may hold, all levels together. A team of two hundred has about 150,000. */
const mostValues = 1_000_000

/** How many values a skill profile may hold: 100,000 criteria in two languages have about 1,200,000. */
export const mostValuesOfProfile = 5_000_000

/** How many problems of one file are told: a list that nobody reads to its end must not fill the memory. */
export const mostProblems = 10_000

/** Keys that a file may not have: set on an object, they would change what every object can do. */
const dangerousKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

type Container = {
  readonly value: object
  readonly key: string | number
  readonly parent: Container | undefined
  readonly depth: number
}

/**
 * What is wrong with the structure of parsed JSON, before anything of it is used: nested too deeply, too many
 * values, or keys that could reach into the prototypes of objects. Works without recursion, so that no depth can
 * overflow the stack.
 *
 * @param most how many values there may be
 * @returns every problem with its JSON path, up to `mostProblems`; none for a value that may be read on. What is nested too deeply is
 *   not looked into, and nothing more is looked at once there are too many values
 */
export function problemsOfStructure(root: unknown, most: number = mostValues): readonly Problem[] {
  const problems: Problem[] = []
  const open: Container[] = []
  let values = 0
  const visit = (value: unknown, key: string | number, parent: Container | undefined) => {
    values += 1
    if (typeof value !== 'object' || value === null) return
    open.push({ value, key, parent, depth: (parent?.depth ?? 0) + 1 })
  }
  visit(root, '$', undefined)
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    if (container.depth > deepest) {
      problems.push(problemAt(pathTo(container), 'tooDeep', { limit: String(deepest) }))
      continue
    }
    if (Array.isArray(container.value)) {
      for (const [at, value] of container.value.entries()) visit(value, at, container)
    } else {
      for (const [key, value] of Object.entries(container.value)) {
        if (dangerousKeys.has(key)) {
          problems.push(problemAt(jsonPath(pathTo(container), [key]), 'forbiddenKey', { key }))
        }
        visit(value, key, container)
      }
    }
    if (values > most) return [problemAt('$', 'tooMany', { limit: String(most) })]
    if (problems.length >= mostProblems) return problems
  }
  return problems
}

function pathTo(container: Container): string {
  const keys: (string | number)[] = []
  for (let at = container; at.parent !== undefined; at = at.parent) keys.unshift(at.key)
  return jsonPath('$', keys)
}
