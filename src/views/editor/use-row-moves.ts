import { type KeyboardEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '#i18n/use-words.ts'
import { announce } from '#ui/announcer.ts'

/**
 * Moves the rows of an ordered list, by its buttons or by Alt with the arrow keys from anywhere in the row. The focus
 * stays where it was, though the row is elsewhere, and where it went is told.
 */
export function useRowMoves(props: {
  readonly at: number
  readonly of: number
  readonly name: string
  readonly onMove: (by: -1 | 1) => void
}) {
  const { at, of, name, onMove } = props
  const { t } = useWords()
  const row = useRef<HTMLDivElement>(null)

  function move(by: -1 | 1) {
    if (at + by < 0 || at + by >= of) return
    const focused = document.activeElement
    flushSync(() => onMove(by))
    // A row that is put elsewhere in the page loses the focus.
    if (focused instanceof HTMLElement && row.current?.contains(focused)) focused.focus()
    announce(t(($) => $.editor.moved, { name, place: at + by + 1, of }))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }

  return { row, move, onKeyDown }
}
