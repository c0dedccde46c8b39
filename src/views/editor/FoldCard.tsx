import { type ReactNode, useRef, useState } from 'react'
import { useUnfoldedInPrint } from '#ui/use-unfolded-in-print.ts'
import styles from './FoldCard.module.css'

/** A section that says in one line what it holds, so that those who do not need it just now have it out of the way. */
export function FoldCard(props: {
  readonly title: string
  /** What it holds, in a line. */
  readonly holds: string
  /** Where nothing is in it yet, it waits for the first. */
  readonly startsOpen: boolean
  /** What is in it, for `focusPlace`, which opens it. */
  readonly of: string
  /** Too much to have in the page while it is folded. */
  readonly isLarge?: boolean
  readonly children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  useUnfoldedInPrint(details)
  // Only at first: what somebody opened stays open when something is written in it.
  const [startsOpen] = useState(props.startsOpen)
  const [isOpen, setIsOpen] = useState(startsOpen)
  const isDrawn = isOpen || props.isLarge !== true
  return (
    <details
      ref={details}
      className={styles.card}
      open={startsOpen}
      data-fold={props.of}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <h2>{props.title}</h2>
        <span className={styles.holds}>{props.holds}</span>
      </summary>
      <div className={styles.body}>{isDrawn ? props.children : undefined}</div>
    </details>
  )
}
