import { type KeyboardEvent, useState } from 'react'

type At = { readonly row: number; readonly column: number }

/**
 * Keyboard of a grid: one tab stop, arrows between cells, Home and End in the row, with Ctrl in the
 * whole grid. Enter and Space are the button's own.
 *
 * @param start the cell that Tab reaches before any arrow was pressed; -1 falls back to the first
 */
export function useGridKeys(rows: number, columns: number, start: At) {
  const [moved, setMoved] = useState<{ readonly to: At; readonly from: At }>()
  // Once another cell was picked, Tab leads there again.
  const isStale = moved?.from.row !== start.row || moved.from.column !== start.column
  const active = isStale ? start : moved.to
  const row = Math.max(0, active.row)
  const column = Math.max(0, active.column)

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const to = destination(event, { row, column }, { row: rows - 1, column: columns - 1 })
    if (!to) return
    event.preventDefault()
    setMoved({ to, from: start })
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus()
  }

  return {
    tableProps: { onKeyDown },
    cellProps: (cellRow: number, cellColumn: number) => ({
      tabIndex: cellRow === row && cellColumn === column ? 0 : -1,
      'data-cell': `${cellRow} ${cellColumn}`,
    }),
  }
}

function destination(event: KeyboardEvent, at: At, last: At): At | undefined {
  const jumps = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowUp':
      return { ...at, row: Math.max(0, at.row - 1) }
    case 'ArrowDown':
      return { ...at, row: Math.min(last.row, at.row + 1) }
    case 'ArrowLeft':
      return { ...at, column: Math.max(0, at.column - 1) }
    case 'ArrowRight':
      return { ...at, column: Math.min(last.column, at.column + 1) }
    case 'Home':
      return jumps ? { row: 0, column: 0 } : { ...at, column: 0 }
    case 'End':
      return jumps ? last : { ...at, column: last.column }
    default:
      return undefined
  }
}
