import {
  type ChangeListener,
  type DeviceStorage,
  type RecordKind,
  type Records,
  type SaveOutcome,
  nothingStored,
} from './device-storage.ts'
import { isForJournal, journalIn } from './journal.ts'
import type { StorageHost } from './indexed-storage.ts'
import { persistence } from './persistence.ts'
import { piecesOf } from './pieces.ts'
import { writeSettings } from './stored-settings.ts'

/** What stands in front of every key of this app in localStorage, and what its database is called. */
const ownName = 'levelwise'

/**
 * The device as `indexedStorage` keeps it, which is fetched only when there is something to read or to store, or when
 * there is nothing else to do: somebody who comes for the first time waits for none of it. What is typed before it
 * is there is in the journal as soon as it is typed.
 *
 * @param host the window
 * @param tab tells this tab from others
 * @param whenIdle runs something once the browser has nothing else to do
 */
export function deviceAtFirst(
  host: StorageHost,
  tab: string,
  whenIdle: (act: () => void) => void,
): DeviceStorage {
  const local = () => host.localStorage
  const journal = journalIn(local, tab)
  let isLate = false
  let fetching: Promise<DeviceStorage> | undefined
  /** What was fetched. Until it is here this file answers for it, however long the way takes. */
  let here: DeviceStorage | undefined
  /** Who wants to hear of other tabs, and how each of them stops. */
  const listeners = new Map<ChangeListener, (() => void) | undefined>()

  function device(): Promise<DeviceStorage> {
    return (fetching ??= fetchAll())
  }

  async function fetchAll(): Promise<DeviceStorage> {
    try {
      const { indexedStorage } = await import('./indexed-storage.ts')
      const all = indexedStorage(host, tab, isLate)
      here = all
      for (const listener of listeners.keys()) {
        listeners.set(listener, all.onChangeElsewhere(listener))
      }
      return all
    } catch (error) {
      // Tried again with the next save.
      fetching = undefined
      throw error
    }
  }

  async function save<Kind extends RecordKind>(
    kind: Kind,
    record: Records[Kind],
  ): Promise<SaveOutcome<Records[Kind]>> {
    if (!here) {
      const pieces = piecesOf(kind, record)
      if (isForJournal(kind, pieces)) journal.write(pieces.map((piece) => ({ piece })))
    }
    return onDevice((all) => all.save[kind](record))
  }

  async function onDevice<T>(
    act: (all: DeviceStorage) => Promise<SaveOutcome<T>>,
  ): Promise<SaveOutcome<T>> {
    const all = here ?? (await device().catch(() => undefined))
    return all ? act(all) : { ok: false, reason: 'blocked' }
  }

  return {
    keeps: 'on-device',
    load: async () => {
      isLate = await isUntouched(local)
      return isLate ? nothingStored : (await device()).load()
    },
    save: {
      assessment: (record) => save('assessment', record),
      alignment: (record) => save('alignment', record),
      team: (record) => save('team', record),
      snapshot: (record) => save('snapshot', record),
      profile: (record) => save('profile', record),
      draft: (record) => save('draft', record),
    },
    read: {
      profile: async (id) => (await device()).read.profile(id),
      draft: async (id) => (await device()).read.draft(id),
    },
    remove: (kind, id) => {
      if (!here) journal.writeRemoval(kind, id)
      return onDevice((all) => all.remove(kind, id))
    },
    // At once: it is written in the moment of leaving, too.
    saveSettings: async (change) => {
      if (here) return here.saveSettings(change)
      try {
        return { ok: true, value: writeSettings(local(), change) }
      } catch {
        return onDevice((all) => all.saveSettings(change))
      }
    },
    forget: (what) => onDevice((all) => all.forget(what)),
    erase: () => onDevice((all) => all.erase()),
    persistence,
    askToPersist: async () => (await device()).askToPersist(),
    onChangeElsewhere: (listener) => {
      listeners.set(listener, here?.onChangeElsewhere(listener))
      // Where it cannot be fetched now, the next save does, and then other tabs are heard.
      if (!here) whenIdle(() => void device().catch(() => undefined))
      return () => {
        listeners.get(listener)?.()
        listeners.delete(listener)
      }
    },
  }
}

/** How long the browser may take to name its databases, in milliseconds: until it says, there is no app. */
const patience = 1000

/** Whether nothing of this app was ever on the device, as far as the browser says, and says in time. */
async function isUntouched(local: () => Storage): Promise<boolean> {
  try {
    if (Object.keys(local()).some((key) => key.startsWith(`${ownName}:`))) return false
    const databases = await Promise.race([
      indexedDB.databases(),
      new Promise<undefined>((resolve) => {
        setTimeout(resolve, patience, undefined)
      }),
    ])
    return databases?.every(({ name }) => name !== ownName) ?? false
  } catch {
    return false
  }
}
