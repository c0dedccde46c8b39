import {
  type Range,
  defaultRangeExtractor,
  useVirtualizer,
  useWindowVirtualizer,
} from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type RefCallback,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { keepInSight } from './keep-in-sight.ts'
import { useIsPrinting } from './use-is-printing.ts'

/** A row that is in the page now. */
export type DrawnRow = {
  readonly index: number
  readonly key: string
  /** Height of what is left out between the row before and this one, in px. */
  readonly spaceBefore: number
}

/** Whether a list scrolls in a box of its own or with the page. */
export type Scrolls = 'itself' | 'page'

type Options = {
  readonly count: number
  /** Always the same for the same row, whatever is sorted or filtered. */
  readonly keyOf: (index: number) => string
  /** About how high a row is, in px, until it was drawn once. The nearer, the steadier the scroll bar. */
  readonly heightOf: (index: number) => number
  readonly scrolls: Scrolls
  /** How many rows are drawn above and below what is in sight. */
  readonly beyond?: number
  /**
   * Rows that stay in the page beside those from `first` to `last`: where only some rows have something to press,
   * the nearest such row on either side, so that Tab leads on to it. Always the same function.
   */
  readonly alsoDraw?: (first: number, last: number) => readonly number[]
  /** How many rows paper gets; the view says so where there are more. Without it, all. */
  readonly printLimit?: number
}

export type VirtualRowsModel<List extends HTMLElement> = {
  /** Of the box that scrolls; not needed where the page does. */
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  /** Of the element that holds the rows: `<tbody>`, `<ul>`. */
  readonly listProps: {
    readonly ref: RefObject<List | null>
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: () => void
  }
  readonly rows: readonly DrawnRow[]
  /** Height of what is left out below the last row, in px. */
  readonly spaceAfter: number
  /** On every row, together with `data-index`. */
  readonly rowRef: RefCallback<HTMLElement>
  /** Whether everything is drawn for paper just now. */
  readonly isPrinting: boolean
  /**
   * Brings a row into sight, wherever it is.
   *
   * @param find what of the row is meant, once it is drawn; the row itself where it finds nothing
   * @param takesFocus whether what is meant gets the focus, too
   */
  readonly show: (index: number, find?: FindInRow, takesFocus?: boolean) => void
}

type FindInRow = (row: HTMLElement) => HTMLElement | null | undefined

type Wanted = {
  readonly key: string
  readonly index: number
  readonly find: FindInRow | undefined
  readonly takesFocus: boolean
}

/**
 * Draws only those rows of a long list that are in sight and a few around, so that a list of any length costs
 * as much as one window. What is left out is a space of the same height: spaces go before rows
 * (`spaceBefore`) and after the last (`spaceAfter`). Rows may be of any height and change it.
 *
 * The row that has the focus stays in the page wherever it is scrolled to, so that focus is never lost. On
 * paper every row is drawn, up to `printLimit`.
 *
 * Each row carries `ref={rowRef}` and `data-index`, and says its place: `aria-rowindex` in a table that says
 * `aria-rowcount`, `aria-posinset` with `aria-setsize` in a list. For a plain list take `VirtualRows`, which does
 * all of that. Import either from a part that is fetched when it is needed: the first page goes without.
 *
 * @example
 * const { scrollerRef, listProps, rows, spaceAfter, rowRef } = useVirtualRows<HTMLTableSectionElement>({
 *   count: people.length,
 *   keyOf: (index) => people[index]?.id ?? '',
 *   heightOf: () => 44,
 *   scrolls: 'itself',
 * })
 */
