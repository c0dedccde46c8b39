import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import { readAssessment } from '#io/assessment.ts'
import { type Settings, readSettings } from '#io/settings.ts'
import type {
  DeviceStorage,
  SaveOutcome,
  StorageFailure,
  Stored,
  UnreadableRecord,
} from './device-storage.ts'

const settingsKey = 'levelwise:settings'
const assessmentPrefix = 'levelwise:assessment:'
const keptAsidePrefix = 'levelwise:kept-aside:'

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
  return {
    load: async () => {
      try {
        return readAll(host.localStorage)
      } catch {
        return { assessments: [], settings: {}, unreadable: [] }
      }
    },
    saveAssessment: async (assessment) =>
      attempt(() => writeMerged(host.localStorage, assessment, now)),
    saveSettings: async (change) => attempt(() => writeSettings(host.localStorage, change, now)),
    onAssessmentFromOtherTab: (listener) => {
      const onStorage = (event: StorageEvent) => {
        if (!event.key?.startsWith(assessmentPrefix) || event.newValue === null) return
        const parsed = readAssessment(event.newValue)
        if (parsed.ok) listener(parsed.value)
      }
      // A page that comes back from the back/forward cache has heard of nothing meanwhile.
      const onPageShow = (event: PageTransitionEvent) => {
        if (!event.persisted) return
        attempt(() => {
          for (const assessment of readAll(host.localStorage).assessments) listener(assessment)
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
  const assessments: Assessment[] = []
  const unreadable: UnreadableRecord[] = []
  let settings: Settings = {}
  for (const key of Object.keys(store)) {
    const raw = store.getItem(key) ?? ''
    if (key === settingsKey) {
      const parsed = readSettings(raw)
      if (parsed.ok) settings = parsed.value
      else unreadable.push({ key, raw, problems: parsed.problems })
    } else if (key.startsWith(assessmentPrefix)) {
      const parsed = readAssessment(raw)
      if (parsed.ok) assessments.push(parsed.value)
      else unreadable.push({ key, raw, problems: parsed.problems })
    } else if (key.startsWith(keptAsidePrefix)) {
      unreadable.push({ key, raw, problems: [] })
    }
  }
  return { assessments, settings, unreadable }
}

function writeMerged(store: Storage, assessment: Assessment, now: () => string): Assessment {
  const key = keyOf(assessment.id)
  const raw = store.getItem(key)
  const stored = raw === null ? undefined : readAssessment(raw)
  if (raw !== null && !stored?.ok) keepAside(store, key, raw, now)
  const merged = stored?.ok ? mergeAssessments(stored.value, assessment) : assessment
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

function keyOf(id: AssessmentId): string {
  return `${assessmentPrefix}${id}`
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
