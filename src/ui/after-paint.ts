import { startTransition, useCallback, useOptimistic } from 'react'

/** What comes before the next frame where it comes first: nothing may act on what was before a press. */
const sooner = ['pointerdown', 'keydown', 'pagehide', 'visibilitychange'] as const

let waiting: (() => void)[] = []

/**
 * Shows what was pressed at once, and does what follows from it once that is on the screen: the frame that answers a
 * press is kept as small as it can be.
 *
 * @param value what is shown when nothing was pressed, or once all has followed
 * @returns what is shown, and what shows something else and then acts
 */
export function useShownAtOnce<Value>(
  value: Value,
): readonly [Value, (shown: Value, act: () => void) => void] {
  const [shown, show] = useOptimistic(value)
  return [
    shown,
    useCallback(
      (pressed, act) =>
        startTransition(async () => {
          show(pressed)
          await afterPaint(act)
        }),
      [show],
    ),
  ]
}

/** Whether something is shown already that nobody has acted on so far. */
export function isAnythingWaiting(): boolean {
  return waiting.length > 0
}

/** Acts once what was changed before is on the screen; in order, and before the next press and the end of the page. */
function afterPaint(act: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // By the call itself, not by its promise: what comes next may come in the same task.
    waiting.push(() => {
      try {
        act()
        resolve()
      } catch (error) {
        reject(error)
      }
    })
    if (waiting.length > 1) return
    const isOver = new AbortController()
    const goOn = () => {
      if (isOver.signal.aborted) return
      isOver.abort()
      const all = waiting
      waiting = []
      for (const one of all) one()
    }
    for (const sign of sooner)
      window.addEventListener(sign, goOn, { capture: true, signal: isOver.signal })
    // A frame is drawn once its callbacks have run: a timer comes after it.
    requestAnimationFrame(() => setTimeout(goOn))
    // A page in the background draws nothing.
    setTimeout(goOn, 100)
  })
}
