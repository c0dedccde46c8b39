import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { beginNewVersion, prepareOffline } from '#state/offline.ts'
import { initialState, useStore } from '#state/store.ts'

const page = 'https://levelwise.example/tools/levelwise/'
const hour = 60 * 60 * 1000

/** A version of the worker, with what it was told. */
class FakeWorker extends EventTarget {
  state = 'installing'
  readonly told: unknown[] = []

  postMessage(message: unknown): void {
    this.told.push(message)
  }

  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | undefined
  waiting: FakeWorker | undefined
  readonly active = new FakeWorker()
  readonly update = vi.fn<() => Promise<void>>(() => Promise.resolve())
}

/** What a browser has of workers, as far as the page asks. */
class FakeWorkers extends EventTarget {
  controller: FakeWorker | null = null
  readonly registration = new FakeRegistration()
  readonly register = vi.fn<(...what: readonly unknown[]) => Promise<FakeRegistration>>(() =>
    Promise.resolve(this.registration),
  )
  getRegistration = () => Promise.resolve(this.registration)
  allFilesAreThere = () => undefined as void
  readonly ready = new Promise<FakeRegistration>((resolve) => {
    this.allFilesAreThere = () => resolve(this.registration)
  })
}

let workers: FakeWorkers
const reload = vi.fn<() => void>()
const readiness = () => useStore.getState().offline
const isUpdateTold = () => useStore.getState().isUpdateReady

beforeEach(() => {
  workers = new FakeWorkers()
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: workers })
  vi.spyOn(window.location, 'reload').mockImplementation(reload)
  reload.mockClear()
})

afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
  vi.useRealTimers()
  useStore.setState(initialState, true)
})

/** Whatever is to happen at once has happened. */
const settled = () => new Promise((resolve) => void setImmediate(resolve))

/** A page that is kept on the device. */
async function keptPage({ from = page, hadWorker = true } = {}): Promise<void> {
  if (hadWorker) workers.controller = workers.registration.active
  workers.allFilesAreThere()
  await prepareOffline(from)
}

/** The browser finds a newer version and fetches it. */
function findNewer(): FakeWorker {
  const newer = new FakeWorker()
  workers.registration.installing = newer
  workers.registration.dispatchEvent(new Event('updatefound'))
  return newer
}

describe('what is said about working without the site', () => {
  it('is “not yet” until all files are there', async () => {
    const prepared = prepareOffline(page)
    await settled()
    expect(readiness()).toBe('not-yet')
    workers.allFilesAreThere()
    await prepared
    expect(readiness()).toBe('ready')
  })

  it('is “impossible” in a browser without workers', async () => {
    Reflect.deleteProperty(navigator, 'serviceWorker')
    await prepareOffline(page)
    expect(readiness()).toBe('impossible')
  })

  it('is “impossible” from a disk, where no worker is asked for', async () => {
    await prepareOffline('file:///home/anna/levelwise/index.html')
    expect([readiness(), workers.register.mock.calls]).toEqual(['impossible', []])
  })

  it('is “impossible” where browser or site refuse the worker', async () => {
    workers.register.mockRejectedValue(new DOMException('refused', 'SecurityError'))
    await prepareOffline(page)
    expect(readiness()).toBe('impossible')
  })
})

it('never takes the worker from a cache', async () => {
  await keptPage()
  expect(workers.register.mock.calls).toEqual([
    [expect.stringMatching(/\/sw\.js$/), { updateViaCache: 'none' }],
  ])
})

describe('what a site offers beside the app', () => {
  const kept = () => workers.registration.active.told[0]
  const files = (...urls: readonly string[]) => ({
    type: 'CACHE_URLS',
    payload: { urlsToCache: urls.map((url) => [`${page}${url}`, { cache: 'no-cache' }]) },
  })

  it('is kept: its list, and the profile that the page names', async () => {
    await keptPage({ from: `${page}?profile=profiles/gardening.json#/data` })
    expect(kept()).toEqual(files('profiles/index.json', 'profiles/gardening.json'))
  })

  it.each([
    'https://elsewhere.example/gardening.json',
    '../gardening.json',
    '//elsewhere.example/gardening.json',
    'https://:::',
    './',
  ])('is nothing of another place, and not the folder: %s', async (file) => {
    await keptPage({ from: `${page}?profile=${encodeURIComponent(file)}` })
    expect(kept()).toEqual(files('profiles/index.json'))
  })

  it.each(['?profile=', '?from=mail#/data', 'index.html'])('is not the page: %s', async (at) => {
    await keptPage({ from: `${page}${at}` })
    expect(kept()).toEqual(files('profiles/index.json'))
  })
})

