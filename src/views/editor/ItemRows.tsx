import { useEffect, useRef } from 'react'
import type { ListName } from '#domain/draft-place.ts'
import type { Area, Level, Role } from '#domain/profile.ts'
import { VirtualRows, type VirtualRowsHandle } from '#ui/VirtualRows.tsx'
import { ItemRow } from './ItemRow.tsx'
import { many } from './many.ts'
import styles from './Row.module.css'
import { onReveal } from './revealed-items.ts'

type Props = {
  readonly label: string
  readonly list: ListName
  readonly items: readonly (Role | Level | Area)[]
}

/** About how high a row is, in px. */
const height = 52

/** The rows of a list. Of a long one only those in sight are in the page. */
export function ItemRows(props: Props) {
  const { label, list, items } = props
  if (items.length === 0) return undefined
  if (items.length > many) return <LongRows {...props} />
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

function LongRows(props: Props) {
  const { label, list, items } = props
  const rows = useRef<VirtualRowsHandle>(null)
  useEffect(
    () => onReveal(list, (id) => rows.current?.showItem(items.findIndex((item) => item.id === id))),
    [list, items],
  )
  return (
    <VirtualRows
      ref={rows}
      label={label}
      items={items}
      keyOf={({ id }) => id}
      renderItem={(item, at) => <ItemRow list={list} item={item} at={at} of={items.length} />}
      height={height}
      scrolls="itself"
      itemClass={styles.long}
    />
  )
}
