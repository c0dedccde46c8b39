import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from './Button.tsx'
import styles from './FoldedList.module.css'

/** A list of which only the first items are shown until more are asked for. On paper all of them are. */
export function FoldedList<Item>(props: {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  /** How many are shown at first. */
  readonly limit: number
  /** What the button says that shows the others. */
  readonly more: (count: number) => string
}) {
  const { items, keyOf, renderItem, limit, more } = props
  const [isOpen, setIsOpen] = useState(false)
  const hidden = isOpen ? 0 : Math.max(0, items.length - limit)
  useEffect(() => {
    // The page is taken as soon as this has returned.
    const unfold = () => flushSync(() => setIsOpen(true))
    window.addEventListener('beforeprint', unfold)
    return () => window.removeEventListener('beforeprint', unfold)
  }, [])
  return (
    <>
      <ul>
        {items.slice(0, items.length - hidden).map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            {renderItem(item)}
          </li>
        ))}
      </ul>
      {hidden === 0 ? undefined : (
        <div className="screen-only">
          <Button variant="quiet" onClick={() => setIsOpen(true)}>
            {more(hidden)}
          </Button>
        </div>
      )}
    </>
  )
}
