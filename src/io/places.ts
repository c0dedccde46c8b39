import { type Position, type Problem, jsonPath } from './problem.ts'

/** Where in a text a value stands, and the name that it has there. An item of a list has none of its own. */
export type Place = {
  readonly name: Position
  readonly value: Position
  /** How a number or a truth value is written, in formats in which a text could look the same. */
  readonly written?: string
}

/** Paths that are looked for, as a tree, so that one walk through a text finds all of them. */
export type Wanted = { place?: Place; readonly steps: Map<string, Wanted> }

const step = /\.[A-Za-z_$][\w$]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\]/g

/** The steps of a JSON path, each as `jsonPath` writes it. */
function stepsOf(path: string): readonly string[] {
  return path.slice(1).match(step) ?? []
}

/** JSON paths, as `jsonPath` writes them, as a tree. */
function wantedFrom(paths: Iterable<string>): Wanted {
  const root: Wanted = { steps: new Map() }
  for (const path of paths) {
    let at = root
    for (const name of stepsOf(path)) {
      const next = at.steps.get(name) ?? { steps: new Map() }
      at.steps.set(name, next)
      at = next
    }
  }
  return root
}

/** The paths that go on with this key; `undefined` where none does. */
export function stepTo(wanted: Wanted | undefined, key: string | number): Wanted | undefined {
  return wanted === undefined || wanted.steps.size === 0
    ? undefined
    : wanted.steps.get(jsonPath('', [key]))
}

/** Where a path leads; where something on the way is missing, the nearest thing that is there. */
function placeOf(root: Wanted, path: string): Place | undefined {
  let at: Wanted | undefined = root
  let { place } = root
  for (const name of stepsOf(path)) {
    at = at.steps.get(name)
    if (at?.place === undefined) return place
    place = at.place
  }
  return place
}

/** Problems that are about a name, not about what stands under it. */
const aboutNames: ReadonlySet<Problem['code']> = new Set(['forbiddenKey', 'undeclaredLanguage'])

/**
 * Problems with their place in the text, in the order in which a reader of the text comes to them.
 *
 * @param find fills in the places of the paths
 * @param retell puts a problem better where it is known how the value is written
 */
export function located(
  problems: readonly Problem[],
  find: (wanted: Wanted) => void,
  retell: (problem: Problem, written: string | undefined) => Problem = (problem) => problem,
): readonly Problem[] {
  const wanted = wantedFrom(problems.map(({ path }) => path))
  find(wanted)
  return inOrder(
    problems.map((problem) => {
      const place = problem.at ? undefined : placeOf(wanted, problem.path)
      if (place === undefined) return problem
      const at = aboutNames.has(problem.code) ? place.name : place.value
      return { ...retell(problem, place.written), at }
    }),
  )
}

/** Problems in the order of their places; first those that have none. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    ({ at: a }, { at: b }) =>
      (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0),
  )
}
