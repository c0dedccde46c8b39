/* oxlint-disable require-post-message-target-origin -- a worker has one origin */
import { ownScript } from './own-scripts.ts'
import { type OfflineReadiness, useStore } from './store.ts'

/** How long writes may take before a new version is begun without them, in milliseconds: the journal has them. */
const patience = 3000

/** How often a page that stays open asks for a new version at most, in milliseconds: an hour. */
const askAgainAfter = 60 * 60 * 1000

/**
 * Makes the app work without its site: registers the worker that keeps its files, and says when they are all there
 * and when a newer version is. Nothing is ever loaded anew by itself.
 *
 * @param page the page's own address
 * @returns never rejects: where the browser or the site allows no worker the app goes on without
 */
export async function prepareOffline(page: string): Promise<void> {
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined
  if (!workers || !/^https?:$/.test(new URL(page).protocol)) {
    tell('impossible')
    return
  }
  tell('not-yet')
  try {
    const hadWorker = workers.controller !== null
    const registration = await workers.register(ownScript('offline'), { updateViaCache: 'none' })
    watchForUpdates(workers, registration, hadWorker)
    const ready = await workers.ready
    tell('ready')
    // The page may have asked for them before there was anybody to keep them.
    ready.active?.postMessage({
      type: 'CACHE_URLS',
      payload: { urlsToCache: siteFilesOf(page).map((url) => [url, { cache: 'no-cache' }]) },
    })
    ready.active?.postMessage('page-started')
  } catch {
    tell('impossible')
  }
}

function tell(offline: OfflineReadiness): void {
  useStore.setState({ offline })
}

function tellUpdate(): void {
  useStore.setState({ isUpdateReady: true })
}

/** What a site offers beside the app and this page uses. */
function siteFilesOf(page: string): readonly string[] {
  const wanted = new URL(page).searchParams.get('profile') ?? ''
  const folder = new URL('.', page).href
  return (
    ['profiles/index.json', wanted]
      // Without a name it would be the page itself.
      .filter((file) => file !== '')
      .map((file) => (URL.canParse(file, page) ? new URL(file, page).href : ''))
      .filter((href) => href.startsWith(folder) && href !== folder)
  )
}

function watchForUpdates(
  workers: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  hadWorker: boolean,
): void {
  // Without a worker before, this page came from the site a moment ago.
  const isOlder = () => workers.controller !== null
  if (registration.waiting && isOlder()) tellUpdate()
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && isOlder()) tellUpdate()
    })
  })
  let isFirst = !hadWorker
  workers.addEventListener('controllerchange', () => {
    // Begun in another tab: this one goes on as it is until its own person loads it anew.
    if (!isFirst) tellUpdate()
    isFirst = false
  })
  let asked = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < askAgainAfter) return
    asked = performance.now()
    // Without a network there is nothing newer.
    void registration.update().catch(() => undefined)
  })
}

/**
 * Begins the new version in this tab: once what was typed is on the device, the worker that waits takes over and the
 * page is loaded anew. Other tabs go on with the version that they have.
 *
 * @param reload loads the page anew
 */
export async function beginNewVersion(reload: () => void): Promise<void> {
  await whenStored()
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  const waiting = registration?.waiting
  if (waiting) {
    const active = new Promise<void>((resolve) => {
      waiting.addEventListener('statechange', () => {
        if (waiting.state === 'activated') resolve()
      })
    })
    waiting.postMessage('take-over')
    await orAfter(patience, active)
  }
  reload()
}

/** Waits for writes that are on their way. */
function whenStored(): Promise<void> {
  const stored = new Promise<void>((resolve) => {
    const isStored = () => useStore.getState().saving.kind !== 'saving'
    if (isStored()) resolve()
    const stop = useStore.subscribe(() => {
      if (!isStored()) return
      stop()
      resolve()
    })
  })
  return orAfter(patience, stored)
}

function orAfter(limit: number, work: Promise<void>): Promise<void> {
  return Promise.race([
    work,
    new Promise<void>((resolve) => {
      setTimeout(resolve, limit)
    }),
  ])
}
