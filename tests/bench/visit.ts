import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { type Shift, type Task, blockingTime, layoutShift } from './figures.ts'
import type { Visit } from './results.ts'
import type { Served } from './served.ts'

/** Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms until an answer begins. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
/** How much slower than this machine the page runs: about a phone of the middle class. */
const slowness = 4
/** So long nothing may happen until a page is taken to have come to rest, in milliseconds. */
const rest = 1500
const patience = 60_000

/** What can be pressed first, and shows that a page listens; `undefined` of a page that has no script. */
export type FirstTouch = string | undefined

/**
 * Loads a page as a new visitor with a slow phone does, and measures until it has come to rest.
 *
 * @param path comes after the server's address
 * @param touch what has to listen until the page counts as usable
 */
export async function visit(
  context: BrowserContext,
  served: Served,
  { path = '', touch }: { readonly path?: string; readonly touch: FirstTouch },
): Promise<Visit> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const transfers = await watchTransfers(session)
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await page.addInitScript(observe, touch)
  served.takeRequests()
  await page.goto(served.address + path, { waitUntil: 'load' })
  await comeToRest(page, transfers)
  const seen = await page.evaluate(readObserved)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const sizes = sizesOf(transfers.done(), seen.origin + seen.usable)
  const later = sizes.later + byWorker(served, transfers.done())
  await page.close()
  return {
    ...sizes,
    later,
    firstPaint: seen.firstPaint,
    largestPaint: seen.largestPaint,
    usable: seen.usable,
    blocking: blockingTime(seen.tasks, 0),
    blockingAfterPaint: blockingTime(seen.tasks, seen.firstPaint),
    shift: layoutShift(seen.shifts),
    heap: usedSize,
    elements: seen.elements,
  }
}

type Kind = 'script' | 'style' | 'font' | 'document' | 'other'

type Transfer = {
  readonly url: string
  /** In milliseconds since 1970, the page's own clock. */
  readonly asked: number
  /** Over the wire, with what the server says about the file. */
  readonly bytes: number
}

type Transfers = {
  readonly done: () => readonly Transfer[]
  /** How long nothing was fetched, in milliseconds; 0 while something is. */
  readonly idle: () => number
}

async function watchTransfers(session: CDPSession): Promise<Transfers> {
  const open = new Map<string, { readonly url: string; readonly asked: number }>()
  const done: Transfer[] = []
  let last = Date.now()
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    if (request.url.startsWith('data:') || request.url.startsWith('blob:')) return
    open.set(requestId, { url: request.url, asked: wallTime * 1000 })
    last = Date.now()
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = open.get(requestId)
    if (request) done.push({ ...request, bytes: encodedDataLength })
    open.delete(requestId)
    last = Date.now()
  })
  session.on('Network.loadingFailed', ({ requestId }) => {
    open.delete(requestId)
    last = Date.now()
  })
  await session.send('Network.enable')
  return { done: () => done, idle: () => (open.size > 0 ? 0 : Date.now() - last) }
}

async function comeToRest(page: Page, transfers: Transfers): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    // oxlint-disable-next-line no-await-in-loop -- until nothing happens any more
    await page.waitForTimeout(100)
    if (transfers.idle() < rest) continue
    // Asked only now: each question is work for the page.
    // oxlint-disable-next-line no-await-in-loop -- see above
    const { sinceTask, usable } = await page.evaluate(readRest)
    if (usable > 0 && sinceTask > rest) return
    // oxlint-disable-next-line no-await-in-loop -- see above
    await page.waitForTimeout(400)
  }
  throw new Error(`${page.url()} did not come to rest, or nothing on it could be pressed`)
}

/** Sizes by kind of what was asked for until an instant, and of all that came later. */
function sizesOf(transfers: readonly Transfer[], usable: number) {
  const sizes = { script: 0, style: 0, font: 0, document: 0, other: 0, files: 0, later: 0 }
  for (const { url, asked, bytes } of transfers) {
    if (asked > usable) {
      sizes.later += bytes
      continue
    }
    sizes[kindOf(url)] += bytes
    sizes.files += 1
  }
  return sizes
}

/** Texts and profiles count as script, in whichever form they come. */
function kindOf(url: string): Kind {
  const { pathname } = new URL(url)
  if (/\.(?:js|json)$/.test(pathname)) return 'script'
  if (pathname.endsWith('.css')) return 'style'
  if (pathname.endsWith('.woff2')) return 'font'
  return /\/$|\.html$/.test(pathname) ? 'document' : 'other'
}

/** What the server was asked for besides the page: by a worker, which fetches ahead of time. */
function byWorker(served: Served, transfers: readonly Transfer[]): number {
  const ofPage = new Map<string, number>()
  for (const { url } of transfers) {
    const { pathname } = new URL(url)
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    ofPage.set(path, (ofPage.get(path) ?? 0) + 1)
  }
  let bytes = 0
  for (const request of served.takeRequests()) {
    const times = ofPage.get(request.path) ?? 0
    if (times > 0) ofPage.set(request.path, times - 1)
    else bytes += request.bytes
  }
  return bytes
}

// What follows runs in the page.

type Observed = {
  firstPaint: number
  largestPaint: number
  usable: number
  tasks: Task[]
  shifts: Shift[]
}
type Watched = Window & { observed?: Observed }

function observe(touch: string | undefined): void {
  const page: Watched = window
  const observed: Observed = {
    firstPaint: 0,
    largestPaint: 0,
    usable: 0,
    tasks: [],
    shifts: [],
  }
  page.observed = observed
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    })
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') observed.firstPaint = startTime
  })
  on('largest-contentful-paint', ({ startTime }) => (observed.largestPaint = startTime))
  on('longtask', ({ startTime, duration }) => observed.tasks.push({ start: startTime, duration }))
  on('layout-shift', (entry) => {
    const value = 'value' in entry ? Number(entry.value) : 0
    const isExpected = 'hadRecentInput' in entry && entry.hadRecentInput === true
    if (!isExpected) observed.shifts.push({ at: entry.startTime, value })
  })
  addEventListener('load', () => {
    const look = () => {
      const element = touch === undefined ? undefined : document.querySelector(touch)
      // What React has taken over carries its props; a page without it listens once it is loaded.
      const listens =
        touch === undefined ||
        (element && Object.keys(element).some((key) => key.startsWith('__reactProps$')))
      if (listens) observed.usable = performance.now()
      else setTimeout(look, 20)
    }
    look()
  })
}

function readRest() {
  const page: Watched = window
  const { tasks = [], usable = 0 } = page.observed ?? {}
  const last = tasks.at(-1)
  return { usable, sinceTask: performance.now() - (last ? last.start + last.duration : 0) }
}

function readObserved() {
  const page: Watched = window
  if (!page.observed) throw new Error('nothing was observed')
  return {
    ...page.observed,
    origin: performance.timeOrigin,
    elements: document.querySelectorAll('*').length,
  }
}
