import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './DoneNotice.module.css'

/** Something that was done, and how it is undone. */
export type Done = {
  readonly message: string
  /** Left out where it cannot be. */
  readonly undo?: () => void
  /** Where one goes on from here. */
  readonly actions?: ReactNode
}

/** Says what was done and takes it back. It stays in sight, and takes the focus when it comes. */
export function DoneNotice(props: { readonly done: Done; readonly onUndone: () => void }) {
  const { done, onUndone } = props
  const { undo } = done
  const { t } = useWords()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus({ preventScroll: true }), [])
  return (
    <div ref={notice} className={styles.done} tabIndex={-1}>
      <Notice
        actions={
          <>
            {done.actions}
            {undo === undefined ? undefined : (
              <Button
                onClick={() => {
                  undo()
                  onUndone()
                }}
              >
                {t(($) => $.data.undo)}
              </Button>
            )}
          </>
        }
      >
        {done.message}
      </Notice>
    </div>
  )
}
