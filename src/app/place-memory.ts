import { shownHeading, shownOf } from '#ui/shown.ts'

/** Where on a page somebody was. */
export type Remembered = {
  readonly page: number
  /** How far each part that scrolls by itself was scrolled, by the name in its `data-scroller`. */
  readonly parts: readonly { readonly name: string; readonly top: number; readonly left: number }[]
  /** What had the focus: its number among all that can have it, and what it was. */
  readonly focused: { readonly at: number; readonly looks: string } | undefined
}

/** What the app keeps in an entry of the browser's history. */
type EntryState = {
  /** How many entries of the app stand before this one. */
  readonly entry: number
  /** Where somebody was when the page was left altogether. */
  readonly remembered?: Remembered
}

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** By the number of the entry. */
const memory = new Map<number, Remembered>()
let current = 0
let arrived: Remembered | undefined
let pressed: HTMLAnchorElement | undefined

/**
 * Begins to remember where somebody was on each page that is left, for when they come back to it. The
 * browser's own memory is of no use here: it scrolls before the page is there.
 *
 * @returns stops it
 */
export function rememberPlaces(): () => void {
  window.history.scrollRestoration = 'manual'
  const state = entryState()
  current = state?.entry ?? 0
  // A page that was loaded again.
  arrived = state?.remembered
  store({ entry: current })
  // Before anybody who shows the next page hears of it.
  window.addEventListener('hashchange', onChange, { capture: true })
  window.addEventListener('click', onClick, { capture: true })
  // Later than this the entry of a page that is loaded again is not written any more.
  window.addEventListener('beforeunload', onLeave)
  return () => {
    window.removeEventListener('hashchange', onChange, { capture: true })
    window.removeEventListener('click', onClick, { capture: true })
    window.removeEventListener('beforeunload', onLeave)
  }
}

/**
 * Where somebody was on the page that they came back to. It is given once.
 *
 * @param hash the address that is shown
 * @returns `undefined` where the page was not left before, or was gone to anew
 */
export function takeRemembered(hash: string): Remembered | undefined {
  // Left again before it was shown.
  if (hash !== window.location.hash) return undefined
  const taken = arrived
  arrived = undefined
  return taken
}

/**
 * Puts scroll and focus where they were, as soon as what is remembered is there.
 *
 * @param hasFocus whether the focus is put there, too
 * @param otherwise what is done where there was no focus, or what had it is not there any more
 * @returns stops waiting
 */
export function restore(
  remembered: Remembered,
  hasFocus: boolean,
  otherwise: () => void,
): () => void {
  if (tryRestore(remembered, hasFocus)) return () => undefined
  // What had the focus may be drawn only where the page was: a long list draws what is in sight.
  let hasScrolled = scrollIfHighEnough(remembered)
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const act of acts) window.removeEventListener(act, stop)
  }
  const observer = new MutationObserver(() => {
    if (tryRestore(remembered, hasFocus)) stop()
    else if (!hasScrolled) hasScrolled = scrollIfHighEnough(remembered)
  })
  // Whoever does something meanwhile is where they want to be.
  const acts = ['wheel', 'pointerdown', 'keydown', 'hashchange'] as const
  for (const act of acts) window.addEventListener(act, stop)
  const timer = setTimeout(() => {
    stop()
    if (hasFocus) otherwise()
    scrollAsBefore(remembered)
  }, 1500)
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}

/** Whether all of it was there. */
function tryRestore(remembered: Remembered, hasFocus: boolean): boolean {
  const { focused } = remembered
  const target = focused && focusedBefore(focused)
  if ((focused && !target) || !isHighEnough(remembered.page)) return false
  if (hasFocus) {
    ;(target ?? shownHeading())?.focus({ preventScroll: true })
  }
  scrollAsBefore(remembered)
  return true
}

/** What had the focus: at the same place among all that can have it, or else the only one that looks the same. */
function focusedBefore({ at, looks }: NonNullable<Remembered['focused']>) {
  const all = allFocusable()
  const there = all[at]
  if (there && looksOf(there) === looks) return there
  const alike = all.filter((element) => looksOf(element) === looks)
  return alike.length === 1 ? alike[0] : undefined
}

function scrollIfHighEnough(remembered: Remembered): boolean {
  if (!isHighEnough(remembered.page)) return false
  scrollAsBefore(remembered)
  return true
}

function isHighEnough(page: number): boolean {
  const { scrollHeight, clientHeight } = document.documentElement
  return scrollHeight - clientHeight >= page - 1
}

function scrollAsBefore({ page, parts }: Remembered): void {
  window.scrollTo(0, page)
  for (const part of scrollers()) {
    const before = parts.find(({ name }) => name === part.dataset['scroller'])
    part.scrollTop = before?.top ?? 0
    part.scrollLeft = before?.left ?? 0
  }
}

/** Where a view begins that was gone to anew. */
export function scrollToStart(): void {
  scrollAsBefore({ page: 0, parts: [], focused: undefined })
}

function onChange(): void {
  const state = entryState()
  // Only the address of this entry was replaced.
  if (state?.entry === current) return
  memory.set(current, whereNow())
  pressed = undefined
  if (state === undefined) {
    current += 1
    arrived = undefined
    memory.delete(current)
    store({ entry: current })
  } else {
    current = state.entry
    arrived = memory.get(current)
  }
}

/** Not every browser gives the focus to what is pressed. */
function onClick({ target }: MouseEvent): void {
  pressed = target instanceof Element ? (target.closest('a') ?? undefined) : undefined
}

function onLeave(): void {
  store({ entry: current, remembered: whereNow() })
}

function whereNow(): Remembered {
  const { activeElement } = document
  const leadsHere = pressed?.isConnected === true && pressed.hash === window.location.hash
  const last = leadsHere ? pressed : activeElement
  const all = allFocusable()
  const at = all.findIndex((element) => element === last)
  const element = all[at]
  return {
    page: window.scrollY,
    parts: scrollers().map((part) => ({
      name: part.dataset['scroller'] ?? '',
      top: part.scrollTop,
      left: part.scrollLeft,
    })),
    focused: element && { at, looks: looksOf(element) },
  }
}

function scrollers(): readonly HTMLElement[] {
  return shownOf('[data-scroller]')
}

function allFocusable(): readonly HTMLElement[] {
  return shownOf(focusable)
}

/** Enough to tell that it is the same one again. */
function looksOf(element: Element): string {
  const { id, tagName } = element
  return [tagName, id, element.getAttribute('href'), element.getAttribute('aria-label')].join(' ')
}

function entryState(): EntryState | undefined {
  const state: unknown = window.history.state
  return isEntryState(state) ? state : undefined
}

function isEntryState(state: unknown): state is EntryState {
  return typeof state === 'object' && state !== null && 'entry' in state
}

function store(state: EntryState): void {
  window.history.replaceState(state, '')
}
