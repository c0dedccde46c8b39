import {
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
  let fetched: Promise<DeviceStorage> | undefined

  function device(): Promise<DeviceStorage> {
    const fetching = (fetched ??= import('./indexed-storage.ts').then(({ indexedStorage }) =>
      indexedStorage(host, tab, isLate),
    ))
    // Tried again with the next save.
    fetching.catch(() => {
      fetched = undefined
    })
    return fetching
  }

  async function save<Kind extends RecordKind>(
    kind: Kind,
    record: Records[Kind],
  ): Promise<SaveOutcome<Records[Kind]>> {
    if (!fetched) {
      const pieces = piecesOf(kind, record)
      if (isForJournal(kind, pieces)) journal.write(pieces.map((piece) => ({ piece })))
    }
    return onDevice((all) => all.save[kind](record))
  }

  async function onDevice<T>(
    act: (all: DeviceStorage) => Promise<SaveOutcome<T>>,
  ): Promise<SaveOutcome<T>> {
    const all = await device().catch(() => undefined)
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
      if (!fetched) journal.writeRemoval(kind, id)
      return onDevice((all) => all.remove(kind, id))
    },
    // At once: it is written in the moment of leaving, too.
    saveSettings: async (change) => {
      if (fetched) return onDevice((all) => all.saveSettings(change))
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
      let stop: (() => void) | undefined
      let isOver = false
      const begin = () => {
        void device().then(
          (all) => {
            if (!isOver) stop = all.onChangeElsewhere(listener)
          },
          () => undefined,
        )
      }
      if (fetched) begin()
      else whenIdle(begin)
      return () => {
        isOver = true
        stop?.()
      }
    },
  }
}

/** Whether nothing of this app was ever on the device, as far as the browser says. */
async function isUntouched(local: () => Storage): Promise<boolean> {
  try {
    if (Object.keys(local()).some((key) => key.startsWith(`${ownName}:`))) return false
    const databases = await indexedDB.databases()
    return !databases.some(({ name }) => name === ownName)
  } catch {
    return false
  }
}
