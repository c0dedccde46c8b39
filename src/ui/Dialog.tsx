import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { CloseIcon } from './icons.tsx'

/**
 * A modal dialog on the platform's own element: focus stays inside, Escape closes it, and focus goes
 * back to where it came from. It is open as long as it is rendered.
 */
export function Dialog(props: {
  readonly title: string
  readonly closeName: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={() => {
        // An effect that runs twice closes and opens again: that is no wish to close.
        if (!dialog.current?.open) props.onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{props.title}</h2>
        <Button variant="icon" aria-label={props.closeName} onClick={() => dialog.current?.close()}>
          <CloseIcon />
        </Button>
      </div>
      <div className={styles.body}>{props.children}</div>
      {props.actions === undefined ? undefined : <div className={styles.foot}>{props.actions}</div>}
    </dialog>
  )
}
