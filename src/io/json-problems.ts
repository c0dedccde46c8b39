import { type ParseErrorCode, createScanner, visit } from 'jsonc-parser'
import { deepest, mostProblems } from './limits.ts'
import { type Wanted, located, stepTo } from './places.ts'
import { type Position, type Problem, type ProblemCode, jsonPath, problemAt } from './problem.ts'

/**
 * Problems of a JSON text with their line and column.
 *
 * @param text JSON that `JSON.parse` takes
 */
export function locatedInJson(text: string, problems: readonly Problem[]): readonly Problem[] {
  return located(problems, (wanted) => findInJson(text, wanted, () => undefined))
}

/**
 * Names that stand more than once in one object: `JSON.parse` keeps the last without a word.
 *
 * @param text JSON that `JSON.parse` takes
 * @returns a problem for each time but the first, with its line and column; of very many, the first
 */
export function repeatedNames(text: string): readonly Problem[] {
  const problems: Problem[] = []
  findInJson(text, { steps: new Map() }, (path, key, at) => {
    if (problems.length <= mostProblems) {
      problems.push({ ...problemAt(path, 'repeatedName', { key }), at })
    }
  })
  return problems
}

/** An object or a list that the walk is inside of. */
type Open = {
  readonly isList: boolean
  readonly wanted: Wanted | undefined
  /** Of a list: the place of the item that comes next. */
  next: number
  /** Of an object: the name whose value comes next. */
  name: string | undefined
  nameAt: Position | undefined
  /** Of an object: the names so far. */
  readonly names: Set<string>
}

/**
 * Finds where in a JSON text paths lead to, in one pass and without recursion, so that no depth can overflow the
 * stack. Of a name that stands twice the last counts, as for `JSON.parse`.
 *
 * @param wanted the paths; their places are filled in
 * @param onRepeated hears of each name that its object has already
 */
function findInJson(
  text: string,
  wanted: Wanted,
  onRepeated: (path: string, name: string, at: Position) => void,
): void {
  const open: Open[] = []
  const scanner = createScanner(text, true)
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const sign = text[scanner.getTokenOffset()]
    const holder = open.at(-1)
    if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',' && holder) {
      holder.next += 1
      holder.name = undefined
    } else if (sign !== ':') {
      const at = {
        line: scanner.getTokenStartLine() + 1,
        column: scanner.getTokenStartCharacter() + 1,
      }
      if (holder && !holder.isList && holder.name === undefined) {
        const name = scanner.getTokenValue()
        holder.name = name
        holder.nameAt = at
        if (holder.names.has(name)) onRepeated(jsonPath('$', open.map(keyIn)), name, at)
        holder.names.add(name)
        continue
      }
      const found = holder ? stepTo(holder.wanted, keyIn(holder)) : wanted
      if (found) found.place = { name: holder?.nameAt ?? at, value: at }
      if (sign === '{' || sign === '[') {
        open.push({
          isList: sign === '[',
          wanted: found,
          next: 0,
          name: undefined,
          nameAt: undefined,
          names: new Set(),
        })
      }
    }
  }
}

/** Under what the value that comes next stands in this object or list. */
function keyIn({ isList, name, next }: Open): string | number {
  return isList ? next : (name ?? '')
}

/** How many mistakes of a text that is no JSON are told: the first ones, since one often brings others with it. */
const mostMistakes = 20

type Mistake = readonly [code: ProblemCode, expected?: string]

/** What the parser says, by its number: its own names for them are gone once types are. */
const mistakes: { readonly [code in ParseErrorCode]: Mistake } = {
  1: ['jsonSign'],
  2: ['jsonNumber'],
  3: ['jsonName'],
  4: ['jsonValue'],
  5: ['jsonExpected', ':'],
  6: ['jsonExpected', ','],
  7: ['jsonExpected', '}'],
  8: ['jsonExpected', ']'],
  9: ['jsonAfterEnd'],
  10: ['jsonComment'],
  11: ['jsonComment'],
  12: ['jsonString'],
  13: ['jsonNumber'],
  14: ['jsonEscape'],
  15: ['jsonEscape'],
  16: ['jsonControl'],
}

/**
 * What makes a text no JSON: the first mistake of each line, with line and column.
 *
 * @param text that `JSON.parse` does not take
 * @returns at least one problem, since there is a mistake
 */
export function problemsOfJsonSyntax(text: string): readonly Problem[] {
  // The parser goes as deep as the text does, and would overflow the stack.
  const depth = placeOfDepth(text)
  if (depth) return [{ ...problemAt('$', 'tooDeep', { limit: String(deepest) }), at: depth }]
  const byLine = new Map<number, Problem>()
  visit(
    text,
    {
      onError: (mistake, offset, length, startLine, startCharacter) => {
        if (byLine.has(startLine) || byLine.size === mostMistakes) return
        const [code, expected = ''] = mistakes[mistake]
        const values = { found: text.slice(offset, offset + length), expected }
        const at = { line: startLine + 1, column: startCharacter + 1 }
        byLine.set(startLine, { ...problemAt('$', code, values), at })
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  )
  return byLine.size === 0 ? [problemAt('$', 'notJson')] : [...byLine.values()]
}

/** Where a text is nested more deeply than is read; `undefined` where it nowhere is. */
function placeOfDepth(text: string): Position | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const sign = text[scanner.getTokenOffset()]
    if (sign === '{' || sign === '[') depth += 1
    if (sign === '}' || sign === ']') depth -= 1
    if (depth > deepest) {
      return {
        line: scanner.getTokenStartLine() + 1,
        column: scanner.getTokenStartCharacter() + 1,
      }
    }
  }
  return undefined
}
