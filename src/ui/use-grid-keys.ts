import { type KeyboardEvent, useState } from 'react'

const page = 10

type At = { readonly row: number; readonly column: number }

/**
 * Keyboard of a grid: one tab stop, arrows between cells, Home and End in the row, with Ctrl in the
 * whole grid, Page Up and Page Down by ten rows. Enter and Space are the button's own.
 *
 * @param start the cell that Tab reaches before any arrow was pressed; -1 falls back to the first
 * @param onFar gives the focus to a cell that is not in the page, where only rows in sight are
 */
export function useGridKeys(rows: number, columns: number, start: At, onFar?: (to: At) => void) {
  const [moved, setMoved] = useState<{ readonly to: At; readonly from: At }>()
  // Once another cell was picked, Tab leads there again.
  const isStale = moved?.from.row !== start.row || moved.from.column !== start.column
  const active = isStale ? start : moved.to
  const row = Math.max(0, Math.min(rows - 1, active.row))
  const column = Math.max(0, active.column)

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const to = destination(event, { row, column }, { row: rows - 1, column: columns - 1 })
    if (!to) return
    event.preventDefault()
    setMoved({ to, from: start })
    const cell = event.currentTarget.querySelector<HTMLElement>(cellAt(to))
    if (cell) cell.focus()
    else onFar?.(to)
  }

  return {
    tableProps: { onKeyDown },
    /** Whether the cell that Tab reaches stands in a row. */
    isStop: (cellRow: number) => cellRow === row,
    cellProps: (cellRow: number, cellColumn: number) => ({
      tabIndex: cellRow === row && cellColumn === column ? 0 : -1,
      'data-cell': `${cellRow} ${cellColumn}`,
    }),
  }
}

/** Selects the button of a cell. */
export function cellAt({ row, column }: At): string {
  return `[data-cell="${row} ${column}"]`
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
    case 'PageUp':
      return { ...at, row: Math.max(0, at.row - page) }
    case 'PageDown':
      return { ...at, row: Math.min(last.row, at.row + page) }
    case 'Home':
      return jumps ? { row: 0, column: 0 } : { ...at, column: 0 }
    case 'End':
      return jumps ? last : { ...at, column: last.column }
    default:
      return undefined
  }
}
