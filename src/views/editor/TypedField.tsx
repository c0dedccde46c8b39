import { useState } from 'react'
import { TextField } from '#ui/fields.tsx'

/**
 * A field whose text is not kept as it is typed: a list, or an id. While somebody types, it shows what is typed;
 * once it is left, what was made of it.
 */
export function TypedField(props: {
  readonly label: string
  readonly value: string
  readonly place: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly onValue: (text: string) => void
}) {
  const { label, value, place, hint, problem, onValue } = props
  const [typed, setTyped] = useState<string>()
  return (
    <TextField
      label={label}
      value={typed ?? value}
      data-place={place}
      hint={typed === undefined ? undefined : hint}
      problem={problem}
      autoComplete="off"
      onFocus={() => setTyped(value)}
      onBlur={() => setTyped(undefined)}
      onValue={(text) => {
        setTyped(text)
        onValue(text)
      }}
    />
  )
}
