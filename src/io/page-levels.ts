import { levelOrder } from './level-order.ts'
import type { LevelTable, TableHeading } from './page-tables.ts'
import { type Problem, problemAt } from './problem.ts'
import type { ReadNote, ReadingChoices } from './profile-reader.ts'

/** Which level each table of a page is about. */
export type TableLevels = {
  /** One for each table; empty where a column of the table says it row by row. */
  readonly names: readonly string[]
  /** The heading that each was named by, where headings name them. */
  readonly headings: readonly (TableHeading | undefined)[]
  readonly problems: readonly Problem[]
  readonly notes: readonly ReadNote[]
}

/**
 * Names the level of each table: by what was chosen, by the headings above the tables, else by numbers. A number is
 * an honest name: which of the usual ladders a page means is not for a reader to guess.
 *
 * @param tables in the order of the page
 */
export function levelsOfTables(
  tables: readonly LevelTable[],
  choices: Pick<ReadingChoices, 'isHighestFirst' | 'levels'>,
): TableLevels {
  const named = tables.filter((table) => !table.columns.has('level'))
  const found = headingsOf(named.map(({ headings }) => headings))
  const given = named.length > 0 ? (choices.levels ?? []) : []
  // A preview names all tables, those whose rows name their levels included.
  const isForAll = given.length === tables.length
  const chosen = isForAll
    ? tables.flatMap((table, at) => (table.columns.has('level') ? [] : [given[at] ?? '']))
    : given
  const isChosen = chosen.length === named.length
  const problems: Problem[] = []
  if (given.length > 0 && !isChosen) {
    const values = { found: String(given.length), expected: String(named.length) }
    problems.push({
      ...problemAt('$', 'pageLevelCount', values),
      at: { line: tables[0]?.at.line ?? 1 },
    })
  }
  const names = named.map((_, at) => {
    const choice = isChosen ? (chosen[at] ?? '').trim() : ''
    const heading = found[at]?.text ?? ''
    return choice || heading || numbered(at, named.length, choices.isHighestFirst === true)
  })
  const guessed = named.flatMap((table, at) => {
    const isGuessed = !found[at] && !(isChosen && chosen[at]?.trim())
    return isGuessed ? [{ table, name: names[at] ?? '' }] : []
  })
  const notes: ReadNote[] = []
  const [first] = guessed
  if (first) {
    const levels = guessed.map(({ name }) => name).join(', ')
    notes.push({ code: 'pageLevelsNumbered', at: first.table.at, values: { levels } })
  } else if (!isChosen && names.length > 0) {
    const at = { line: found[0]?.line ?? 1 }
    notes.push({
      code: 'pageLevelsOfHeadings',
      at,
      values: { levels: [...new Set(names)].join(', ') },
    })
  }
  const positions = new Map(named.map((table, at) => [table, at]))
  const placeOf = (table: LevelTable) => positions.get(table) ?? -1
  return {
    names: tables.map((table) => names[placeOf(table)] ?? ''),
    headings: tables.map((table) => found[placeOf(table)]),
    problems,
    notes,
  }
}

function numbered(at: number, count: number, isHighestFirst: boolean): string {
  return `Level ${isHighestFirst ? count - at : at + 1}`
}

/**
 * The heading that names the level of each table. The nearest one, unless all tables have the same there, as where
 * each level has "Expectations" below its name. Where only the first table has a heading it is that of the page.
 */
function headingsOf(
  paths: readonly (readonly TableHeading[])[],
): readonly (TableHeading | undefined)[] {
  const [path = []] = paths
  const only = path.at(-1)
  if (paths.length === 1) return [path.length > 1 || (only?.depth ?? 1) > 1 ? only : undefined]
  const shortest = paths.reduce((least, { length }) => Math.min(least, length), Infinity)
  let back = 1
  while (back < shortest && isSameEverywhere(paths, back)) back += 1
  const at = isSameEverywhere(paths, back) ? 1 : back
  const found = paths.map((headings) => headings.at(-at))
  const [first, ...rest] = found
  const highest = rest.reduce(
    (least, heading) => Math.min(least, heading?.depth ?? least),
    Infinity,
  )
  // The page's own heading stands above the first table, and names no level.
  return [(first?.depth ?? 0) < highest ? undefined : first, ...rest]
}

function isSameEverywhere(paths: readonly (readonly TableHeading[])[], back: number): boolean {
  return new Set(paths.map((headings) => headings.at(-back)?.text)).size === 1
}

/** Levels from the lowest up, with how their order was found. */
export type OrderedLevels = {
  readonly names: readonly string[]
  readonly notes: readonly ReadNote[]
}

/**
 * Puts levels in order, lowest first: as chosen, else as on the page. Only where all their names are known to stand
 * from the highest down they are turned round, and that is told.
 *
 * @param names in the order of the page, none twice
 */
export function orderedLevels(
  names: readonly string[],
  { isHighestFirst, levels = [] }: Pick<ReadingChoices, 'isHighestFirst' | 'levels'>,
): OrderedLevels {
  const all = [...new Set([...levels.filter((name) => names.includes(name)), ...names])]
  if (isHighestFirst !== undefined) {
    return { names: isHighestFirst ? all.toReversed() : all, notes: [] }
  }
  const { by, order } = levelOrder(all)
  const isDown = by !== 'appearance' && order.every((at, place) => at === all.length - 1 - place)
  if (!isDown || all.length < 2) return { names: all, notes: [] }
  const turned = all.toReversed()
  return {
    names: turned,
    notes: [{ code: 'pageLevelsTurned', values: { levels: turned.join(', ') } }],
  }
}
