import type { PageCell, PageRow } from './markdown-page.ts'
import { type LevelTable, type PageField, isDashes } from './page-tables.ts'
import { type Position, type Problem, type ProblemCode, problemAt } from './problem.ts'
import { requiredBy } from './table-words.ts'

/** What a row of a table of levels says, before its texts become criteria. */
export type LevelRow = {
  readonly at: Position
  readonly role: string
  readonly level: string
  /** What is asked; left out where the row only says that the role has nothing at this level. */
  readonly asked?: AskedInRow
  /** The description stood in the column beside its own. */
  readonly isSlid: boolean
  /** There is a column for it, and the row says neither required nor optional. */
  readonly isUnmarked: boolean
}

export type AskedInRow = {
  readonly required: boolean
  /** Empty where the row says required or optional, and nothing more. */
  readonly description?: PageCell
  readonly area: string
  readonly topic: string
  readonly tools?: PageCell
  /** The criterion's id, where the table has a column for it and the row fills it. */
  readonly id?: PageCell
}

/** What a person may write into the column of required ones, for a sentence. */
const understood = 'Pflicht, required, ja, yes, x, ✓; optional, nein, no'

/**
 * Reads the rows of one table of levels. Each is read by itself; what is said twice is another question.
 *
 * @param level the table's level; not looked at where it has a column for levels
 * @returns the rows that are right, and every problem of those that aren't
 */
export function rowsOf(
  table: LevelTable,
  level: string,
): { readonly rows: readonly LevelRow[]; readonly problems: readonly Problem[] } {
  const rows: LevelRow[] = []
  const problems: Problem[] = []
  for (const row of table.rows) {
    if (row.cells.every(({ text }) => text === '')) continue
    if (isDashes(row)) {
      problems.push({ ...problemAt('$', 'pageTableBroken'), at: row.at })
      continue
    }
    const read = readRow(table, row, level)
    if (read.ok) rows.push(read.row)
    else problems.push(read.problem)
  }
  return { rows, problems }
}

type ReadRow =
  | { readonly ok: true; readonly row: LevelRow }
  | { readonly ok: false; readonly problem: Problem }

function readRow(table: LevelTable, row: PageRow, level: string): ReadRow {
  const { columns, header, width } = table
  const cell = (field: PageField) => row.cells[columns.get(field) ?? -1]
  const textIn = (field: PageField) => oneLine(cell(field)?.text ?? '')
  const refuse = (code: ProblemCode, at: Position, values: Problem['values']): ReadRow => ({
    ok: false,
    problem: { ...problemAt('$', code, values), at },
  })
  const counts = { found: String(row.cells.length), expected: String(width) }
  const surplus = row.cells.slice(width).find(({ text }) => text !== '')
  if (surplus) return refuse('pageRowTooLong', surplus.at, counts)
  const isSlid = hasSlid(table, row)
  if (row.cells.length < width && !isSlid) return refuse('pageRowTooShort', row.at, counts)
  for (const field of ['role', 'level'] as const) {
    const at = columns.get(field)
    if (at !== undefined && textIn(field) === '') {
      return refuse('pageCellEmpty', cell(field)?.at ?? row.at, { column: header[at] ?? '' })
    }
  }
  const names = { role: textIn('role'), level: columns.has('level') ? textIn('level') : level }
  const description = isSlid ? cell('required') : cell('text')
  const mark = isSlid ? '' : textIn('required')
  const required = columns.has('required') ? requiredBy(mark) : true
  if (mark !== '' && required === undefined) {
    const found = { found: mark, understood }
    return refuse('pageRequirement', cell('required')?.at ?? row.at, found)
  }
  const tools = cell('tools')
  const id = cell('criterion')
  const hasId = id !== undefined && id.text !== ''
  const said = description?.text ?? ''
  // With an id even a dash is a criterion.
  const isEmpty = hasId ? said === '' : isNothing(said)
  const asked: AskedInRow = {
    required: required ?? false,
    ...(description && !isEmpty ? { description } : {}),
    area: textIn('area'),
    topic: textIn('topic'),
    ...(tools ? { tools } : {}),
    ...(hasId ? { id } : {}),
  }
  const asksNothing = isEmpty && isNothing(mark)
  return {
    ok: true,
    row: {
      at: row.at,
      ...names,
      isSlid,
      isUnmarked: columns.has('required') && mark === '' && !isSlid && !isEmpty,
      ...(asksNothing ? {} : { asked }),
    },
  }
}

/** Whether the column of required ones holds a sentence, and that of descriptions nothing. */
function hasSlid({ columns }: LevelTable, { cells }: PageRow): boolean {
  const [mark, text] = [columns.get('required'), columns.get('text')]
  if (mark === undefined || text === undefined || (cells[text]?.text ?? '') !== '') return false
  const said = cells[mark]?.text ?? ''
  // The cells behind the description may be missing, those before it may not.
  const isWhole = cells.length >= Math.min(mark, text) + 1
  return isWhole && requiredBy(said) === undefined && /\p{L}.*\s.*\p{L}/su.test(said)
}

function isNothing(text: string): boolean {
  return /^[-–—]*$/.test(text)
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}
