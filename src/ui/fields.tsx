import { type ComponentProps, type ReactNode, useId } from 'react'
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
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(common) => (
        <input
          {...rest}
          {...common}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- see `startsFocused`
          autoFocus={startsFocused}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
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
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(common) => (
        <textarea
          rows={2}
          {...rest}
          {...common}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- see `startsFocused`
          autoFocus={startsFocused}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** Label, control, and what is told about it. */
function Field(
  props: Pick<FieldProps, 'label' | 'hint' | 'problem'> & {
    readonly children: (common: {
      readonly id: string
      readonly className: string | undefined
      readonly dir: 'auto'
      readonly 'aria-invalid': true | undefined
      readonly 'aria-describedby': string | undefined
    }) => ReactNode
  },
) {
  const { label, hint, problem, children } = props
  const id = useId()
  const told = problem ?? hint
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.input,
        dir: 'auto',
        'aria-invalid': problem === undefined ? undefined : true,
        'aria-describedby': told === undefined ? undefined : `${id}-told`,
      })}
      {told === undefined ? undefined : (
        <p id={`${id}-told`} className={problem === undefined ? styles.hint : styles.problem}>
          {told}
        </p>
      )}
    </div>
  )
}

/** A labelled checkbox. An unavailable one stays focusable, so that it can be found. */
export function CheckBox(props: {
  readonly label: string
  /** Where what is seen says too little by itself. */
  readonly name?: string
  readonly checked: boolean
  readonly isUnavailable?: boolean
  readonly onValue: (checked: boolean) => void
}) {
  const { isUnavailable = false } = props
  return (
    <label className={styles.check} data-unavailable={isUnavailable}>
      <input
        type="checkbox"
        aria-label={props.name}
        aria-disabled={isUnavailable}
        checked={props.checked}
        onChange={(event) => {
          if (!isUnavailable) props.onValue(event.currentTarget.checked)
        }}
      />
      {props.label}
    </label>
  )
}

/** A labelled choice of one of several. */
export function SelectField<Value extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly value: Value
  readonly onValue: (value: Value) => void
}) {
  const { label, options, value, onValue } = props
  return (
    <Field label={label} hint={undefined} problem={undefined}>
      {(common) => (
        <select
          {...common}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = options[currentTarget.selectedIndex]
            if (chosen) onValue(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
