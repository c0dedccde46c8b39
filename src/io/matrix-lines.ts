import { type Area, type LevelId, type PlacedCriterion } from '#domain/profile.ts'
import type { Text } from '#domain/text.ts'
import { type MatrixReport, type ReportedRow, rowHits } from './matrix-report.ts'

/** From so many criteria or roles on a matrix is drawn line by line, and only what is in sight. */
const large = { criteria: 400, roles: 150 } as const

/** Up to so many criteria a search answers with the letter that is typed, on a phone of the middle class, too. */
const searchedAtOnce = 12_000

/** More criteria of a cell than this go on in a further line, so that every line stays short. */
const criteriaALine = 8

/** How many criteria paper gets at most. */
const printedCriteria = 10_000

/**
 * A line of a large matrix. A role of all levels takes several, because a line with everything that is asked
 * of a role would be many windows high: one that names it and says what each level asks, then one for each
 * competence area, in which its levels can be read side by side. One level is a line.
 */
export type MatrixLine = {
  /** Always the same for the same line, whatever is searched or sorted. */
  readonly key: string
  readonly kind: 'role' | 'area' | 'level'
  /** Of an area only the criteria that stand in the line. */
  readonly row: ReportedRow
  /** `undefined` for criteria without one, and where the line is none of an area. */
  readonly area: Area | undefined
  /** 0, and more where a line goes on with what the one before had no room for. */
  readonly part: number
}

type LinesOf = Pick<MatrixReport, 'levels' | 'profile' | 'rows'> & {
  readonly place: Pick<MatrixReport['place'], 'level'>
}

/**
 * Whether a profile is so large that its matrix is drawn line by line. It depends on the profile alone: a
 * search must not change how the page works.
 */
export function isLarge(profile: MatrixReport['profile']): boolean {
  return criteriaCount(profile) > large.criteria || profile.roles.length > large.roles
}

/** Whether a profile is so large that searching it takes longer than a letter may wait. */
export function isHuge(profile: MatrixReport['profile']): boolean {
  return criteriaCount(profile) > searchedAtOnce
}

function criteriaCount({ expectations }: MatrixReport['profile']): number {
  return expectations.reduce((sum, cell) => sum + cell.criteria.length, 0)
}

/**
 * The lines of a large matrix, in the order of its rows.
 *
 * @returns none for no rows; a role of which nothing is shown has the line that names it
 * @example matrixLines(report).map(({ kind }) => kind) // ['role', 'area', 'area', 'role', 'area']
 */
export function matrixLines(report: LinesOf): readonly MatrixLine[] {
  return report.rows.flatMap((row) => linesOfRow(row, report))
}

/** The lines of one row, as `matrixLines` has them. */
export function linesOfRow(
  row: ReportedRow,
  { levels, place, profile }: Omit<LinesOf, 'rows'>,
): readonly MatrixLine[] {
  const { id } = row.role
  if (place.level !== undefined) return [{ key: id, kind: 'level', row, area: undefined, part: 0 }]
  const byArea = cellsByArea(row, levels)
  return [
    { key: id, kind: 'role', row, area: undefined, part: 0 },
    ...[...profile.areas, undefined].flatMap((area) =>
      partsOf(byArea.get(area?.id) ?? new Map()).map((cells, part): MatrixLine => ({
        key: `${id} ${area?.id ?? ''} ${part}`,
        kind: 'area',
        row: { ...row, cells },
        area,
        part,
      })),
    ),
  ]
}

type Cells = Map<LevelId, PlacedCriterion[]>

function cellsByArea(row: ReportedRow, levels: LinesOf['levels']): Map<string | undefined, Cells> {
  const byArea = new Map<string | undefined, Cells>()
  for (const { id } of levels) {
    for (const criterion of row.cells.get(id) ?? []) {
      const cells: Cells = byArea.get(criterion.area) ?? new Map()
      byArea.set(criterion.area, cells)
      const cell = cells.get(id)
      if (cell) cell.push(criterion)
      else cells.set(id, [criterion])
    }
  }
  return byArea
}

/** Cells with no more criteria than a line has room for, one after the other. */
function partsOf(cells: Cells): readonly Cells[] {
  const most = Math.max(0, ...[...cells.values()].map(({ length }) => length))
  if (most === 0) return []
  if (most <= criteriaALine) return [cells]
  return Array.from({ length: Math.ceil(most / criteriaALine) }, (_, part) => {
    const from = part * criteriaALine
    const cut = [...cells].map(
      ([level, criteria]) => [level, criteria.slice(from, from + criteriaALine)] as const,
    )
    return new Map(cut.filter(([, criteria]) => criteria.length > 0))
  })
}

/** What paper gets of a large matrix. */
export type Printed = { readonly lines: number; readonly criteria: number }

/** How many lines paper gets, and how many criteria stand in them: whole lines, as long as there is room. */
export function printedPart(
  lines: readonly MatrixLine[],
  levels: LinesOf['levels'],
  most = printedCriteria,
): Printed {
  let criteria = 0
  for (const [at, { kind, row }] of lines.entries()) {
    if (kind === 'role') continue
    const inLine = levels.reduce((sum, { id }) => sum + (row.cells.get(id)?.length ?? 0), 0)
    if (criteria + inLine > most) return { lines: at, criteria }
    criteria += inLine
  }
  return { lines: lines.length, criteria }
}

/**
 * How many hits of a search each line marks: the name of the role in the line that names it, that of the area at
 * the head of its lines, and what stands in the cells.
 *
 * @param hitsOf how many hits a name has
 * @param hitsOfCriterion how many the text of a criterion and the tools beside it have
 */
export function lineHits(
  lines: readonly MatrixLine[],
  report: Pick<MatrixReport, 'columns' | 'levels' | 'place' | 'profile'>,
  textOf: (text: Text) => string,
  hitsOf: (name: string) => number,
  hitsOfCriterion: (criterion: PlacedCriterion) => number,
): readonly number[] {
  const ofRow = rowHits(report, textOf, hitsOf, hitsOfCriterion)
  return lines.map((line) => {
    if (line.kind === 'level') return ofRow(line.row)
    if (line.kind === 'role') return hitsOf(textOf(line.row.role.name))
    let hits = line.area ? hitsOf(textOf(line.area.name)) : 0
    for (const criteria of line.row.cells.values()) {
      for (const criterion of criteria) hits += hitsOfCriterion(criterion)
    }
    return hits
  })
}

/** Where a hit stands: its line, and the how many-th mark of the line it is, from 0 on. */
export type HitPlace = { readonly line: number; readonly mark: number }

/**
 * Where the hit with a number stands.
 *
 * @param hits as `lineHits` gives them
 * @param number from 0 on
 * @returns `undefined` where there are not so many
 */
export function hitPlace(hits: readonly number[], number: number): HitPlace | undefined {
  let before = 0
  for (const [line, count] of hits.entries()) {
    if (number < before + count) return { line, mark: number - before }
    before += count
  }
  return undefined
}
