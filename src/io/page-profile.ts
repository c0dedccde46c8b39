import type { PageLine } from './markdown-page.ts'
import { cellsOfPage } from './page-cells.ts'
import { factsOfPage } from './page-facts.ts'
import { headOfPage } from './page-head.ts'
import { orderedLevels } from './page-levels.ts'
import { type PageNames, pageNames } from './page-names.ts'
import type { LevelRow } from './page-rows.ts'
import type { LevelTable, TableHeading } from './page-tables.ts'
import { type Problem, problemAt } from './problem.ts'
import type { ReadNote, ReadNoteCode, ReadingChoices } from './profile-reader.ts'
import { isNoArea } from './table-words.ts'
import type { WrittenCount } from './written-counts.ts'

/** A page of which tables and levels are known. */
export type KnownPage = {
  readonly fileName: string
  readonly choices: ReadingChoices
  readonly tables: readonly LevelTable[]
  /** The level of each table; empty where its rows say it. */
  readonly levels: readonly string[]
  /** Of each table. */
  readonly rows: readonly (readonly LevelRow[])[]
  /** Above the first table. */
  readonly headings: readonly TableHeading[]
  /** What may speak of the whole page. */
  readonly lines: readonly PageLine[]
  /** Where the levels begin, if a heading says so. */
  readonly levelHeading: TableHeading | undefined
}

/** A profile as it will be checked, with what was guessed for it and what is wrong. */
export type MadeProfile = {
  readonly profile: { readonly [field: string]: unknown }
  readonly counts: readonly WrittenCount[]
  readonly notes: readonly ReadNote[]
  readonly problems: readonly Problem[]
}

/** Puts together what a page says: facts, names with their ids, and the criteria of each row. */
export function profileOfPage(page: KnownPage): MadeProfile {
  const { choices, tables } = page
  const rows = page.rows.flat()
  const facts = factsOfPage(linesOfWhole(page))
  const { head, notes } = headOfPage({
    ...page,
    facts,
    headings: page.headings.filter((heading) => isBeforeLevels(page, heading.line)),
    texts: beginningOf(rows),
  })
  const roles = pageNames(
    rows.map(({ at, role }) => ({ at, name: role })),
    'role',
  )
  const levels = pageNames(levelsIn(page), 'level')
  const areas = pageNames(areasIn(rows), 'area')
  // Where tables have names their order is that of the page; only levels of rows are chosen in an order.
  const ordered = orderedLevels(levels.names, {
    ...choices,
    levels: page.levels.every((name) => name === '') ? (choices.levels ?? []) : [],
  })
  const cells = cellsOfPage(tables, page.rows, { roles, levels, areas }, head.languages[0])
  const places = roles.names.flatMap((role) =>
    ordered.names.map((level) => ({
      name: `${role} · ${level}`,
      cell: cells.at(roles.idOf(role), levels.idOf(level)),
    })),
  )
  const missing = places.flatMap(({ cell, name }) => (cell ? [] : [name]))
  return {
    profile: {
      ...head,
      levels: withIds(ordered.names, levels),
      roles: withIds(roles.names, roles),
      areas: withIds(areas.names, areas),
      expectations: places.flatMap(({ cell }) => cell ?? []),
    },
    counts: facts.counts,
    notes: [
      ...notes,
      ...ordered.notes,
      ...[roles, levels, areas].flatMap((names) => names.notes),
      ...notesOfTables(tables),
      ...notesOfRows(rows),
      ...cells.notes,
      ...(missing.length === 0 ? [] : [listed('pageCellsMissing', missing)]),
    ],
    problems: [...noRows(page), ...cells.problems],
  }
}

function isBeforeLevels({ levelHeading }: KnownPage, line: number): boolean {
  return levelHeading === undefined || line < levelHeading.line
}

/** Lines that stand among the levels speak of one of them. */
function linesOfWhole(page: KnownPage): readonly PageLine[] {
  const last = page.tables.at(-1)?.at.line ?? 0
  return page.lines.filter(({ line }) => isBeforeLevels(page, line) || line > last)
}

function noRows({ tables }: KnownPage): readonly Problem[] {
  const [first] = tables
  const isFilled = ({ rows }: LevelTable) =>
    rows.some(({ cells }) => cells.some(({ text }) => text !== ''))
  if (!first || tables.some(isFilled)) return []
  return [{ ...problemAt('$', 'pageTableEmpty'), at: first.at }]
}

/** Levels in the order of the page: of tables, or of their rows where those say it. */
function* levelsIn({ levels, rows, tables }: KnownPage) {
  for (const [at, table] of tables.entries()) {
    const name = levels[at] ?? ''
    if (name !== '') yield { name, at: table.at }
    else for (const row of rows[at] ?? []) yield { name: row.level, at: row.at }
  }
}

function* areasIn(rows: readonly LevelRow[]) {
  for (const { asked, at } of rows) {
    if (asked && !isNoArea(asked.area)) yield { name: asked.area, at }
  }
}

function withIds(names: readonly string[], { idOf }: PageNames) {
  return names.map((name) => ({ id: idOf(name), name }))
}

/** So much text is enough to see its language. */
const enoughText = 20_000

function beginningOf(rows: readonly LevelRow[]): string {
  let text = ''
  for (const { asked } of rows) {
    text += ` ${asked?.description?.text ?? ''}`
    if (text.length > enoughText) break
  }
  return text
}

function notesOfTables(tables: readonly LevelTable[]): readonly ReadNote[] {
  const unmarked = tables.find(({ columns }) => !columns.has('required'))
  const leftOut = new Map<string, ReadNote>()
  for (const { at, columns, header, rows } of tables) {
    const read = new Set(columns.values())
    for (const [column, name] of header.entries()) {
      if (read.has(column) || leftOut.has(name)) continue
      if (name === '' && rows.every(({ cells }) => (cells[column]?.text ?? '') === '')) continue
      leftOut.set(name, { code: 'pageColumnLeftOut', at, values: { column: name } })
    }
  }
  return [
    ...(unmarked ? [{ code: 'pageAllRequired', at: unmarked.at, values: {} } as const] : []),
    ...leftOut.values(),
  ]
}

function notesOfRows(rows: readonly LevelRow[]): readonly ReadNote[] {
  const slid = rows.filter(({ isSlid }) => isSlid)
  const unmarked = rows.filter(({ isUnmarked }) => isUnmarked)
  return [
    ...(slid[0] ? [{ ...listed('pageDescriptionsSlid', slid.map(lineOf)), at: slid[0].at }] : []),
    ...(unmarked[0]
      ? [{ ...listed('pageUnmarked', unmarked.map(lineOf)), at: unmarked[0].at }]
      : []),
  ]
}

function lineOf({ at }: LevelRow): string {
  return String(at.line)
}

/** So many places are named; the count tells how many there are. */
const mostListed = 20

function listed(code: ReadNoteCode, places: readonly string[]): ReadNote {
  const named = places.slice(0, mostListed).join(', ')
  const list = places.length > mostListed ? `${named}, …` : named
  return { code, values: { number: String(places.length), list } }
}
