import { parseAddress, viewNames } from '#io/address.ts'
import { whenIdle } from '#ui/when-idle.ts'
import { fetchSaving } from './Crash.tsx'
import { fetchView } from './routes.tsx'

/** What says that a link may be followed in a moment. */
const signs = ['pointerover', 'pointerdown', 'focusin'] as const

/**
 * Fetches a view as soon as somebody turns to a link that leads there. Without a service worker, which fetches all of
 * them by itself, they are fetched one after the other when there is nothing else to do: the site may be gone later.
 *
 * @returns stops it
 */
export function fetchAhead(): () => void {
  for (const sign of signs) window.addEventListener(sign, onSign, { passive: true })
  const takeBack = whenIdle(() => void fetchInPauses())
  return () => {
    for (const sign of signs) window.removeEventListener(sign, onSign)
    takeBack()
  }
}

function onSign({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a[href^="#/"]') : null
  const address = link && parseAddress(link.getAttribute('href') ?? '')
  if (address?.kind === 'place') void fetchView(address.place.view)
}

async function fetchInPauses(): Promise<void> {
  // When something fails it is too late to fetch what saves everything.
  await fetchSaving().catch(() => undefined)
  if ('serviceWorker' in navigator) return
  for (const name of viewNames) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: nobody waits for them
    await fetchView(name)
    // oxlint-disable-next-line no-await-in-loop -- see above
    await new Promise<void>((resolve) => {
      whenIdle(resolve)
    })
  }
}
