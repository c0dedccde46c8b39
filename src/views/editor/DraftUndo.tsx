import { useEffect, useEffectEvent, useRef } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { redoDraft, undoDraft, useCanRedoDraft, useCanUndoDraft } from '#state/draft-editing.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { isTextField } from '#ui/is-text-field.ts'
import { RedoIcon, UndoIcon } from '#ui/icons.tsx'
import { useEditor } from './editor-context.ts'
import styles from './DraftUndo.module.css'

/**
 * Takes changes of the draft back and makes them again, by buttons and by the usual keys: these are a text field's own
 * only while something is being typed in it.
 */
export function DraftUndo(props: { readonly draft: string }) {
  const { draft } = props
  const { t } = useWords()
  const { look, show } = useEditor()
  const canUndo = useCanUndoDraft(draft)
  const canRedo = useCanRedoDraft(draft)

  function travel(isRedo: boolean, isByKey: boolean) {
    const step = isRedo ? redoDraft(draft) : undoDraft(draft)
    if (!step) return
    announce(isRedo ? t(($) => $.editor.redone) : t(($) => $.editor.undone))
    // A button that was pressed keeps the focus: it can be pressed again.
    if (step.place) (isByKey ? show : look)(step.place)
  }

  useUndoKeys((isRedo) => travel(isRedo, true))
  return (
    <div className={styles.buttons}>
      <Button
        variant="icon"
        aria-label={t(($) => $.undo.undo)}
        title={t(($) => $.undo.undo)}
        aria-disabled={!canUndo}
        onClick={() => travel(false, false)}
      >
        <UndoIcon />
      </Button>
      <Button
        variant="icon"
        aria-label={t(($) => $.undo.redo)}
        title={t(($) => $.undo.redo)}
        aria-disabled={!canRedo}
        onClick={() => travel(true, false)}
      >
        <RedoIcon />
      </Button>
    </div>
  )
}

/** The same keys take back ratings elsewhere: here they are the editor's, before anybody else hears of them. */
function useUndoKeys(onKey: (isRedo: boolean) => void): void {
  const typedIn = useRef<EventTarget>(null)
  const keys = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = isTextField(event.target) && typedIn.current === event.target
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping) return
    if (document.querySelector('dialog[open]')) return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (!isRedo && key !== 'z') return
    event.preventDefault()
    event.stopImmediatePropagation()
    onKey(isRedo)
  })
  useEffect(() => {
    const noted = new AbortController()
    const options = { capture: true, signal: noted.signal }
    window.addEventListener('keydown', (event) => keys(event), options)
    window.addEventListener('input', ({ target }) => note(target), options)
    // Whoever comes to a field, or has just added what stood in it, has nothing of it to take back.
    window.addEventListener('focusin', () => note(null), options)
    window.addEventListener('submit', () => note(null), options)
    return () => noted.abort()

    function note(target: EventTarget | null) {
      // A list to choose from has no undo of its own.
      typedIn.current = target instanceof HTMLSelectElement ? null : target
    }
  }, [])
}
