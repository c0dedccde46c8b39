import type { MatrixLine } from '#io/matrix-lines.ts'
import type { ReportedRow } from '#io/matrix-report.ts'

// While somebody types most of a table stays as it is: what is the same object is not drawn anew.

/** Gives the row of before where the new one shows the same. */
export function rowKeeper(): (row: ReportedRow) => ReportedRow {
  return keeper(({ role }) => role.id, isSameRow)
}

/** Gives the line of before where the new one shows the same. */
export function lineKeeper(): (line: MatrixLine) => MatrixLine {
  return keeper(
    ({ key }) => key,
    (one, other) =>
      one.kind === other.kind && one.area === other.area && isSameRow(one.row, other.row),
  )
}

function keeper<Item>(
  keyOf: (item: Item) => string,
  isSame: (one: Item, other: Item) => boolean,
): (item: Item) => Item {
  const kept = new Map<string, Item>()
  return (item) => {
    const key = keyOf(item)
    const before = kept.get(key)
    if (before !== undefined && isSame(before, item)) return before
    kept.set(key, item)
    return item
  }
}

function isSameRow(one: ReportedRow, other: ReportedRow): boolean {
  if (one.role !== other.role || one.growth !== other.growth) return false
  if (one.assessment !== other.assessment || one.cells.size !== other.cells.size) return false
  for (const [level, criteria] of one.cells) {
    const others = other.cells.get(level)
    if (others?.length !== criteria.length) return false
    for (let at = 0; at < criteria.length; at += 1) if (criteria[at] !== others[at]) return false
  }
  return true
}
