import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './FoldedList.module.css'

/** A list of which only the first items are shown until more are asked for. On paper all of them are. */
export function FoldedList(props: {
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[]
  /** How many are shown at first. */
  readonly limit: number
  /** What the button says that shows the others. */
  readonly more: (count: number) => string
}) {
  const { items, limit, more } = props
  const [isOpen, setIsOpen] = useState(false)
  const hidden = isOpen ? 0 : Math.max(0, items.length - limit)
  return (
    <>
      <ul>
        {items.map(({ key, content }, at) => (
          <li key={key} className={styles.item} data-folded={at >= items.length - hidden}>
            {content}
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
