import type { PageBlock, PageLine, PageRow } from './markdown-page.ts'
import { deepestBlock } from './markdown-page.ts'
import { isFactLabel } from './page-facts.ts'
import { type Position, type Problem, problemAt } from './problem.ts'
import type { ReadNote } from './profile-reader.ts'
import { type KnownHeader, knownHeader } from './table-words.ts'
import { isHalfCount } from './written-counts.ts'

/** What a column of a page's table can hold. */
export type PageField =
  | 'role'
  | 'level'
  | 'area'
  | 'text'
  | 'required'
  | 'tools'
  | 'topic'
  | 'criterion'

const pageFields: ReadonlySet<string> = new Set<PageField>([
  'role',
  'level',
  'area',
  'text',
  'required',
  'tools',
  'topic',
  'criterion',
])

/** A heading above a table; depth 7 stands for a line that is only bold. */
export type TableHeading = { readonly depth: number; readonly text: string; readonly line: number }

/** A table that says what roles are asked for. */
export type LevelTable = {
  readonly at: Position
  /** How many columns its header has. */
  readonly width: number
  /** Where each field stands. Role and text are always there. */
  readonly columns: ReadonlyMap<PageField, number>
  readonly header: readonly string[]
  readonly rows: readonly PageRow[]
  /** Headings since the table before, the last one nearest. */
  readonly headings: readonly TableHeading[]
  /** BCP 47 tag of the texts, where the header names it. */
  readonly textLanguage?: string
  /** Of the header's words, one each. */
  readonly wordsIn: readonly ('de' | 'en')[]
}

/** What a page is made of, for a reader of levels. */
export type PageTables = {
  readonly tables: readonly LevelTable[]
  /** What stands before the first table and after the last one's section, without tables of levels. */
  readonly lines: readonly PageLine[]
  /** Headings before the first table, and none below. */
  readonly headings: readonly TableHeading[]
  readonly problems: readonly Problem[]
  readonly notes: readonly ReadNote[]
}

/** A table before it is known what it holds. */
type AnyTable = {
  readonly header: PageRow
  readonly rows: readonly PageRow[]
  readonly headings: readonly TableHeading[]
}

/** Header words that the app knows, for a page that has none of them. */
const understood = {
  role: 'Rolle, Role',
  required: 'Pflicht, Required',
  text: 'Beschreibung, Description',
} as const

/**
 * Finds the tables of levels on a page: those whose header names a role and a description. Tables that follow each
 * other without a blank line are parted where a row of dashes says so, or where the header comes again.
 *
 * @param source the lines of the page as they were typed
 * @returns the tables with all that is wrong with them and around them
 */
export function tablesOfPage(blocks: readonly PageBlock[], source: readonly string[]): PageTables {
  const problems: Problem[] = []
  const notes: ReadNote[] = []
  const all = anyTablesIn(blocks)
  const understoodTables = all.map((table) => ({ table, read: levelTableOf(table) }))
  const tables = understoodTables.flatMap(({ read }) => (read.ok ? [read.table] : []))
  const roles = new Set(
    tables.flatMap(({ columns, rows }) =>
      rows.flatMap(({ cells }) => cells[columns.get('role') ?? 0]?.text ?? []),
    ),
  )
  for (const { read, table } of understoodTables) {
    if (read.ok) continue
    const namesRole = table.rows.some(({ cells }) =>
      cells.some(({ text }) => text !== '' && roles.has(text)),
    )
    if (tables.length === 0 || namesRole || read.isBroken) problems.push(...read.problems)
    else notes.push(leftOut(table.header.at, headerOf(table).join(', ')))
  }
  for (const problem of blocks.flatMap((block) => brokenIn(block, source))) problems.push(problem)
  const codes = blocks.flatMap((block) => (isTableInCode(block) ? [block] : []))
  for (const { line } of codes) {
    if (tables.length > 0) notes.push(leftOut({ line }, ''))
    else problems.push({ ...problemAt('$', 'pageTableInCode'), at: { line } })
  }
  if (tables.length === 0 && problems.length === 0) {
    problems.push({ ...problemAt('$', 'pageNoTable'), at: { line: 1 } })
  }
  return { tables, problems, notes, ...surroundings(blocks, tables) }
}

