/** Where the undo steps of a tab outlive a reload. They are no data of the person: losing them loses no answer. */
export type UndoStore = {
  /** What was kept last; `undefined` where nothing is, or where reading is forbidden. */
  readonly load: () => string | undefined
  /** Keeps a text, written out after a short pause or when the page is left, whichever comes first. */
  readonly keep: (text: () => string) => void
  /** Keeps at once what still waits. */
  readonly flush: () => void
  /** Forgets what is kept and what waits. */
  readonly clear: () => void
}

/** The part of `Window` that is used here. `sessionStorage` may throw when it is touched. */
export type UndoStoreHost = Pick<
  Window,
  'sessionStorage' | 'addEventListener' | 'setTimeout' | 'clearTimeout'
>

const key = 'levelwise:undo'

/** While somebody types, the steps are not written out for every key. In milliseconds. */
const pause = 300

/**
 * Keeps undo steps in sessionStorage: each tab has its own, a reload keeps them, closing the tab ends
 * them. Where the browser forbids it or there is no room, nothing is kept and nothing breaks.
 *
 * @param host the window
 */
export function sessionUndoStore(host: UndoStoreHost): UndoStore {
  let waiting: (() => string) | undefined
  let timer: number | undefined

  function flush(): void {
    host.clearTimeout(timer)
    const text = waiting?.()
    waiting = undefined
    if (text === undefined) return
    // Where there is no room for the new steps, the old ones must not come back either.
    attempt(() => host.sessionStorage.removeItem(key))
    attempt(() => host.sessionStorage.setItem(key, text))
  }

  host.addEventListener('pagehide', flush)
  return {
    load: () => attempt(() => host.sessionStorage.getItem(key)) ?? undefined,
    keep: (text) => {
      waiting = text
      host.clearTimeout(timer)
      timer = host.setTimeout(flush, pause)
    },
    flush,
    clear: () => {
      waiting = undefined
      host.clearTimeout(timer)
      attempt(() => host.sessionStorage.removeItem(key))
    },
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
