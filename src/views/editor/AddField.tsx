import { type FocusEvent, type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/fields.tsx'
import styles from './AddField.module.css'

/** How long after a field is left a click may still come that left it, in milliseconds. */
const clickPause = 400

/**
 * A line in which something new is named; Enter adds it, and the next one can be written. What stands in it when it is
 * left is added, too, unless it is only taken with Enter: nothing that was written may be lost.
 */
export function AddField(props: {
  readonly label: string
  readonly button: string
  /** BCP 47 tag of what is written. */
  readonly language?: string
  readonly place?: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly isOnlyByEnter?: boolean
  /** Whether it was taken: then the line is empty again. */
  readonly onAdd: (text: string) => boolean
}) {
  const { label, button, language, place, hint, problem, isOnlyByEnter = false, onAdd } = props
  const [text, setText] = useState('')

  function add() {
    if (text.trim() !== '' && onAdd(text.trim())) setText('')
  }

  function leave({ target }: FocusEvent) {
    // A window that goes to the back leaves the focus where it is.
    if (isOnlyByEnter || text.trim() === '' || document.activeElement === target) return
    const finish = () => {
      clearTimeout(timer)
      window.removeEventListener('click', finish, { capture: true })
      // Who came back at once goes on writing.
      if (document.activeElement !== target) flushSync(add)
    }
    const timer = setTimeout(finish, clickPause)
    // Added at once, the page would move away under the pointer; after the click, what was clicked would not know.
    window.addEventListener('click', finish, { capture: true })
  }

  const addAtTheEnd = useEffectEvent(() => {
    if (!isOnlyByEnter) add()
  })
  useEffect(() => {
    const onPageHide = () => addAtTheEnd()
    window.addEventListener('pagehide', onPageHide)
    return () => window.removeEventListener('pagehide', onPageHide)
  }, [])

  return (
    <form
      className={styles.add}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={label}
        value={text}
        lang={language}
        data-place={place}
        hint={hint}
        problem={problem}
        autoComplete="off"
        onValue={setText}
        onBlur={leave}
      />
      <Button type="submit" aria-disabled={text.trim() === ''}>
        {button}
      </Button>
    </form>
  )
}
