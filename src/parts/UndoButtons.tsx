import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { RedoIcon, UndoIcon } from '#ui/icons.tsx'
import styles from './UndoButtons.module.css'
import { useUndo } from './use-undo.ts'

/** Takes changes back and makes them again. */
export function UndoButtons() {
  const { t } = useWords()
  const { undo, redo } = useUndo()
  const canUndo = useStore((state) => state.past.length > 0)
  const canRedo = useStore((state) => state.future.length > 0)
  return (
    <div className={styles.buttons}>
      <Button
        variant="icon"
        aria-label={t(($) => $.undo.undo)}
        title={t(($) => $.undo.undo)}
        aria-disabled={!canUndo}
        onClick={undo}
      >
        <UndoIcon />
      </Button>
      <Button
        variant="icon"
        aria-label={t(($) => $.undo.redo)}
        title={t(($) => $.undo.redo)}
        aria-disabled={!canRedo}
        onClick={redo}
      >
        <RedoIcon />
      </Button>
    </div>
  )
}