export function useVirtualRows<List extends HTMLElement>(options: Options): VirtualRowsModel<List> {
  const {
    count,
    keyOf,
    heightOf,
    scrolls,
    beyond = 2,
    alsoDraw = none,
    printLimit = count,
  } = options
  const isPrinting = useIsPrinting()
  const scrollerRef = useRef<HTMLDivElement>(null)
  const listRef = useRef<List>(null)
  const above = useSpaceAbove(scrolls, scrollerRef, listRef)
  const [focused, setFocused] = useState<Held>()
  const [wanted, setWanted] = useState<Wanted>()

  const kept = useMemo(
    () => [placeOf(focused, count, keyOf), placeOf(wanted, count, keyOf)].filter((at) => at !== -1),
    [focused, wanted, count, keyOf],
  )
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = [...defaultRangeExtractor(range), ...kept]
      const also = [
        ...alsoDraw(range.startIndex, range.endIndex),
        ...kept.flatMap((at) => alsoDraw(at, at)),
      ]
      return [...new Set([...near, ...also])].toSorted((one, other) => one - other)
    },
    [kept, alsoDraw],
  )
  const shared = {
    count,
    getItemKey: keyOf,
    estimateSize: heightOf,
    overscan: beyond,
    scrollMargin: above,
    rangeExtractor,
  }
  // Nothing of it is handed to anything memoised: what is drawn is read anew each time.
  // oxlint-disable-next-line react/incompatible-library -- see above
  const inPage = useWindowVirtualizer<HTMLElement>({ ...shared, enabled: scrolls === 'page' })
  const inBox = useVirtualizer<HTMLDivElement, HTMLElement>({
    ...shared,
    enabled: scrolls === 'itself',
    getScrollElement: () => scrollerRef.current,
  })
  const virtual = scrolls === 'page' ? inPage : inBox
  const drawn = isPrinting ? undefined : virtual.getVirtualItems()

  const rows = drawn
    ? drawn.map(({ index, start }, at) => ({
        index,
        key: keyOf(index),
        spaceBefore: Math.max(0, start - (drawn[at - 1]?.end ?? above)),
      }))
    : firstRows(Math.min(count, printLimit), keyOf)
  const end = drawn?.at(-1)?.end ?? above

  useLayoutEffect(() => {
    const list = listRef.current
    if (!wanted || !list) return undefined
    const row = list.querySelector<HTMLElement>(`:scope > [data-index="${wanted.index}"]`)
    if (!row) return undefined
    const target = wanted.find?.(row) ?? row
    if (wanted.takesFocus) target.focus({ preventScroll: true })
    // From then on it is in sight by itself, or not wanted any more; unless another row is wanted since.
    return keepInSight(target, () => setWanted((now) => (now === wanted ? undefined : now)))
  }, [wanted])

  return {
    scrollerRef,
    listProps: {
      ref: listRef,
      onFocus: ({ target }) => setFocused(heldAt(target, listRef.current, keyOf)),
      onBlur: () => setFocused(undefined),
    },
    rows,
    spaceAfter: drawn ? Math.max(0, virtual.getTotalSize() + above - end) : 0,
    rowRef: virtual.measureElement,
    isPrinting,
    show: (index, find, takesFocus = false) => {
      setWanted({ key: keyOf(index), index, find, takesFocus })
    },
  }
}

function none(): readonly number[] {
  return []
}

type Held = Pick<Wanted, 'key' | 'index'>

/** Where a row stands that is held; -1 where it is gone. */
function placeOf(held: Held | undefined, count: number, keyOf: (index: number) => string): number {
  if (!held) return -1
  const { index, key } = held
  if (index < count && keyOf(index) === key) return index
  for (let at = 0; at < count; at += 1) if (keyOf(at) === key) return at
  return -1
}

function heldAt(
  target: Element,
  list: HTMLElement | null,
  keyOf: (index: number) => string,
): Held | undefined {
  for (let element: Element | null = target; element; element = element.parentElement) {
    if (element.parentElement !== list) continue
    const index = Number(element.getAttribute('data-index') ?? -1)
    return index < 0 ? undefined : { index, key: keyOf(index) }
  }
  return undefined
}

function firstRows(count: number, keyOf: (index: number) => string): readonly DrawnRow[] {
  return Array.from({ length: count }, (_, index) => ({ index, key: keyOf(index), spaceBefore: 0 }))
}

/** How far down the rows begin in what scrolls, in px: heads, and whatever stands above in the page. */
function useSpaceAbove(
  scrolls: Scrolls,
  scrollerRef: RefObject<HTMLDivElement | null>,
  listRef: RefObject<HTMLElement | null>,
): number {
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const list = listRef.current?.getBoundingClientRect().top ?? 0
      const box = scrolls === 'itself' ? scrollerRef.current : undefined
      const scrolled = box ? box.scrollTop - box.getBoundingClientRect().top : window.scrollY
      setAbove(Math.round(list + scrolled))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [scrolls, scrollerRef, listRef])
  return above
}