describe('a newer version', () => {
  it('is told of once it is complete, and waits', async () => {
    await keptPage()
    const newer = findNewer()
    expect(isUpdateTold()).toBe(false)
    newer.become('installed')
    expect([isUpdateTold(), newer.told]).toEqual([true, []])
  })

  it('is not told of where it could not be fetched', async () => {
    await keptPage()
    findNewer().become('redundant')
    expect(isUpdateTold()).toBe(false)
  })

  it('is told of in a page that is opened while it waits', async () => {
    workers.registration.waiting = new FakeWorker()
    await keptPage()
    expect(isUpdateTold()).toBe(true)
  })

  it('is not what comes with a first visit', async () => {
    await keptPage({ hadWorker: false })
    findNewer().become('installed')
    workers.dispatchEvent(new Event('controllerchange'))
    expect(isUpdateTold()).toBe(false)
  })

  it('is told of after a first visit, too', async () => {
    await keptPage({ hadWorker: false })
    workers.dispatchEvent(new Event('controllerchange'))
    workers.controller = workers.registration.active
    findNewer().become('installed')
    expect(isUpdateTold()).toBe(true)
  })

  it('that another tab has begun is told of, and this tab goes on as it is', async () => {
    await keptPage()
    workers.dispatchEvent(new Event('controllerchange'))
    await settled()
    expect([isUpdateTold(), reload.mock.calls]).toEqual([true, []])
  })

  it('is looked for when the page is looked at again, at most once an hour', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    await keptPage()
    const look = () => document.dispatchEvent(new Event('visibilitychange'))
    const { update } = workers.registration
    look()
    vi.advanceTimersByTime(hour - 1)
    look()
    expect(update).toHaveBeenCalledTimes(0)
    vi.advanceTimersByTime(1)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    look()
    expect(update).toHaveBeenCalledTimes(0)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
    // Without a network.
    update.mockRejectedValueOnce(new TypeError('no network'))
    look()
    look()
    expect(update).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(hour)
    look()
    expect(update).toHaveBeenCalledTimes(2)
  })
})

describe('beginning the new version', () => {
  const inThisTab = vi.fn<() => void>()
  let waiting: FakeWorker

  beforeEach(() => {
    inThisTab.mockClear()
    waiting = new FakeWorker()
    waiting.state = 'installed'
    workers.registration.waiting = waiting
  })

  it('lets the worker that waits take over, and then loads the page anew, once', async () => {
    const begun = beginNewVersion(inThisTab)
    await settled()
    waiting.become('activating')
    await settled()
    expect([waiting.told, inThisTab.mock.calls.length]).toEqual([['take-over'], 0])
    waiting.become('activated')
    await begun
    expect(inThisTab).toHaveBeenCalledTimes(1)
  })

  it('waits for what is being stored', async () => {
    useStore.setState({ saving: { kind: 'saving' } })
    const begun = beginNewVersion(inThisTab)
    await settled()
    expect(waiting.told).toEqual([])
    useStore.setState({ saving: { kind: 'idle' } })
    await settled()
    expect(waiting.told).toEqual(['take-over'])
    waiting.become('activated')
    await begun
    expect(inThisTab).toHaveBeenCalledTimes(1)
  })

  it('goes on after a while where neither the device nor the worker answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    useStore.setState({ saving: { kind: 'saving' } })
    const begun = beginNewVersion(inThisTab)
    await vi.advanceTimersByTimeAsync(2000)
    expect(waiting.told).toEqual([])
    await vi.advanceTimersByTimeAsync(3000)
    expect([waiting.told, inThisTab.mock.calls.length]).toEqual([['take-over'], 0])
    await vi.advanceTimersByTimeAsync(3000)
    await begun
    expect(inThisTab).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['another tab has begun it', () => Promise.resolve(new FakeRegistration())],
    ['nothing is known of a worker', () => Promise.reject(new Error('gone'))],
  ])('only loads the page anew where %s', async (_, found) => {
    workers.getRegistration = found
    await beginNewVersion(inThisTab)
    expect([waiting.told, inThisTab.mock.calls.length]).toEqual([[], 1])
  })
})
