import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type UndoStore, type UndoStoreHost, sessionUndoStore } from '#storage/undo-store.ts'

const key = 'levelwise:undo'
const stored = () => sessionStorage.getItem(key)
const hostWith = (store: () => Storage): UndoStoreHost => ({
  get sessionStorage() {
    return store()
  },
  addEventListener: window.addEventListener.bind(window),
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
})
/** A storage of which some methods do something else. */
const storageWith = (changed: Partial<Storage>): Storage => ({
  length: 0,
  key: () => null,
  clear: () => undefined,
  getItem: (name) => sessionStorage.getItem(name),
  setItem: (name, value) => sessionStorage.setItem(name, value),
  removeItem: (name) => sessionStorage.removeItem(name),
  ...changed,
})

let store: UndoStore

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  store = sessionUndoStore(window)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('keeping undo steps in the tab', () => {
  it('gives back what was kept', () => {
    store.keep(() => 'steps')
    store.flush()
    expect(sessionUndoStore(window).load()).toBe('steps')
  })

  it('has nothing where nothing was kept', () => {
    expect(store.load()).toBeUndefined()
  })

  it('writes once after a pause, and the last that was given', () => {
    const first = vi.fn<() => string>(() => 'first')
    store.keep(first)
    vi.advanceTimersByTime(200)
    store.keep(() => 'second')
    vi.advanceTimersByTime(200)
    const before = stored()
    vi.advanceTimersByTime(200)
    expect([before, stored(), first.mock.calls.length]).toEqual([null, 'second', 0])
  })

  it('writes at once when the page is left', () => {
    store.keep(() => 'steps')
    window.dispatchEvent(new Event('pagehide'))
    expect(stored()).toBe('steps')
  })

  it('forgets what is kept and what waits', () => {
    store.keep(() => 'kept')
    store.flush()
    store.keep(() => 'waiting')
    store.clear()
    vi.advanceTimersByTime(1000)
    expect(stored()).toBeNull()
  })
})

describe('a browser that forbids it', () => {
  it('breaks nothing: nothing is kept', () => {
    const blocked = sessionUndoStore(
      hostWith(() => {
        throw new DOMException('denied', 'SecurityError')
      }),
    )
    blocked.keep(() => 'steps')
    blocked.flush()
    blocked.clear()
    expect(blocked.load()).toBeUndefined()
  })

  it('keeps no older steps where there is no room for the new ones', () => {
    store.keep(() => 'old')
    store.flush()
    const full = sessionUndoStore(
      hostWith(() =>
        storageWith({
          setItem: () => {
            throw new DOMException('full', 'QuotaExceededError')
          },
        }),
      ),
    )
    full.keep(() => 'new')
    full.flush()
    expect(full.load()).toBeUndefined()
  })
})
