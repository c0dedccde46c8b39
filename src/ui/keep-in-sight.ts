/** So many frames an element may take to come to rest: rows around it are drawn, and find their heights. */
const frames = 12

/**
 * Scrolls an element to the middle of what scrolls, and keeps it there until the page around it has come to rest.
 *
 * @param onAct hears once that somebody does something, and may scroll away
 * @returns stops it
 */
export function keepInSight(element: HTMLElement, onAct: () => void): () => void {
  let left = frames
  let frame = 0
  const acts = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const
  const stop = () => {
    cancelAnimationFrame(frame)
    for (const act of acts) window.removeEventListener(act, leave)
  }
  const leave = () => {
    stop()
    onAct()
  }
  const centre = () => {
    element.scrollIntoView({ block: 'center', inline: 'nearest' })
    left -= 1
    if (left > 0 && element.isConnected) frame = requestAnimationFrame(centre)
  }
  for (const act of acts) window.addEventListener(act, leave, { passive: true })
  centre()
  return stop
}
