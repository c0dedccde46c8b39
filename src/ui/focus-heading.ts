import { shownOf } from './shown.ts'

/** How long it is waited until what was pressed has gone and the heading is there, in milliseconds. */
const patience = 2000

/**
 * Moves the focus to a heading, once what was pressed has gone from the page
 * and took the focus with it. Where somebody moved the focus meanwhile, it stays there.
 *
 * @param selectors the first one that finds anything counts
 */
export function focusHeading(...selectors: readonly string[]): void {
  const pressed = document.activeElement
  const end = performance.now() + patience
  const attempt = () => {
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body
    if (!isLost && activeElement !== pressed) return
    const heading = selectors
      .map((selector) => shownOf(selector)[0])
      .find((found) => found !== undefined)
    if (isLost && heading) {
      heading.tabIndex = -1
      heading.focus()
    } else if (performance.now() < end) {
      requestAnimationFrame(attempt)
    }
  }
  requestAnimationFrame(attempt)
}
