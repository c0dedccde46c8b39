import { type ReactNode, useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'

/** How many items come at a time. */
const step = 100

/** A list of any length. */
export function LongList<Item>(props: {
  readonly label: string
  readonly items: readonly Item[]
  /** Always the same for the same item, in any order. */
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  /** Of each item's `<li>`. */
  readonly itemClass?: string | undefined
}) {
  const { itemClass, items, keyOf, label, renderItem } = props
  const { t } = useWords()
  const [shown, setShown] = useState(step)
  const rest = items.length - shown
  return (
    <>
      <ul aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={itemClass}>
            {renderItem(item)}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <div className="screen-only">
          <Button variant="quiet" onClick={() => setShown(shown + step)}>
            {t(($) => $.problem.showMore, { count: Math.min(step, rest) })}
          </Button>
        </div>
      ) : undefined}
    </>
  )
}
