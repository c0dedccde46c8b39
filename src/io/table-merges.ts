import { type Problem, problemAt } from './problem.ts'
import type { TableColumns } from './table-columns.ts'
import type { TableRow } from './table-header.ts'

/** Merged cells: the first and last row as a line of the file, the first and last column as a position. */
export type Merge = {
  readonly lines: readonly [first: number, last: number]
  readonly columns: readonly [first: number, last: number]
  /** As the format names it, e.g. 'A2:A5'. */
  readonly name: string
}

/**
 * Fills merged cells of roles, levels and areas with what stands in the first of them. Any other merged cell below
 * the header is a problem: what it says can hold for each of its rows or for one.
 */
export function withMergesFilled(
  rows: readonly TableRow[],
  { expectations, groups, texts, ...single }: TableColumns,
  merges: readonly Merge[] = [],
): {
  readonly rows: readonly TableRow[]
  readonly problems: readonly Problem[]
  /** Whether areas are merged, so that one that is still empty is meant to be. */
  readonly hasAreas: boolean
} {
  if (merges.length === 0) return { rows, problems: [], hasAreas: false }
  const areas = groups.find(({ kind }) => kind === 'area')?.names.map(({ at }) => at) ?? []
  let hasAreas = false
  const names = new Set(groups.flatMap(({ id, names: all }) => [id, ...all.map(({ at }) => at)]))
  const others = [
    ...[...texts, ...expectations].map(({ at }) => at),
    single.required,
    single.tools,
    single.topic,
    single.criterion,
  ]
  const indexByLine = new Map(rows.map(({ line }, at) => [line, at] as const))
  const filled = rows.map(({ line, cells }) => ({ line, cells: [...cells] }))
  const problems: Problem[] = []
  for (const merge of merges) {
    const [firstLine, lastLine] = merge.lines
    const [firstColumn, lastColumn] = merge.columns
    const first = indexByLine.get(firstLine)
    if (first === undefined) continue
    const isIn = (at: number | undefined) =>
      at !== undefined && at >= firstColumn && at <= lastColumn
    const isEmpty = (filled[first]?.cells[firstColumn] ?? '') === ''
    if (!isEmpty && others.some(isIn)) {
      problems.push({
        ...problemAt('$', 'tableMerged', { cells: merge.name }),
        at: { line: firstLine },
      })
      continue
    }
    if (!names.has(firstColumn)) continue
    hasAreas ||= areas.includes(firstColumn)
    const value = filled[first]?.cells[firstColumn] ?? ''
    for (let at = first + 1; at < filled.length; at += 1) {
      const row = filled[at]
      if (!row || row.line > lastLine) break
      // A row that has nothing else is no row of the table.
      if (row.cells.some((cell) => cell !== '')) row.cells[firstColumn] = value
    }
  }
  return { rows: filled, problems, hasAreas }
}
