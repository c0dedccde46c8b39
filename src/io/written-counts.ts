import { datesIn } from './dates-in-text.ts'
import type { PageLine } from './markdown-page.ts'
import { plainWords } from './table-words.ts'

/** What a page counts. */
export type CountedThing =
  | 'roles'
  | 'levels'
  | 'required'
  | 'optional'
  | 'expectations'
  | 'criteria'

/** A count that stands on a page, with the page's own word for what it counts. */
export type WrittenCount = {
  readonly thing: CountedThing
  readonly count: number
  readonly word: string
  readonly line: number
}

/** Words for what is counted as `plainWords` leaves them, parted by commas. */
const things: { readonly [Thing in CountedThing]: string } = {
  roles: 'rollen, rolle, roles, role',
  levels: 'stufen, stufe, levels, level, ebenen',
  required:
    'pflichtanforderungen, pflichtanforderung, pflichterwartungen, pflichtkriterien, pflicht, verpflichtend, ' +
    'verpflichtende, verbindlich, verbindliche, required, mandatory',
  optional: 'optional, optionale, optionalen',
  expectations:
    'erwartungen, erwartung, anforderungen, anforderung, expectations, expectation, requirements, requirement',
  criteria: 'kriterien, kriterium, criteria, criterion',
}

const thingByWord: ReadonlyMap<string, CountedThing> = new Map(
  (Object.keys(things) as CountedThing[]).flatMap((thing) =>
    things[thing].split(', ').map((word) => [word, thing] as const),
  ),
)

/** With a figure behind it such a word is a name ("Level 3"), unless it is a label ("Level: 3"). */
const names: ReadonlySet<string> = new Set(['level', 'stufe', 'rolle', 'role'])

type Token =
  | { readonly kind: 'number'; readonly count: number }
  | {
      readonly kind: 'thing'
      readonly thing: CountedThing
      readonly word: string
      readonly isName: boolean
    }
  | { readonly kind: 'word' }

/**
 * The counts that lines of running text give: "6 roles", "Rollen: 6", "21 Pflichtanforderungen, die anderen 9
 * optional", and a figure alone on the line above or below its word. Dates and years count nothing.
 *
 * @returns in the order of the lines; none where nothing is counted
 * @example countsIn([{ line: 4, text: '6 roles' }]) // [{ thing: 'roles', count: 6, word: 'roles', line: 4 }]
 */
export function countsIn(lines: readonly PageLine[]): readonly WrittenCount[] {
  const counts: WrittenCount[] = []
  const tokens = lines.map(({ text }) => tokensOf(text))
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.line ?? 0
    const [own = [], next = []] = [tokens[at], tokens[at + 1]]
    const pair = pairOf(own, next) ?? pairOf(next, own)
    if (pair) at += 1
    for (const count of pair ? [pair] : countsOfLine(own)) counts.push({ ...count, line })
  }
  return counts
}

/** A figure alone on one line and what it counts on the other. */
function pairOf(
  figure: readonly Token[],
  words: readonly Token[],
): Omit<WrittenCount, 'line'> | undefined {
  const [number] = figure
  const thing = thingIn(words)
  if (figure.length !== 1 || number?.kind !== 'number' || !thing) return undefined
  return { thing: thing.thing, count: number.count, word: thing.word }
}

/** Whether a line is a figure alone, or names in few words what such a figure could count. */
export function isHalfCount(text: string): boolean {
  const tokens = tokensOf(text)
  return thingIn(tokens) !== undefined || (tokens.length === 1 && tokens[0]?.kind === 'number')
}

function tokensOf(text: string): readonly Token[] {
  let undated = ''
  for (const { end, start } of datesIn(text)) {
    undated += text.slice(undated.length, Math.max(start, undated.length))
    undated += ' '.repeat(Math.max(0, end - undated.length))
  }
  undated += text.slice(undated.length)
  const found = undated.matchAll(/(\d[\d.,]*\d|\d|\p{L}[\p{L}\p{N}-]*)(\s*:)?/gu)
  return [...found].map(([, token = '', colon]) => tokenOf(token, colon !== undefined))
}

function tokenOf(found: string, isLabel: boolean): Token {
  if (/^\d/.test(found)) {
    const digits = /^\d{1,3}(?:[.,]\d{3})+$/.test(found) ? found.replace(/[.,]/g, '') : found
    const isCount = /^\d{1,6}$/.test(digits) && !/^(?:19|20)\d\d$/.test(found)
    return isCount ? { kind: 'number', count: Number(digits) } : { kind: 'word' }
  }
  const plain = plainWords(found)
  const thing = thingByWord.get(plain)
  return thing
    ? { kind: 'thing', thing, word: found, isName: names.has(plain) && !isLabel }
    : { kind: 'word' }
}

/** The thing that a line of few words and no figure names. */
function thingIn(tokens: readonly Token[]) {
  if (tokens.length > 3 || tokens.some(({ kind }) => kind === 'number')) return undefined
  const [only, ...others] = tokens.filter((token) => token.kind === 'thing')
  return others.length === 0 ? only : undefined
}

/** So many other words may stand between a figure and what it counts. */
const widestGap = 2

function countsOfLine(tokens: readonly Token[]): readonly Omit<WrittenCount, 'line'>[] {
  const counts: Omit<WrittenCount, 'line'>[] = []
  const marks = tokens.flatMap((token, at) => (token.kind === 'word' ? [] : [{ token, at }]))
  for (let index = 0; index < marks.length; index += 1) {
    const [own, next] = [marks[index], marks[index + 1]]
    if (!own || !next || next.at - own.at - 1 > widestGap) continue
    if (own.token.kind === 'thing' && next.token.kind === 'thing') {
      // "required and optional: 21 and 9": nothing says which is which.
      while (marks[index + 1]?.token.kind === 'thing') index += 1
      index += 1
    } else if (own.token.kind === 'thing' && next.token.kind === 'number') {
      const { isName, thing, word } = own.token
      if (!isName) counts.push({ thing, word, count: next.token.count })
      index += 1
    } else if (own.token.kind === 'number' && next.token.kind === 'thing') {
      const { thing, word } = next.token
      counts.push({ thing, word, count: own.token.count })
      index += 1
      // "9 optional requirements" counts once.
      while (
        marks[index + 1]?.token.kind === 'thing' &&
        (marks[index + 1]?.at ?? 0) === (marks[index]?.at ?? 0) + 1
      ) {
        index += 1
      }
    }
  }
  return counts
}
