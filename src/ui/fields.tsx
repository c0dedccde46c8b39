import { type ComponentProps, useId } from 'react'
import styles from './fields.module.css'

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly hint?: string | undefined
  /** What is wrong with the value and how to mend it. */
  readonly problem?: string | undefined
  /** Takes the focus when it appears: only where the person just asked for the field. */
  readonly startsFocused?: boolean
}

/** A labelled line of text, or of another type that an input takes. */
export function TextField({
  label,
  value,
  onValue,
  hint,
  problem,
  startsFocused = false,
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, 'value' | 'onChange'>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- see `startsFocused`
        autoFocus={startsFocused}
        id={id}
        className={styles.input}
        dir="auto"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={hint === undefined && problem === undefined ? undefined : `${id}-told`}
      />
      <Told id={`${id}-told`} hint={hint} problem={problem} />
    </div>
  )
}

/** A labelled text of several lines, growing with what is typed. */
export function TextArea({
  label,
  value,
  onValue,
  hint,
  problem,
  startsFocused = false,
  ...rest
}: FieldProps & Omit<ComponentProps<'textarea'>, 'value' | 'onChange'>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={2}
        {...rest}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- see `startsFocused`
        autoFocus={startsFocused}
        id={id}
        className={styles.input}
        dir="auto"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        aria-describedby={hint === undefined && problem === undefined ? undefined : `${id}-told`}
      />
      <Told id={`${id}-told`} hint={hint} problem={problem} />
    </div>
  )
}

function Told(props: Pick<FieldProps, 'hint' | 'problem'> & { readonly id: string }) {
  if (props.problem !== undefined) {
    return (
      <p id={props.id} className={styles.problem}>
        {props.problem}
      </p>
    )
  }
  if (props.hint === undefined) return undefined
  return (
    <p id={props.id} className={styles.hint}>
      {props.hint}
    </p>
  )
}

/** A labelled checkbox. */
export function CheckBox(props: {
  readonly label: string
  readonly checked: boolean
  readonly onValue: (checked: boolean) => void
}) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onValue(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  )
}
