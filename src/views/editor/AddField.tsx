import { type FormEvent, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/fields.tsx'
import styles from './AddField.module.css'

/** A line in which something new is named; Enter adds it, and the next one can be written. */
export function AddField(props: {
  readonly label: string
  readonly button: string
  /** BCP 47 tag of what is written. */
  readonly language?: string
  readonly place?: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  /** Whether it was taken: then the line is empty again. */
  readonly onAdd: (text: string) => boolean
}) {
  const { label, button, language, place, hint, problem, onAdd } = props
  const [text, setText] = useState('')

  function add(event: FormEvent) {
    event.preventDefault()
    if (text.trim() !== '' && onAdd(text.trim())) setText('')
  }

  return (
    <form className={styles.add} onSubmit={add}>
      <TextField
        label={label}
        value={text}
        lang={language}
        data-place={place}
        hint={hint}
        problem={problem}
        autoComplete="off"
        onValue={setText}
      />
      <Button type="submit" aria-disabled={text.trim() === ''}>
        {button}
      </Button>
    </form>
  )
}
