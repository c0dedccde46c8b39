import { type Problem, problemAt } from './problem.ts'
import type {
  ColumnMeaning,
  Mapping,
  OnProgress,
  ProfileSource,
  ReadNote,
  ReadProfile,
  ReadingChoices,
} from './profile-reader.ts'
import { readAbout } from './table-about.ts'
import { type TableColumns, columnsBy } from './table-columns.ts'
import { readRows } from './table-criteria.ts'
import { factsOf, titleFrom } from './table-facts.ts'
import {
  type FoundHeader,
  type TableRow,
  findHeader,
  guessColumns,
  mostColumns,
} from './table-header.ts'
import { orderedLevels } from './table-levels.ts'
import { type Merge, withMergesFilled } from './table-merges.ts'
import { nameOf } from './table-names.ts'
import { placeCriteria, profileFrom } from './table-placed.ts'
import { splitCells } from './table-split.ts'

/** A table of any file format, before it is known what stands in it. */
export type ProfileTable = {
  /** Cells without white space around them, line ends in them as `\n`. Rows may differ in length. */
  readonly rows: readonly TableRow[]
  /** Areas of cells that are merged into one, where the format tells them. */
  readonly merges?: readonly Merge[]
  /** What the reader of the format noticed. */
  readonly notes: readonly ReadNote[]
  readonly problems: readonly Problem[]
}

/** How many rows a person sees of a table to map its columns. */
const sampleRows = 5

/**
 * Makes a skill profile of a table, of one row a criterion or of roles and levels.
 *
 * Columns are known by their names in German or English, unless a person said what they hold. Lines above the
 * header may say title, version and the like.
 *
 * @returns always how the table was understood, unless there is none; with it the profile and what was guessed, or
 *   everything that is wrong, by line
 */
export function readProfileTable(
  table: ProfileTable,
  { name }: ProfileSource,
  choices: ReadingChoices,
  onProgress: OnProgress,
): ReadProfile {
  const header = findHeader(table.rows)
  if (!header) {
    const problems = table.problems.length > 0 ? table.problems : [problemAt('$', 'tableEmpty')]
    return { ok: false, problems }
  }
  if (header.cells.length > mostColumns) {
    const values = { found: String(header.cells.length), limit: String(mostColumns) }
    return { ok: false, problems: [problemAt('$', 'tableTooWide', values)] }
  }
  const below = table.rows.slice(header.at + 1)
  const guessed = guessColumns(header.cells, below, choices.language)
  const meanings = header.cells.map(
    (_, at): ColumnMeaning =>
      (choices.columns ? choices.columns[at] : guessed.columns[at]) ?? { field: 'ignored' },
  )
  const columns = columnsBy(header.cells, meanings)
  const about = readAbout(table.rows.slice(0, header.at))
  const title = choices.title ?? about.plain('title') ?? titleFrom(name)
  const merged = withMergesFilled(below, columns, table.merges)
  const found = readRows(merged.rows, columns, {
    onlyRole: title,
    areasAreFilled: merged.hasAreas,
    onProgress,
  })
  const levels = orderedLevels(found, choices)
  const mapping = {
    kind: 'columns',
    header: header.cells,
    sample: below
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .slice(0, sampleRows)
      .map(({ cells }) => header.cells.map((_, at) => cells[at] ?? '')),
    columns: meanings,
    levels: levels.entries.map(nameOf),
  } satisfies Mapping

  const unmapped = problemsOfColumns(columns, header, choices)
  if (unmapped.length > 0) {
    return { ok: false, mapping, problems: [...table.problems, ...unmapped] }
  }
  const { criteria, isSplit } = splitCells(found.criteria, columns)
  const placed = placeCriteria(criteria, found, levels.entries)
  const problems = [
    ...table.problems,
    ...merged.problems,
    ...found.problems,
    ...placed.problems,
  ].toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0))
  if (problems.length > 0) return { ok: false, mapping, problems }
  if (criteria.length === 0) {
    return { ok: false, mapping, problems: [problemAt('$', 'tableNoCriteria')] }
  }
  const facts = factsOf(name, title, about, columns, choices)
  const profile = profileFrom({ ...facts.literal, ...placed.literal })
  if (!profile.ok) return { ok: false, mapping, problems: profile.problems }
  onProgress(merged.rows.length, merged.rows.length)
  const notes: readonly ReadNote[] = [
    ...table.notes,
    ...(choices.columns ? [] : guessed.notes),
    ...facts.notes,
    ...roleNotes(columns, title),
    ...levels.notes,
    ...found.notes,
    ...(isSplit
      ? [{ code: 'criteriaSplit', values: { number: String(criteria.length) } } as const]
      : []),
    ...placed.notes,
  ]
  return { ok: true, mapping, profile: profile.value, notes }
}

/** What has to be known before rows can be read at all. */
function problemsOfColumns(
  columns: TableColumns,
  { cells, score }: FoundHeader,
  choices: ReadingChoices,
): readonly Problem[] {
  const found = cells.filter((cell) => cell !== '').join(', ')
  const has = (kind: string) => columns.groups.some((group) => group.kind === kind)
  const isList = columns.texts.length > 0
  const isMatrix = columns.expectations.length > 0
  if (isList && isMatrix) return [problemAt('$', 'tableTwoShapes')]
  if (!isList && !isMatrix) {
    return [problemAt('$', score > 0 ? 'tableNoText' : 'tableHeaderUnknown', { found })]
  }
  const problems: Problem[] = []
  if (isList && !has('level')) problems.push(problemAt('$', 'tableNoLevel', { found }))
  if (isMatrix && has('level')) problems.push(problemAt('$', 'tableTwoShapes'))
  // A column that nobody knows may be the one of the roles; leaving it out would mix them all into one.
  const isSure = choices.columns !== undefined || cells.length === columnCount(columns)
  if (!has('role') && !isSure) problems.push(problemAt('$', 'tableNoRole', { found }))
  return problems
}

/** How many columns are known for something. */
function columnCount({ texts, expectations, groups, ...single }: TableColumns): number {
  const { required, tools, topic, criterion } = single
  const named = groups.reduce(
    (sum, { names, id }) => sum + names.length + (id === undefined ? 0 : 1),
    0,
  )
  const others = [required, tools, topic, criterion].filter((at) => at !== undefined)
  return texts.length + expectations.length + named + others.length
}

function roleNotes({ groups }: TableColumns, title: string): readonly ReadNote[] {
  return groups.some(({ kind }) => kind === 'role')
    ? []
    : [{ code: 'roleGuessed', values: { role: title } }]
}
