import type { ReactNode } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { CloseIcon } from '#ui/icons.tsx'
import { DownIcon, UpIcon } from '#ui/icons.tsx'
import styles from './Row.module.css'

/** Moves one of a list up or down, or removes it. At an end the button stays, without effect. */
export function RowActions(props: {
  /** What it is called, for the names of the buttons. */
  readonly name: string
  readonly at: number
  readonly of: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  /** Stands before the others. */
  readonly children?: ReactNode
}) {
  const { name, at, of, onMove, onRemove } = props
  const { t } = useWords()
  return (
    <div className={styles.actions}>
      {props.children}
      <Button
        variant="icon"
        data-move="-1"
        aria-label={t(($) => $.editor.moveUp, { name })}
        title={t(($) => $.editor.up)}
        aria-disabled={at === 0}
        onClick={() => at > 0 && onMove(-1)}
      >
        <UpIcon />
      </Button>
      <Button
        variant="icon"
        data-move="1"
        aria-label={t(($) => $.editor.moveDown, { name })}
        title={t(($) => $.editor.down)}
        aria-disabled={at === of - 1}
        onClick={() => at < of - 1 && onMove(1)}
      >
        <DownIcon />
      </Button>
      <Button
        variant="icon"
        data-remove="true"
        aria-label={t(($) => $.editor.removeNamed, { name })}
        title={t(($) => $.editor.remove)}
        onClick={onRemove}
      >
        <CloseIcon />
      </Button>
    </div>
  )
}
