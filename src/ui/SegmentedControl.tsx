import { type ReactNode, useId } from 'react'
import styles from './SegmentedControl.module.css'

export type SegmentedOption<Value extends string> = {
  readonly value: Value
  /** What a screen reader hears. */
  readonly name: string
  /** What is seen: a few letters or an icon. */
  readonly face: ReactNode
  /** Language of `name` where it is not the page's. */
  readonly lang?: string
}

/** A choice of a few, all in sight: a radio group drawn as one bar. */
export function SegmentedControl<Value extends string>(props: {
  readonly label: string
  readonly options: readonly SegmentedOption<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}) {
  const group = useId()
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={styles.option} title={option.name} lang={option.lang}>
          <input
            type="radio"
            className={styles.input}
            name={group}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
            aria-label={option.name}
          />
          <span className={styles.face} aria-hidden="true">
            {option.face}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
