import type { Settings } from '#io/settings.ts'
import { currentSurroundings, useStore } from './store.ts'

/** Remembers choices for the app itself. Where the device refuses, they hold until the page is left. */
export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...useStore.getState().settings, ...change }
  useStore.setState({ settings })
  void currentSurroundings().storage.saveSettings(settings)
}
