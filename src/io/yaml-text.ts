import { type CST, Composer, type Document, type ErrorCode, Lexer, LineCounter, Parser } from 'yaml'
import { deepest } from './limits.ts'
import { inOrder } from './places.ts'
import { type Position, type Problem, type ProblemCode, problemAt } from './problem.ts'
import { type YamlText, yamlTextOf } from './yaml-value.ts'

/** How many signs and words a YAML text may have: each needs a hundred times the memory that its letters do. */
const mostTokens = 8_000_000

/** How many mistakes of a text that is no YAML are told: the first ones, since one often brings others with it. */
const mostMistakes = 20

/** How many are kept: several can stand in one line. */
const mostMistakesKept = 400

/**
 * Reads a YAML text of one document, as YAML 1.2 has it: dates are texts, and `yes` is no truth value.
 *
 * @param onShare hears which part of the text is read, from 0 to 1
 * @returns what it holds; or what makes it no YAML, the first mistake of each line
 */
export function readYaml(
  text: string,
  onShare: (share: number) => void,
): YamlText | { readonly problems: readonly Problem[] } {
  const lines = new LineCounter()
  lines.addNewLine(0)
  const placeAt = (offset: number): Position => {
    const { col, line } = lines.linePos(offset)
    return { line, column: col }
  }
  const { stopped, tokens, unclosed = Infinity } = tokensOf(text, lines, onShare)
  const stop = stopped && {
    ...problemAt('$', stopped.code, { limit: stopped.limit }),
    at: placeAt(stopped.offset),
  }
  if (stop?.code === 'yamlTooLarge') return { problems: [stop] }
  const composer = new Composer({
    prettyErrors: false,
    stringKeys: true,
    // Looked for here, once for each map and not once for each of its names.
    uniqueKeys: false,
    resolveKnownTags: false,
    version: '1.2',
  })
  const [first, second, mistakes] = composed(tokens, composer)
  // Mistakes make a text look deeper than it is; and behind an open quote, and where reading stopped, everything
  // looks like one.
  const end = Math.min(unclosed, stopped?.offset ?? Infinity)
  const kept = mistakes.filter(({ offset }) => offset < end)
  if (end === unclosed && end < Infinity) kept.push({ code: 'MISSING_CHAR', offset: unclosed })
  const problems = [...problemsOf(kept, placeAt)]
  if (stop && problems.length === 0) return { problems: [stop] }
  if (first === undefined && problems.length === 0) return { problems: [problemAt('$', 'empty')] }
  if (second) {
    const at = placeAt(second.contents?.range?.[0] ?? second.range?.[0] ?? 0)
    problems.push({ ...problemAt('$', 'yamlSeveral'), at })
  }
  return first === undefined || problems.length > 0
    ? { problems: inOrder(problems) }
    : yamlTextOf(first, placeAt)
}

type Stopped = {
  readonly code: 'tooDeep' | 'yamlTooLarge'
  readonly limit: string
  readonly offset: number
}

