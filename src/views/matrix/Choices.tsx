import { CheckBox } from '#ui/fields.tsx'
import styles from './Choices.module.css'

/** Any number of a list. None chosen leaves the question open. */
export function Choices<Value extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly chosen: readonly Value[]
  readonly onChosen: (chosen: readonly Value[]) => void
}) {
  const { label, options, chosen, onChosen } = props
  if (options.length === 0) return undefined
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{label}</legend>
      <ul className={styles.list}>
        {options.map(({ value, name }) => (
          <li key={value}>
            <CheckBox
              label={name}
              checked={chosen.includes(value)}
              onValue={(isChosen) =>
                onChosen(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
