import {
  type Alias,
  type Document,
  type ParsedNode,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
} from 'yaml'
import { mostProblems } from './limits.ts'
import { type Wanted, located, stepTo } from './places.ts'
import { type Position, type Problem, type ProblemCode, jsonPath, problemAt } from './problem.ts'

/** How many characters and values may come of a text when aliases are written out. */
const mostWrittenOut = 64 * 1024 * 1024

/** What a YAML text holds, as JSON would, and a way back to where it stands. */
export type YamlText = {
  readonly value: unknown
  /** What does not stand in the way of looking for more: names that stand twice, aliases that lead nowhere. */
  readonly problems: readonly Problem[]
  /** Problems of the value with their line and column. */
  readonly locate: (problems: readonly Problem[]) => readonly Problem[]
}

type Node = ParsedNode | null

type Anchored = { readonly node: Node; readonly value: unknown; readonly size: number }

/** Thrown inside, where aliases stand for more than can be taken in. */
class TooManyAliases extends Error {
  readonly at: Position
  constructor(at: Position) {
    super('too many aliases')
    this.at = at
  }
}

/**
 * The value of a YAML document without mistakes. Aliases become what they stand for, one and the same value each
 * time.
 *
 * @returns the value; or one problem, where the aliases of a hostile text would fill the memory
 */
export function yamlTextOf(
  document: Document.Parsed,
  placeAt: (offset: number) => Position,
): YamlText | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const anchors = new Map<string, Anchored | 'open'>()
  const targets = new Map<Alias, Node>()
  let size = 0
  try {
    const value = read(document.contents, [])
    return {
      value,
      problems,
      locate: (found) =>
        located(
          found,
          (wanted) => findInYaml(document.contents, wanted, targets, placeAt),
          retoldUnquoted,
        ),
    }
  } catch (error) {
    if (!(error instanceof TooManyAliases)) throw error
    const limit = String(mostWrittenOut)
    return { problems: [{ ...problemAt('$', 'yamlAliases', { limit }), at: error.at }] }
  }

  function tell(
    path: readonly (string | number)[],
    node: Node,
    code: ProblemCode,
    values: Problem['values'],
  ): void {
    if (problems.length > mostProblems) return
    const at = placeAt(node?.range[0] ?? 0)
    problems.push({ ...problemAt(jsonPath('$', path), code, values), at })
  }

  function read(node: Node, path: readonly (string | number)[]): unknown {
    if (isAlias(node)) return followed(node, path)
    const anchor = node?.anchor
    if (anchor === undefined) return readPlain(node, path)
    const before = size
    anchors.set(anchor, 'open')
    const value = readPlain(node, path)
    anchors.set(anchor, { node, value, size: size - before })
    return value
  }

  function followed(alias: Alias.Parsed, path: readonly (string | number)[]): unknown {
    const anchored = anchors.get(alias.source)
    if (anchored === undefined || anchored === 'open') {
      const code = anchored === 'open' ? 'yamlAliasInside' : 'yamlAlias'
      tell(path, alias, code, { found: alias.source })
      return undefined
    }
    size += anchored.size
    if (size > mostWrittenOut) throw new TooManyAliases(placeAt(alias.range[0]))
    targets.set(alias, anchored.node)
    return anchored.value
  }

  function readPlain(node: Node, path: readonly (string | number)[]): unknown {
    size += 1
    if (isMap(node)) return readMap(node.items, path)
    if (isSeq(node)) return node.items.map((item, at) => read(item as Node, [...path, at]))
    const value = isScalar(node) ? node.value : null
    if (typeof value === 'string') size += value.length
    if (typeof value === 'number' && !Number.isFinite(value)) {
      tell(path, node, 'yamlUnquoted', { found: sourceOf(node) ?? '' })
    }
    return value
  }

  function readMap(items: readonly Item[], path: readonly (string | number)[]): unknown {
    const names = new Set<string>()
    const entries = items.map(({ key, value }): [string, unknown] => {
      const name = nameOf(key)
      const inside = [...path, name]
      if (names.has(name)) tell(inside, key, 'repeatedName', { key: name })
      names.add(name)
      if (name === '<<' && isScalar(key) && key.type === 'PLAIN') tell(inside, key, 'yamlMerge', {})
      return [name, read(value, inside)]
    })
    return Object.fromEntries(entries)
  }
}

type Item = { readonly key: Node; readonly value: Node }

function nameOf(key: Node): string {
  return isScalar(key) && typeof key.value === 'string' ? key.value : ''
}

/** How a value that no text was read from is written; `undefined` for everything else. */
function sourceOf(node: Node | undefined): string | undefined {
  if (!isScalar(node) || typeof node.value === 'string' || node.value === null) return undefined
  return node.source
}

/** Where a text is expected and `1.10` or `true` stands, what is missing is a pair of quotes. */
function retoldUnquoted(problem: Problem, written: string | undefined): Problem {
  if (problem.code !== 'wantsText' || written === undefined) return problem
  return { ...problem, code: 'yamlUnquoted', values: { found: written } }
}

/** Fills in the places of paths. An alias leads to what it stands for. */
function findInYaml(
  node: Node,
  wanted: Wanted,
  targets: ReadonlyMap<Alias, Node>,
  placeAt: (offset: number) => Position,
): void {
  const start = (found: Node | undefined) => found?.range[0]
  const go = (at: Node, paths: Wanted, name: number | undefined): void => {
    const value = placeAt(start(at) ?? name ?? 0)
    const written = sourceOf(at)
    paths.place = {
      name: name === undefined ? value : placeAt(name),
      value,
      ...(written === undefined ? {} : { written }),
    }
    const target = isAlias(at) ? (targets.get(at) ?? null) : at
    if (!isCollection(target) || paths.steps.size === 0) return
    if (isSeq(target)) {
      for (const [index, item] of target.items.entries()) {
        const inner = stepTo(paths, index)
        if (inner) go(item, inner, undefined)
      }
      return
    }
    for (const { key, value: item } of target.items as readonly Item[]) {
      const inner = stepTo(paths, nameOf(key))
      if (inner) go(item, inner, start(key))
    }
  }
  go(node, wanted, undefined)
}