function tokensOf(
  text: string,
  lines: LineCounter,
  onShare: (share: number) => void,
): {
  readonly tokens: readonly CST.Token[]
  readonly stopped?: Stopped
  /** Where a quote opens that is never closed. */
  readonly unclosed?: number
} {
  const tokens: CST.Token[] = []
  const parser = new Parser(lines.addNewLine)
  const mistakes = countMistakes(parser)
  let stopped: Stopped | undefined
  let documents = 0
  let count = 0
  let unclosed: number | undefined
  for (const lexeme of new Lexer().lex(text)) {
    if (!parser['atScalar'] && isUnclosed(lexeme)) unclosed ??= parser.offset
    for (const token of parser.next(lexeme)) {
      tokens.push(token)
      if (token.type === 'document') documents += 1
      if (token.type === 'error') mistakes.count += 1
    }
    // The file is refused for what is found so far.
    if (documents > 2 || mistakes.count > mostMistakesKept) break
    count += 1
    if (count % 100_000 === 0) onShare(parser.offset / text.length)
    // What is deeper than this would overflow the stack when it is composed.
    const isTooDeep = parser.stack.length > deepest + 4
    if (isTooDeep || count > mostTokens) {
      stopped = {
        code: isTooDeep ? 'tooDeep' : 'yamlTooLarge',
        limit: String(isTooDeep ? deepest : mostTokens),
        offset: parser.offset,
      }
      break
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return {
    tokens,
    ...(stopped === undefined ? {} : { stopped }),
    ...(unclosed === undefined ? {} : { unclosed }),
  }
}

/** Whether this is a text in quotes of which the last one is missing. */
function isUnclosed(lexeme: string): boolean {
  const [quote] = lexeme
  if (quote !== '"' && quote !== "'") return false
  if (lexeme.length === 1 || !lexeme.endsWith(quote)) return true
  // The last quote belongs to the text where a backslash or, in single quotes, another one stands before it.
  const escape = quote === '"' ? '\\' : "'"
  let start = lexeme.length - 1
  while (start > 1 && lexeme[start - 1] === escape) start -= 1
  return (lexeme.length - 1 - start) % 2 === 1
}

/** Counts what the parser notes as mistakes: of a hostile text, millions. */
function countMistakes(parser: Parser): { count: number } {
  const counted = { count: 0 }
  const pop = parser['pop'].bind(parser)
  parser['pop'] = (error?: CST.Token) => {
    if (error) counted.count += 1
    return pop(error)
  }
  return counted
}

const problemOf: { readonly [code in ErrorCode]: ProblemCode } = {
  TAB_AS_INDENT: 'yamlTab',
  BAD_INDENT: 'yamlIndent',
  BLOCK_AS_IMPLICIT_KEY: 'yamlIndent',
  BLOCK_IN_FLOW: 'yamlIndent',
  MULTILINE_IMPLICIT_KEY: 'yamlIndent',
  MISSING_CHAR: 'yamlUnclosed',
  UNEXPECTED_TOKEN: 'yamlSign',
  BAD_SCALAR_START: 'yamlSign',
  IMPOSSIBLE: 'yamlSign',
  NON_STRING_KEY: 'yamlName',
  KEY_OVER_1024_CHARS: 'yamlName',
  BAD_DQ_ESCAPE: 'yamlEscape',
  TAG_RESOLVE_FAILED: 'yamlTag',
  MULTIPLE_TAGS: 'yamlTag',
  BAD_COLLECTION_TYPE: 'yamlTag',
  ALIAS_PROPS: 'yamlAlias',
  BAD_ALIAS: 'yamlAlias',
  BAD_PROP_ORDER: 'yamlAlias',
  MULTIPLE_ANCHORS: 'yamlAlias',
  DUPLICATE_KEY: 'repeatedName',
  MULTIPLE_DOCS: 'yamlSeveral',
  BAD_DIRECTIVE: 'notYaml',
  RESOURCE_EXHAUSTION: 'tooDeep',
}

type Mistake = { readonly code: ErrorCode; readonly offset: number }

/** What the composer calls the place of a mistake: a number, where it starts and ends, or a token. */
type MistakeSource = number | number[] | { readonly offset: number }

/** Thrown inside, where a text has so many mistakes that the rest of it says nothing. */
class NoYaml extends Error {}

/** The first two documents, and what is wrong with them. */
function composed(
  tokens: readonly CST.Token[],
  composer: Composer,
): readonly [Document.Parsed | undefined, Document.Parsed | undefined, readonly Mistake[]] {
  const mistakes: Mistake[] = []
  // By itself it makes an error with a stack of calls of each; a hostile text has millions.
  const onError = (source: MistakeSource, code: ErrorCode) => {
    const place = Array.isArray(source) ? source[0] : source
    mistakes.push({ code, offset: typeof place === 'number' ? place : (place?.offset ?? 0) })
    if (mistakes.length > mostMistakesKept) throw new NoYaml()
  }
  composer['onError'] = onError
  const documents: Document.Parsed[] = []
  try {
    for (const document of composer.compose(tokens)) {
      for (const { code, pos } of document.errors) onError(pos[0], code)
      documents.push(document)
      if (documents.length === 2) break
    }
    for (const { code, pos } of composer.streamInfo().errors) onError(pos[0], code)
  } catch (error) {
    if (!(error instanceof NoYaml)) throw error
  }
  return [documents[0], documents[1], mistakes]
}

function problemsOf(
  mistakes: readonly Mistake[],
  placeAt: (offset: number) => Position,
): readonly Problem[] {
  const byLine = new Map<number, Problem>()
  for (const { code, offset } of mistakes.toSorted((a, b) => a.offset - b.offset)) {
    const at = placeAt(offset)
    if (byLine.has(at.line) || byLine.size === mostMistakes) continue
    byLine.set(at.line, { ...problemAt('$', problemOf[code], { limit: String(deepest) }), at })
  }
  return [...byLine.values()]
}
