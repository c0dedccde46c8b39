// Runs before anything is painted, in the one script that the page waits for: language and colours are there from the
// first frame, and of the first views that were drawn at build time only the right one is shown.
import { isLanguage, preferredLanguage } from '#i18n/language-tags.ts'
import { type EarlyWindow, firstViewFor } from './first-view-for.ts'

const page = document.documentElement
const early: EarlyWindow = window
const { language, theme, wasHere } = storedSettings()
const shown = isLanguage(language) ? language : preferredLanguage(navigator.languages)
page.lang = shown
if (theme === 'light' || theme === 'dark') page.dataset['theme'] = theme
page.dataset['firstView'] = firstViewFor(shown, wasHere, window.location)

// What is pressed before the app is there is pressed again then.
early.pressedEarly = []
const untilApp = new AbortController()
const meanwhile = { capture: true, signal: untilApp.signal }
document.addEventListener('click', keepPress, meanwhile)
document.addEventListener('change', keepChoice, meanwhile)
window.addEventListener('error', onError, meanwhile)
early.stopKeepingPresses = () => untilApp.abort()

function keepPress(event: MouseEvent): void {
  const { target } = event
  const pressed =
    target instanceof Element ? target.closest('button, input, summary, a[href="#content"]') : null
  if (!(pressed instanceof HTMLElement)) return
  event.preventDefault()
  early.pressedEarly?.push(pressed)
}

function keepChoice({ target }: Event): void {
  if (target instanceof HTMLSelectElement) early.pressedEarly?.push(target)
}

/**
 * The app cannot say itself that its script did not come, or is none that this browser can read: never a page that looks
 * alive and is not.
 */
function onError({ filename, target }: Partial<ErrorEvent>): void {
  const from = target instanceof HTMLScriptElement ? target.src : filename
  if (from?.startsWith(window.location.origin) === true) page.dataset['firstView'] = 'failed'
}

// The app itself comes after the first frame: what is seen first need not share the line with it.
const { app, profile, [shown]: words } = thisScript()?.dataset ?? {}
if (app !== undefined) {
  if (page.dataset['firstView'] === 'none') begin(app)
  else afterFirstFrame(() => begin(app))
}

function begin(address: string): void {
  const isDrawn = page.dataset['firstView'] !== 'none'
  for (const file of [words, isDrawn ? profile : undefined])
    if (file !== undefined) fetchAlong(file)
  import(/* @vite-ignore */ new URL(address, document.baseURI).href).catch(() => {
    page.dataset['firstView'] = 'failed'
  })
}

/** What the app asks for as soon as it runs comes side by side with it. */
function fetchAlong(file: string): void {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = file
  document.head.append(link)
}

function afterFirstFrame(act: () => void): void {
  let isBegun = false
  const once = () => {
    if (!isBegun) act()
    isBegun = true
  }
  requestAnimationFrame(() => requestAnimationFrame(once))
  // A page in the background draws nothing.
  setTimeout(once, 2000)
}

/** `undefined` where the page itself names the app, as in one file. */
function thisScript(): HTMLScriptElement | undefined {
  const script = document.currentScript
  return script instanceof HTMLScriptElement ? script : undefined
}

// The introduction starts folded where there is no room for it: before it is painted, or what is below would move.
if (!window.matchMedia('(width >= 56.25rem)').matches) {
  new MutationObserver((_, observer) => {
    for (const about of document.querySelectorAll('details[data-starts-open]')) {
      about.removeAttribute('open')
      about.parentElement?.setAttribute('data-compact', 'true')
    }
    if (document.readyState !== 'loading') observer.disconnect()
  }).observe(page, { childList: true, subtree: true })
}

/** Nothing of it is trusted: the app reads them again, with care. */
function storedSettings() {
  const nothing = { language: '', theme: '', wasHere: false }
  try {
    const text = window.localStorage.getItem('levelwise:settings')
    const stored: unknown = JSON.parse(text ?? 'null')
    if (typeof stored !== 'object' || stored === null) return nothing
    const of = (name: string) => String(Reflect.get(stored, name) ?? '')
    return { language: of('language'), theme: of('theme'), wasHere: true }
  } catch {
    return nothing
  }
}
