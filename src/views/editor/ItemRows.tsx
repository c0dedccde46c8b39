import type { ListName } from '#domain/draft-place.ts'
import type { Area, Level, Role } from '#domain/profile.ts'
import { ItemRow } from './ItemRow.tsx'

/** The rows of a list. */
export function ItemRows(props: {
  readonly label: string
  readonly list: ListName
  readonly items: readonly (Role | Level | Area)[]
}) {
  const { label, list, items } = props
  if (items.length === 0) return undefined
  return (
    <ol aria-label={label}>
      {items.map((item, at) => (
        <li key={item.id}>
          <ItemRow list={list} item={item} at={at} of={items.length} />
        </li>
      ))}
    </ol>
  )
}
