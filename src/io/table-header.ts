import { guessedLanguage } from './guessed-language.ts'
import { isLevelName } from './level-order.ts'
import type { ColumnMeaning, ReadNote } from './profile-reader.ts'
import { type KnownHeader, knownHeader, nameAndLanguage } from './table-words.ts'

/** A row of a table, with the line or row of the file that it begins in, counted from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

/** Where the header of a table was found. */
export type FoundHeader = {
  /** Position among the rows. */
  readonly at: number
  readonly cells: readonly string[]
  /** How much of it is known; 0 where it is only the likeliest row. */
  readonly score: number
}

/** Lines about the file can stand above the header, but not more than these. */
const looksAtRows = 60

/** How many columns a table may have. */
export const mostColumns = 500

/**
 * The header of a table: the row that names most of what is known; where no row does, the first one that is about
 * as full as the fullest.
 *
 * @returns `undefined` where every cell of every row is empty
 */
export function findHeader(rows: readonly TableRow[]): FoundHeader | undefined {
  let best: FoundHeader | undefined
  let fullest = 0
  const end = Math.min(rows.length, looksAtRows)
  for (let at = 0; at < end; at += 1) {
    const { cells = [] } = rows[at] ?? {}
    fullest = Math.max(fullest, filledIn(cells))
    const score = scoreOf(cells)
    if (score > (best?.score ?? 1)) best = { at, cells: withoutEmptyEnd(cells), score }
  }
  if (best) return best
  const at = rows.slice(0, end).findIndex(({ cells }) => {
    const filled = filledIn(cells)
    return filled > 0 && filled >= fullest * 0.8
  })
  const likeliest = rows[at === -1 ? rows.findIndex(({ cells }) => filledIn(cells) > 0) : at]
  return likeliest === undefined
    ? undefined
    : { at: rows.indexOf(likeliest), cells: withoutEmptyEnd(likeliest.cells), score: 0 }
}

function filledIn(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length
}

/** Separators at the end of a line make cells that are no columns. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

/** A known word counts more than the name of a level, which stands in other rows, too. */
function scoreOf(cells: readonly string[]): number {
  const fields = new Set<string>()
  let levels = 0
  for (const cell of cells.slice(0, mostColumns)) {
    if (cell === '') continue
    const known = knownHeader(cell)
    if (known) fields.add(known.field)
    else if (isLevelName(nameAndLanguage(cell).name)) levels += 1
  }
  return fields.size * 2 + levels
}

/** What the columns of a table were taken for, and what was guessed in doing so. */
export type GuessedColumns = {
  readonly columns: readonly ColumnMeaning[]
  readonly notes: readonly ReadNote[]
}

type Column = {
  readonly at: number
  readonly cell: string
  readonly known: KnownHeader | undefined
}

/**
 * What each column of a table holds, by its name: one row a criterion, where a column is named as the text of
 * criteria; else roles and levels, where columns are named as levels usually are. Columns with names that are not
 * known are ignored.
 *
 * @param below rows under the header: their words say which language a text without one is in
 * @param language what a person said about texts whose language the header does not name
 */
export function guessColumns(
  header: readonly string[],
  below: readonly TableRow[],
  language: string | undefined,
): GuessedColumns {
  const columns = header.map((cell, at): Column => ({ at, cell, known: knownHeader(cell) }))
  const hasTexts = columns.some(({ known }) => known?.field === 'text')
  const hasLevels = columns.some(({ known }) => known?.field === 'level')
  const levels = columns.filter(
    ({ cell, known }) => !known && isLevelName(nameAndLanguage(cell).name),
  )
  // The name of one level alone may stand in a row of criteria that has no header above it.
  const hasPlace = columns.some(({ known }) => known?.field === 'role' || known?.field === 'area')
  const isMatrix = !hasTexts && !hasLevels && levels.length > (hasPlace ? 0 : 1)
  const notes: ReadNote[] = []
  const meanings = header.map((): ColumnMeaning => ({ field: 'ignored' }))
  const taken = new Set<string>()
  const take = ({ at, cell }: Column, meaning: ColumnMeaning, key: string) => {
    if (taken.has(key)) {
      notes.push({ code: 'tableColumnTwice', values: { column: cell } })
      return
    }
    taken.add(key)
    meanings[at] = meaning
  }

  const spoken = isMatrix ? levels : columns.filter(({ known }) => known?.field === 'text')
  const main = takeTexts()
  takeNames()
  if (isMatrix) takeFirstColumnAsRole()
  tellIgnored()
  return { columns: meanings, notes }

  /** Gives the language that names without one are in. */
  function takeTexts(): string {
    let guessed: string | undefined
    let first: string | undefined
    for (const column of spoken) {
      const { cell, known } = column
      const named = isMatrix ? nameAndLanguage(cell) : { name: cell, language: known?.language }
      const own = named.language ?? language ?? (guessed = languageOf(column))
      first ??= own
      if (isMatrix) {
        take(
          column,
          { field: 'expectation', level: named.name, language: own },
          `${own} ${named.name}`,
        )
      } else take(column, { field: 'text', language: own }, own)
    }
    if (guessed !== undefined)
      notes.push({ code: 'languageGuessed', values: { language: guessed } })
    return first ?? language ?? 'en'
  }

  function languageOf({ at, known }: Column): string {
    const columnsToRead = isMatrix ? levels.map((level) => level.at) : [at]
    const sample = below
      .slice(0, 200)
      .flatMap(({ cells }) => columnsToRead.map((position) => cells[position] ?? ''))
    const words = columns.flatMap((column) => column.known?.wordIn ?? [])
    return guessedLanguage(sample.join(' ')) ?? known?.wordIn ?? words[0] ?? 'en'
  }

  function takeNames() {
    for (const column of columns) {
      const { known } = column
      if (known === undefined || known.field === 'text') continue
      const { field } = known
      if (field !== 'role' && field !== 'level' && field !== 'area') {
        take(column, { field }, field)
        continue
      }
      const isAlone = columns.filter((other) => other.known?.field === field).length === 1
      const own = known.language ?? (isAlone ? undefined : (known.wordIn ?? main))
      const meaning: ColumnMeaning = own === undefined ? { field } : { field, language: own }
      take(column, meaning, `${field} ${own ?? ''}`)
    }
  }

  /** The corner of a matrix is often empty, or has a word of its own. */
  function takeFirstColumnAsRole() {
    const [corner] = columns
    const isFree = corner !== undefined && !corner.known && !levels.includes(corner)
    const isNamed = meanings.some(({ field }) => field === 'role' || field === 'area')
    if (!isFree || isNamed) return
    meanings[0] = { field: 'role' }
    notes.push({ code: 'roleColumnGuessed', values: { column: corner.cell } })
  }

  function tellIgnored() {
    const ignored = columns.filter(
      ({ at, cell, known }) => cell !== '' && !known && meanings[at]?.field === 'ignored',
    )
    if (ignored.length === 0) return
    const names = ignored.map(({ cell }) => cell).join(', ')
    notes.push({ code: 'tableColumnsIgnored', values: { columns: names } })
  }
}
