import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Settings } from '#io/settings.ts'
import { type AppState, useStore } from './store.ts'

/** All that a view can show of the store. */
export type Visible = Omit<AppState, 'settings'> & {
  readonly settings: Omit<Settings, 'lastAddress' | 'lastCell'>
}

/** What views can show; the same object as long as nothing of it changes. Where the person was last is none of it. */
export function useVisible(): Visible {
  const state = useStore(useShallow(withoutSettings))
  const settings = useStore(useShallow(settingsShown))
  return useMemo(() => ({ ...state, settings }), [state, settings])
}

function withoutSettings({ settings: _settings, ...state }: AppState): Omit<AppState, 'settings'> {
  return state
}

function settingsShown({
  settings: { lastAddress: _address, lastCell: _cell, ...others },
}: AppState): Visible['settings'] {
  return others
}
