import { useWords } from '#i18n/use-words.ts'
import { redo, undo } from '#state/assessment-actions.ts'
import { useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { RedoIcon, UndoIcon } from '#ui/icons.tsx'
import styles from './UndoButtons.module.css'

/** Takes changes back and makes them again. */
export function UndoButtons() {
  const { t } = useWords()
  const canUndo = useStore((state) => state.past.length > 0)
  const canRedo = useStore((state) => state.future.length > 0)
  return (
    <div className={styles.buttons}>
      <Button
        variant="icon"
        aria-label={t(($) => $.assess.undo)}
        title={t(($) => $.assess.undo)}
        aria-disabled={!canUndo}
        onClick={() => {
          if (undo()) announce(t(($) => $.assess.undone))
        }}
      >
        <UndoIcon />
      </Button>
      <Button
        variant="icon"
        aria-label={t(($) => $.assess.redo)}
        title={t(($) => $.assess.redo)}
        aria-disabled={!canRedo}
        onClick={() => {
          if (redo()) announce(t(($) => $.assess.redone))
        }}
      >
        <RedoIcon />
      </Button>
    </div>
  )
}
