import { type ReactNode, type Ref, useCallback, useImperativeHandle } from 'react'
import { type Scrolls, useVirtualRows } from './use-virtual-rows.ts'
import styles from './VirtualRows.module.css'

/** What a view can ask of a long list. */
export type VirtualRowsHandle = {
  /** Brings an item into sight and gives the focus to the first part of it that can have it. */
  readonly focusItem: (index: number) => void
  /** Brings an item into sight. */
  readonly showItem: (index: number) => void
}

/**
 * A list of which only the items in sight are in the page, for any number of items of any height. Screen readers
 * hear the true number and place of each; the item with the focus stays in the page wherever it is scrolled to;
 * Tab goes on through items that come into sight; on paper all are drawn, up to `printLimit`.
 *
 * A list that scrolls with the page (`scrolls="page"`) reads best on a phone and where it is the page's main
 * content; one in a box of its own (`scrolls="itself"`) can be scrolled with the keys when it has the focus, and
 * needs the view's `label` for that. Below some hundred items a plain `<ul>` is simpler and can be searched with
 * the browser: take that. Import it from a part that is fetched when it is needed.
 *
 * @example
 * <VirtualRows
 *   label={title}
 *   items={profiles}
 *   keyOf={({ id }) => id}
 *   renderItem={(profile) => <ProfileRow profile={profile} />}
 *   height={72}
 *   scrolls="page"
 * />
 */
export function VirtualRows<Item>(props: {
  readonly label: string
  readonly items: readonly Item[]
  /** Always the same for the same item, in any order. */
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item, index: number) => ReactNode
  /** About how high an item is, in px. */
  readonly height: number | ((item: Item) => number)
  readonly scrolls: Scrolls
  /** Of each item's `<li>`. */
  readonly itemClass?: string | undefined
  readonly printLimit?: number
  readonly ref?: Ref<VirtualRowsHandle>
}) {
  const { label, items, keyOf, renderItem, height, scrolls, printLimit, ref } = props
  const at = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? '' : keyOf(item)
    },
    [items, keyOf],
  )
  const heightOf = useCallback(
    (index: number) => {
      if (typeof height === 'number') return height
      const item = items[index]
      return item === undefined ? 0 : height(item)
    },
    [items, height],
  )
  const { scrollerRef, listProps, rows, spaceAfter, rowRef, show } =
    useVirtualRows<HTMLUListElement>({
      count: items.length,
      keyOf: at,
      heightOf,
      scrolls,
      ...(printLimit === undefined ? {} : { printLimit }),
    })
  useImperativeHandle(ref, () => ({
    showItem: (index) => show(index),
    focusItem: (index) => show(index, firstFocusable, true),
  }))
  const box =
    scrolls === 'itself'
      ? { className: styles.scroller, role: 'region', tabIndex: 0, 'aria-label': label }
      : undefined
  return (
    <div ref={scrollerRef} {...box}>
      <ul aria-label={label} {...listProps}>
        {rows.flatMap(({ index, key, spaceBefore }) => {
          const item = items[index]
          if (item === undefined) return []
          return [
            spaceBefore === 0 ? undefined : <Space key={`space ${key}`} height={spaceBefore} />,
            <li
              key={key}
              ref={rowRef}
              data-index={index}
              className={props.itemClass}
              aria-posinset={index + 1}
              aria-setsize={items.length}
            >
              {renderItem(item, index)}
            </li>,
          ]
        })}
        {spaceAfter === 0 ? undefined : <Space height={spaceAfter} />}
      </ul>
    </div>
  )
}

/** As high as what is left out. */
function Space(props: { readonly height: number }) {
  return <li aria-hidden="true" style={{ blockSize: props.height }} />
}

function firstFocusable(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]')
}
