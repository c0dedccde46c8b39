import { type Settings, readSettings } from '#io/settings.ts'
import type { UnreadableRecord } from './device-storage.ts'

const settingsKey = 'levelwise:settings'
const keptAsideKey = 'levelwise:kept-aside:settings'

/**
 * Reads what a person chose for the app itself. It lies in localStorage, which can be read before anything
 * is drawn, and written in the moment of leaving.
 *
 * @param storage may throw when it is touched: then nothing was chosen
 * @returns no settings where they cannot be read; then `unreadable` tells them
 */
export function loadSettings(storage: () => Storage): {
  readonly settings: Settings
  readonly unreadable: readonly UnreadableRecord[]
} {
  try {
    const raw = storage().getItem(settingsKey)
    const stored = raw === null ? undefined : readSettings(raw)
    if (raw === null || stored === undefined) return { settings: {}, unreadable: [] }
    if (stored.ok) return { settings: stored.value, unreadable: [] }
    const { problems } = stored
    return { settings: {}, unreadable: [{ key: settingsKey, raw, problems }] }
  } catch {
    return { settings: {}, unreadable: [] }
  }
}

/**
 * Stores changed settings before the call returns; what other tabs chose meanwhile stays, and what cannot
 * be read is set aside first.
 *
 * @throws what the browser says against it
 */
export function writeSettings(store: Storage, change: Settings): Settings {
  const raw = store.getItem(settingsKey)
  const stored = raw === null ? undefined : readSettings(raw)
  if (raw !== null && stored?.ok === false) store.setItem(keptAsideKey, raw)
  const settings = { ...(stored?.ok === true ? stored.value : {}), ...change }
  store.setItem(settingsKey, JSON.stringify(settings))
  return settings
}
