import type { KeyboardEvent } from 'react'
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

  function move(by: -1 | 1) {
    if (at + by < 0 || at + by >= of) return
    // React gives the focus back to what it puts elsewhere in the page.
    onMove(by)
    announce(t(($) => $.editor.moved, { name, place: at + by + 1, of }))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }

  return { move, onKeyDown }
}
