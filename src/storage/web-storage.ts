import { mergeAlignments } from '#domain/alignment.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import { readAlignment } from '#io/alignment.ts'
import { readAssessment } from '#io/assessment.ts'
import type { Parsed } from '#io/problem.ts'
import { type Settings, readSettings } from '#io/settings.ts'
import { readSnapshot } from '#io/snapshot.ts'
import {
  type DeviceStorage,
  type RecordKind,
  type Records,
  type SaveOutcome,
  type StorageFailure,
  type Stored,
  type UnreadableRecord,
  nothingStored,
} from './device-storage.ts'

const settingsKey = 'levelwise:settings'
const keptAsidePrefix = 'levelwise:kept-aside:'

/** How each kind of record is named, read, and brought together with what is stored already. */
const kinds: {
  readonly [Kind in RecordKind]: {
    readonly prefix: string
    readonly read: (json: string) => Parsed<Records[Kind]>
    readonly merge: (stored: Records[Kind], given: Records[Kind]) => Records[Kind]
  }
} = {
  assessment: {
    prefix: 'levelwise:assessment:',
    read: readAssessment,
    merge: mergeAssessments,
  },
  alignment: {
    prefix: 'levelwise:alignment:',
    read: readAlignment,
    merge: mergeAlignments,
  },
  team: { prefix: 'levelwise:team:', read: readAssessment, merge: (_stored, given) => given },
  snapshot: { prefix: 'levelwise:snapshot:', read: readSnapshot, merge: (_stored, given) => given },
}

/** The part of `Window` that is used here. `localStorage` may throw when it is touched. */
export type WebStorageHost = Pick<
  Window,
  'localStorage' | 'addEventListener' | 'removeEventListener'
>

/**
 * Keeps each record under a key of its own in localStorage. A write is complete when the call
 * returns, so that leaving the page in the same moment loses nothing.
 *
 * @param host the window
 * @param now ISO instant; names what had to be kept aside
 */
export function webStorage(host: WebStorageHost, now: () => string): DeviceStorage {
  const write = <Kind extends RecordKind>(kind: Kind, record: Records[Kind]) =>
    writeMerged(host.localStorage, kind, record, now)
  return {
    load: async () => {
      try {
        return readAll(host.localStorage)
      } catch {
        return nothingStored
      }
    },
    save: {
      assessment: async (record) => attempt(() => write('assessment', record)),
      alignment: async (record) => attempt(() => write('alignment', record)),
      team: async (record) => attempt(() => write('team', record)),
      snapshot: async (record) => attempt(() => write('snapshot', record)),
    },
    remove: async (kind, id) =>
      attempt(() => {
        host.localStorage.removeItem(`${kinds[kind].prefix}${id}`)
        return undefined
      }),
    saveSettings: async (change) => attempt(() => writeSettings(host.localStorage, change, now)),
    onRecordFromOtherTab: (listener) => {
      const onStorage = (event: StorageEvent) => {
        if (event.key === null || event.newValue === null) return
        for (const kind of ['assessment', 'alignment', 'snapshot'] as const) {
          if (!event.key.startsWith(kinds[kind].prefix)) continue
          const parsed = kinds[kind].read(event.newValue)
          if (parsed.ok) listener(parsed.value)
        }
      }
      // A page that comes back from the back/forward cache has heard of nothing meanwhile.
      const onPageShow = (event: PageTransitionEvent) => {
        if (!event.persisted) return
        attempt(() => {
          const { alignments, assessments, snapshots } = readAll(host.localStorage)
          for (const record of [...assessments, ...alignments, ...snapshots]) listener(record)
        })
      }
      host.addEventListener('storage', onStorage)
      host.addEventListener('pageshow', onPageShow)
      return () => {
        host.removeEventListener('storage', onStorage)
        host.removeEventListener('pageshow', onPageShow)
      }
    },
  }
}

function readAll(store: Storage): Stored {
  const unreadable: UnreadableRecord[] = []
  const read = <T>(key: string, reader: (json: string) => Parsed<T>): readonly T[] => {
    const raw = store.getItem(key) ?? ''
    const parsed = reader(raw)
    if (!parsed.ok) unreadable.push({ key, raw, problems: parsed.problems })
    return parsed.ok ? [parsed.value] : []
  }
  const keys = Object.keys(store)
  const records = <Kind extends RecordKind>(kind: Kind) =>
    keys
      .filter((key) => key.startsWith(kinds[kind].prefix))
      .flatMap((key) => read(key, kinds[kind].read))
  const stored = {
    assessments: records('assessment'),
    alignments: records('alignment'),
    team: records('team'),
    snapshots: records('snapshot'),
    settings: keys.includes(settingsKey) ? (read(settingsKey, readSettings)[0] ?? {}) : {},
  }
  for (const key of keys.filter((candidate) => candidate.startsWith(keptAsidePrefix))) {
    unreadable.push({ key, raw: store.getItem(key) ?? '', problems: [] })
  }
  return { ...stored, unreadable }
}

function writeMerged<Kind extends RecordKind>(
  store: Storage,
  kind: Kind,
  record: Records[Kind],
  now: () => string,
): Records[Kind] {
  const { merge, prefix, read } = kinds[kind]
  const key = `${prefix}${record.id}`
  const raw = store.getItem(key)
  const stored = raw === null ? undefined : read(raw)
  if (raw !== null && !stored?.ok) keepAside(store, key, raw, now)
  const merged = stored?.ok ? merge(stored.value, record) : record
  store.setItem(key, JSON.stringify(merged))
  return merged
}

function writeSettings(store: Storage, change: Settings, now: () => string): Settings {
  const raw = store.getItem(settingsKey)
  const stored = raw === null ? undefined : readSettings(raw)
  if (raw !== null && !stored?.ok) keepAside(store, settingsKey, raw, now)
  const settings = { ...(stored?.ok ? stored.value : {}), ...change }
  store.setItem(settingsKey, JSON.stringify(settings))
  return settings
}

/** Whatever stands under a key and cannot be read is not this app's to throw away. Kept once. */
function keepAside(store: Storage, key: string, raw: string, now: () => string): void {
  const isKept = Object.keys(store).some(
    (kept) =>
      kept.startsWith(keptAsidePrefix) && kept.endsWith(`:${key}`) && store.getItem(kept) === raw,
  )
  if (!isKept) store.setItem(`${keptAsidePrefix}${now()}:${key}`, raw)
}

function attempt<T>(write: () => T): SaveOutcome<T> {
  try {
    return { ok: true, value: write() }
  } catch (error) {
    return { ok: false, reason: failureOf(error) }
  }
}

function failureOf(error: unknown): StorageFailure {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
}
