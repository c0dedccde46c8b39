import { useId } from 'react'
import styles from './RadioList.module.css'

/** A choice of a few sentences, all in sight, one under the other. */
export function RadioList<Value extends string>(props: {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly value: Value
  readonly onValue: (value: Value) => void
}) {
  const group = useId()
  return (
    <fieldset className={styles.list}>
      <legend>{props.legend}</legend>
      {props.options.map(({ value, name }) => (
        <label key={value} className={styles.option}>
          <input
            type="radio"
            name={group}
            value={value}
            checked={value === props.value}
            onChange={() => props.onValue(value)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
