import { useState } from 'react'
import { Button } from './Button.tsx'
import styles from './LongText.module.css'

/** From so many characters or lines on a text is cut until all of it is asked for. */
const long = { characters: 600, lines: 10 } as const

/** A text as somebody typed it. A very long one begins only, and shows all of it when asked; on paper always. */
export function LongText(props: {
  readonly text: string
  /** What the button says that shows all of it. */
  readonly more: string
}) {
  const { text, more } = props
  const [isOpen, setIsOpen] = useState(false)
  const isLong = text.length > long.characters || text.split('\n').length > long.lines
  if (!isLong || isOpen) return <bdi>{text}</bdi>
  return (
    <>
      <bdi className={styles.begin}>{text}</bdi>
      <span className="screen-only">
        <Button variant="quiet" onClick={() => setIsOpen(true)}>
          {more}
        </Button>
      </span>
    </>
  )
}
