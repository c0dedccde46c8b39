import { useId, useRef } from 'react'
import styles from './RadioScale.module.css'

export type ScaleStep<Value extends number> = { readonly value: Value; readonly word: string }

/** Whether a step was reached by the arrow keys, which pass others on their way, or chosen at once. */
export type ChosenBy = 'arrows' | 'choice'

/** An ordinal scale as a radio group of numbered steps. Without a value no step is chosen. */
export function RadioScale<Value extends number>(props: {
  /** Id of the element that names the group. */
  readonly labelledBy: string
  readonly steps: readonly ScaleStep<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value, by: ChosenBy) => void
}) {
  const group = useId()
  const arrowIsDown = useRef(false)
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its radios take the focus
    <div
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      className={styles.scale}
      onKeyDown={(event) => {
        arrowIsDown.current = event.key.startsWith('Arrow')
      }}
      onPointerDown={() => {
        arrowIsDown.current = false
      }}
    >
      {props.steps.map((step) => (
        <label key={step.value} className={styles.step} data-step={step.value}>
          <input
            type="radio"
            className={styles.input}
            name={group}
            value={step.value}
            checked={step.value === props.value}
            onChange={() => props.onChange(step.value, arrowIsDown.current ? 'arrows' : 'choice')}
          />
          <span>{step.value}</span>{' '}
          <span className={`${styles.word} visually-hidden-wide`}>{step.word}</span>
        </label>
      ))}
    </div>
  )
}
