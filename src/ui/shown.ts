/** What a selector finds in what is shown: views that were left may stand hidden beside it. In the order of the page. */
export function shownOf(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.closest('[hidden]') === null,
  )
}

/** The heading of the view that is shown; `undefined` while there is none. */
export function shownHeading(): HTMLElement | undefined {
  return shownOf('main h1')[0]
}
