import type { Settings } from '#io/settings.ts'
import { currentSurroundings, useStore } from './store.ts'

/** Remembers choices for the app itself. Where the device refuses, they hold until the page is left. */
export function changeSettings(change: Settings): void {
  useStore.setState(({ settings }) => ({ settings: { ...settings, ...change } }))
  void currentSurroundings().storage.saveSettings(change)
}
