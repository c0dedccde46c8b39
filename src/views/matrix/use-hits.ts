import { useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { type HitPlace, hitPlace } from '#io/matrix-lines.ts'
import type { MatrixWords } from '#io/matrix-report.ts'
import { announce } from '#ui/announcer.ts'
import type { LinesShown } from './use-matrix-report.ts'

/** The hits of a search in a large matrix, gone through one by one. */
export type Hits = {
  readonly count: number
  /** The hit that was gone to, from 1 on; 0 before any was. */
  readonly number: number
  /** Where that hit stands; always the same object until another one is gone to. */
  readonly place: HitPlace | undefined
  readonly go: (step: 1 | -1) => void
}

/**
 * Goes from hit to hit, round at the ends, and lets screen readers hear where each one is.
 *
 * @param isWaiting whether something was typed that is not searched for yet: then going waits for it
 */
export function useHits(
  shown: LinesShown | undefined,
  isWaiting: boolean,
  words: MatrixWords,
): Hits {
  const { t, format } = useWords()
  const count = useMemo(() => shown?.hits.reduce((sum, hits) => sum + hits, 0) ?? 0, [shown])
  const [gone, setGone] = useState<{ readonly of: LinesShown; readonly number: number }>()
  const number = gone && gone.of === shown ? gone.number : 0
  const place = useMemo(
    () => (shown && number > 0 ? hitPlace(shown.hits, number - 1) : undefined),
    [shown, number],
  )
  const later = useRef<1 | -1>(undefined)

  function go(step: 1 | -1) {
    if (isWaiting) {
      later.current = step
      return
    }
    if (!shown || count === 0) return
    const next = number === 0 && step === -1 ? count : ((number - 1 + step + count) % count) + 1
    setGone({ of: shown, number: next })
    const line = shown.lines[hitPlace(shown.hits, next - 1)?.line ?? -1]
    if (!line) return
    const names = [line.row.role.name, ...(line.area ? [line.area.name] : [])].map(words.text)
    const counts = { number: format.number(next), total: format.number(count) }
    announce(t(($) => $.matrixView.hitHeard, { ...counts, place: names.join(', ') }))
  }

  useEffect(() => {
    const step = later.current
    if (isWaiting || step === undefined) return
    later.current = undefined
    go(step)
  })

  return { count, number, place, go }
}
