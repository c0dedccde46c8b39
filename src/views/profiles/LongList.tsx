import type { ReactNode } from 'react'
import { VirtualRows } from '#ui/VirtualRows.tsx'

/** From so many items on, only those in sight are in the page. */
const many = 100

/** How many items paper gets of a long list. */
const onPaper = 2000

/** A list of any length: whole where it is short, else with the items that are in sight. */
export function LongList<Item>(props: {
  readonly label: string
  readonly items: readonly Item[]
  /** Always the same for the same item, in any order. */
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  /** About how high an item is, in px. */
  readonly height: number
  /** Whether a long list scrolls with the page or in a box of its own. */
  readonly scrolls: 'page' | 'itself'
  /** Of each item's `<li>`. */
  readonly itemClass?: string | undefined
}) {
  const { itemClass, items, keyOf, label, renderItem } = props
  if (items.length >= many) return <VirtualRows {...props} printLimit={onPaper} />
  return (
    <ul aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)} className={itemClass}>
          {renderItem(item)}
        </li>
      ))}
    </ul>
  )
}
