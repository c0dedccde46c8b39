// Answers for the app's files where the site does not: `scripts/build-service-worker.ts` makes `sw.js` of it.
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'

type WaitingEvent = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type Told = WaitingEvent & { readonly data: unknown }
type OpenPages = {
  readonly claim: () => Promise<void>
  readonly matchAll: (which: {
    readonly type: 'window'
    readonly includeUncontrolled: boolean
  }) => Promise<readonly { readonly id: string }[]>
}

// What a service worker has and a page has not.
declare const registration: ServiceWorkerRegistration
declare const clients: OpenPages
declare function skipWaiting(): Promise<void>
declare function addEventListener(
  kind: 'install' | 'activate',
  act: (event: WaitingEvent) => void,
): void
declare function addEventListener(kind: 'message', act: (event: Told) => void): void
/** Every file of this build, put in by the build. One without a revision has a hash in its name. */
declare const builtFiles: {
  readonly url: string
  readonly revision: string | null
  readonly integrity: string
}[]

const home = new URL(registration.scope)
const precache = new PrecacheController()
precache.addToCacheList(builtFiles)

/** Files that the site offers beside the app; the name is used to erase them. */
const siteFiles = `levelwise-site-files ${home.href}`
/** Which pages were open when this worker took over from an older one. */
const olderPages = `levelwise-older-pages ${home.href}`

addEventListener('install', (event) => {
  void precache.install(event)
})

// Workbox would drop the files of the last version now. Pages of that version may still be open, and fetch parts of
// it when somebody first opens a view or exports: they find them until the last of these pages is gone.
addEventListener('activate', (event) => {
  event.waitUntil(takeOver(event))
})

addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(skipWaiting())
  if (event.data === 'page-started') event.waitUntil(dropOlderFiles(event))
})

async function takeOver(event: WaitingEvent): Promise<void> {
  const cache = await caches.open(olderPages)
  for (const id of await openPages()) await cache.put(pageKey(id), new Response())
  await dropOlderFiles(event)
  await clients.claim()
}

/** Drops what no version that is open needs any more. Does nothing where that was done before. */
async function dropOlderFiles(event: WaitingEvent): Promise<void> {
  if (!(await caches.has(olderPages))) return
  // Its files lie in the same cache and are on no list here: it drops them itself once it takes over.
  if (registration.installing ?? registration.waiting) return
  const cache = await caches.open(olderPages)
  const open = new Set((await openPages()).map((id) => pageKey(id)))
  const older = await cache.keys()
  if (older.some(({ url }) => open.has(url))) return
  await precache.activate(event)
  await caches.delete(olderPages)
}

/** Each load of a page has an id of its own: a page that was loaded anew is another one. */
async function openPages(): Promise<readonly string[]> {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  return pages.map(({ id }) => id)
}

function pageKey(id: string): string {
  return new URL(`?page=${id}`, home).href
}

// The page, whatever its query says. Other addresses that somebody opens in a tab are left to the site.
const pagePaths = new Set([home.pathname, `${home.pathname}index.html`])
registerRoute(
  ({ request, sameOrigin, url }) =>
    request.mode === 'navigate' && sameOrigin && pagePaths.has(url.pathname),
  precache.createHandlerBoundToURL('index.html'),
)

registerRoute(new PrecacheRoute(precache, { directoryIndex: '' }))

// A part of an older version that is still open.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(`${home.pathname}assets/`),
  async ({ request, url }) => {
    const cache = await caches.open(precache.strategy.cacheName)
    return (await cache.match(url, { ignoreVary: true })) ?? fetch(request)
  },
)

// What the site offers may change every day: asked for first, and the last good answer where there is none.
registerRoute(
  ({ request, sameOrigin, url }) =>
    sameOrigin && url.pathname.startsWith(home.pathname) && request.mode !== 'navigate',
  new NetworkFirst({
    cacheName: siteFiles,
    networkTimeoutSeconds: 5,
    matchOptions: { ignoreVary: true },
    plugins: [
      {
        fetchDidSucceed: async ({ response }) => {
          // A site that fails gives no answer.
          if (response.status >= 500) throw new Error(String(response.status))
          return response
        },
        cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      },
    ],
  }),
)
