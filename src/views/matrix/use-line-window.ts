import { useCallback, useMemo } from 'react'
import { onceFor } from '#domain/once-for.ts'
import type { Level } from '#domain/profile.ts'
import { type MatrixLine, printedPart } from '#io/matrix-lines.ts'
import { useMedia } from '#ui/use-media.ts'
import { useVirtualRows } from '#ui/use-virtual-rows.ts'
import { lineHeight } from './line-height.ts'
import { useMatrixLook } from './matrix-context.ts'

/** Where the window is wide and high enough the table scrolls by itself, else with the page. */
const scrollsItself = '(min-width: 56.25rem) and (min-height: 35rem)'
const isWide = '(min-width: 56.25rem)'

/** Which lines of a large matrix are in sight. */
export function useLineWindow(lines: readonly MatrixLine[], levels: readonly Level[]) {
  const { words } = useMatrixLook()
  const scrolls = useMedia(scrollsItself) ? ('itself' as const) : ('page' as const)
  const isList = !useMedia(isWide)
  const isOneLevel = lines[0]?.kind === 'level'

  // All lines are asked for with every letter that is typed: most of them are the same as before.
  const ofLine = useMemo(
    () =>
      onceFor((line: MatrixLine) => {
        const width = document.documentElement.clientWidth
        const column = isList
          ? width - 70
          : isOneLevel
            ? width - 500
            : (width - 240) / levels.length
        return lineHeight(line, levels, Math.max(184, column - 25), isList, words.text)
      }),
    [levels, isList, isOneLevel, words],
  )
  const heightOf = useCallback(
    (index: number) => {
      const line = lines[index]
      return line ? ofLine(line) : 0
    },
    [lines, ofLine],
  )
  /** The lines on either side that have something to press: of several lines of a role only the first. */
  const alsoDraw = useMemo(() => {
    const starts = lines.flatMap(({ kind }, at) => (kind === 'area' ? [] : [at]))
    return (first: number, last: number): readonly number[] => [
      ...starts.slice(0, firstAbove(starts, first)).slice(-1),
      ...starts.slice(firstAbove(starts, last)).slice(0, 1),
    ]
  }, [lines])
  return {
    ...useVirtualRows<HTMLTableSectionElement>({
      count: lines.length,
      keyOf: useCallback((index) => lines[index]?.key ?? '', [lines]),
      heightOf,
      scrolls,
      alsoDraw,
      printLimit: useMemo(() => printedPart(lines, levels).lines, [lines, levels]),
    }),
    scrolls,
  }
}

/** Where the first of some rising numbers stands that is greater than one. */
function firstAbove(numbers: readonly number[], than: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > than) high = middle
    else low = middle + 1
  }
  return low
}
