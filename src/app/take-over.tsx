import { type ReactNode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { type AppState, initialState, useStore } from '#state/store.ts'
import type { EarlyWindow } from './first-view-for.ts'

/**
 * Shows the app: in the first view that was drawn at build time, where that is what the app would show, else from
 * nothing. Taken over in pieces, so that a press is answered in between.
 *
 * @param address where that view leads
 */
export function takeOver(app: ReactNode, language: string, address: string): void {
  const views = [...document.querySelectorAll<HTMLElement>('[data-drawn]')]
  const drawn = views.find((view) => view.dataset['drawn'] === language)
  const isRight =
    drawn !== undefined &&
    document.documentElement.dataset['firstView'] === language &&
    ['', '#', '#/', address].includes(window.location.hash) &&
    isUntouched(useStore.getState())
  for (const view of views) if (!isRight || view !== drawn) view.remove()
  if (isRight) {
    // Replaced, not pushed: going back leaves the app instead of coming here again.
    window.history.replaceState(window.history.state, '', address)
    drawn.id = 'root'
    drawn.removeAttribute('data-drawn')
    drawn.removeAttribute('lang')
    drawn.hidden = false
    startTransition(() => {
      hydrateRoot(drawn, app, { identifierPrefix: language })
    })
  } else {
    const root = document.createElement('div')
    root.id = 'root'
    document.body.prepend(root)
    createRoot(root).render(app)
  }
  delete document.documentElement.dataset['firstView']
  pressAgain(window)
}

/** Whether the store is as it was when the first view was drawn. */
function isUntouched(state: AppState): boolean {
  return told(state) === told(initialState)
}

function told(state: AppState): string {
  // What the browser promises is heard of later, and a profile is what is drawn.
  return JSON.stringify({ ...state, persistence: undefined, profiles: undefined })
}

function pressAgain(early: EarlyWindow): void {
  early.stopKeepingPresses?.()
  for (const pressed of early.pressedEarly ?? []) {
    if (!pressed.isConnected) continue
    // React takes over at once what is touched: it has to know a choice as it was before it changes. And what an earlier
    // press led to comes first.
    pressed.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    if (pressed instanceof HTMLSelectElement) {
      pressed.dispatchEvent(new Event('change', { bubbles: true }))
    } else pressed.click()
  }
  early.pressedEarly = []
}