function leftOut(at: Position, header: string): ReadNote {
  return { code: 'pageTableLeftOut', at, values: { header } }
}

function anyTablesIn(blocks: readonly PageBlock[]): readonly AnyTable[] {
  const tables: AnyTable[] = []
  let headings: TableHeading[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && !isFact(block)) headings.push(block)
    if (block.kind !== 'table') continue
    for (const part of partedTables(block.rows)) {
      tables.push({ ...part, headings })
      // A table of something else does not part a table of levels from its heading.
      if (levelTableOf({ ...part, headings }).ok) headings = []
    }
  }
  return tables
}

/** A bold line that is a label, or something that is counted, names no level. */
function isFact({ depth, text }: TableHeading): boolean {
  return depth > 6 && (isFactLabel(text) || isHalfCount(text))
}

function* partedTables(rows: readonly PageRow[]): Generator<Omit<AnyTable, 'headings'>> {
  let header = rows[0]
  let body: PageRow[] = []
  if (!header) return
  for (let at = 1; at < rows.length; at += 1) {
    const [row, next] = [rows[at], rows[at + 1]]
    if (!row) continue
    const isUnderlined = next !== undefined && isDashes(next)
    const isHeader = isUnderlined && row.cells.some(({ text }) => pageHeader(text))
    if (!isHeader && !saysTheSame(row, header)) {
      body.push(row)
      continue
    }
    yield { header, rows: body }
    header = row
    body = []
    if (isUnderlined) at += 1
  }
  yield { header, rows: body }
}

/** Whether a row is nothing but the dashes that stand below a header. */
export function isDashes({ cells }: PageRow): boolean {
  return cells.length > 0 && cells.every(({ text }) => /^:?-+:?$/.test(text))
}

function saysTheSame(row: PageRow, header: PageRow): boolean {
  return (
    row.cells.length === header.cells.length &&
    row.cells.every(({ text }, at) => text === header.cells[at]?.text) &&
    header.cells.some(({ text }) => text !== '')
  )
}

function headerOf({ header }: AnyTable): readonly string[] {
  return header.cells.map(({ text }) => text.replaceAll('\n', ' '))
}

type ReadTable =
  | { readonly ok: true; readonly table: LevelTable }
  | {
      readonly ok: false
      /** It has what a table of levels has, and something more that can't be right. */
      readonly isBroken: boolean
      readonly problems: readonly Problem[]
    }

function levelTableOf(any: AnyTable): ReadTable {
  const header = headerOf(any)
  const known = header.map(pageHeader)
  const columns = new Map<PageField, number>()
  const twice: Problem[] = []
  for (const [at, column] of known.entries()) {
    if (!column) continue
    const first = columns.get(column.field)
    if (first === undefined) {
      columns.set(column.field, at)
      continue
    }
    const values = { first: header[first] ?? '', second: header[at] ?? '' }
    const place = any.header.cells[at]?.at ?? any.header.at
    twice.push({ ...problemAt('$', 'pageColumnTwice', values), at: place })
  }
  const missing = (['role', 'text'] as const).filter((field) => !columns.has(field))
  const found = header.filter((text) => text !== '').join(', ')
  if (columns.size === 0) {
    const values = { found, understood: Object.values(understood).join('; ') }
    const problem = { ...problemAt('$', 'pageHeaderUnknown', values), at: any.header.at }
    return { ok: false, isBroken: false, problems: [problem] }
  }
  if (missing.length > 0) {
    const problems = missing.map((field) => ({
      ...problemAt('$', 'pageColumnMissing', { found, understood: understood[field] }),
      at: any.header.at,
    }))
    return { ok: false, isBroken: false, problems }
  }
  if (twice.length > 0) return { ok: false, isBroken: true, problems: twice }
  const textLanguage = known[columns.get('text') ?? 0]?.language
  return {
    ok: true,
    table: {
      at: any.header.at,
      width: header.length,
      columns,
      header,
      rows: any.rows,
      headings: any.headings,
      wordsIn: known.flatMap((column) => column?.wordIn ?? []),
      ...(textLanguage === undefined ? {} : { textLanguage }),
    },
  }
}

function pageHeader(text: string): (KnownHeader & { readonly field: PageField }) | undefined {
  const known = knownHeader(text)
  return known && isPageField(known.field) ? { ...known, field: known.field } : undefined
}

function isPageField(field: string): field is PageField {
  return pageFields.has(field)
}

/** What in a block is a table to a reader's eye and none to Markdown. */
function brokenIn(block: PageBlock, source: readonly string[]): readonly Problem[] {
  switch (block.kind) {
    case 'tooDeep': {
      const problem = problemAt('$', 'tooDeep', { limit: String(deepestBlock) })
      return [{ ...problem, at: { line: block.line } }]
    }
    case 'tooMarked':
      return [{ ...problemAt('$', 'pageTooMarked'), at: { line: block.line } }]
    case 'html': {
      const at = block.text.search(/<table[\s>]/i)
      if (at === -1) return []
      const line = block.line + block.text.slice(0, at).split('\n').length - 1
      return [{ ...problemAt('$', 'pageTableInHtml'), at: { line } }]
    }
    case 'heading':
    case 'lines': {
      const lines = block.kind === 'lines' ? block.lines.map(({ line }) => line) : [block.line]
      const line = lines.find((candidate) => isTableLine(source[candidate - 1] ?? ''))
      return line === undefined ? [] : [{ ...problemAt('$', 'pageTableBroken'), at: { line } }]
    }
    case 'code':
    case 'table':
      return []
  }
}

/** Whether a line as it was typed begins and goes on like a row, or is a row of dashes. */
function isTableLine(line: string): boolean {
  const bare = line.replace(/^(?:\s|>|[-*+]\s)*/, '')
  const pipes = bare.match(/(?<!\\)\|/g)?.length ?? 0
  return (
    (bare.startsWith('|') && pipes > 1) || /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/.test(bare)
  )
}

function isTableInCode(block: PageBlock): block is Extract<PageBlock, { kind: 'code' }> {
  return (
    block.kind === 'code' && block.text.split('\n').filter((line) => isTableLine(line)).length > 1
  )
}

/** What may speak of the whole page: not what stands between the levels. */
function surroundings(
  blocks: readonly PageBlock[],
  tables: readonly LevelTable[],
): Pick<PageTables, 'headings' | 'lines'> {
  const starts = new Set(tables.map(({ at }) => at.line))
  const isLevels = (block: PageBlock) =>
    block.kind === 'table' && block.rows.some(({ at }) => starts.has(at.line))
  const first = blocks.findIndex(isLevels)
  const last = blocks.findLastIndex(isLevels)
  const before = first === -1 ? blocks : blocks.slice(0, first)
  const behind = first === -1 ? [] : blocks.slice(last + 1)
  // Below its table a level may say something of itself; from the next heading on it is the page again.
  const next = behind.findIndex(({ kind }) => kind === 'heading')
  return {
    headings: before.flatMap((block) => (block.kind === 'heading' ? [block] : [])),
    lines: [...before, ...(next === -1 ? [] : behind.slice(next))].flatMap(linesOf),
  }
}

function linesOf(block: PageBlock): readonly PageLine[] {
  switch (block.kind) {
    case 'lines':
      return block.lines
    case 'heading':
      // A line that is only bold may be a label or a value; a heading is neither.
      return block.depth > 6 ? [{ line: block.line, text: block.text }] : []
    case 'table':
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap(({ at, text }) => (text === '' ? [] : [{ line: at.line, text }])),
      )
    case 'code':
    case 'html':
    case 'tooDeep':
    case 'tooMarked':
      return []
  }
}
