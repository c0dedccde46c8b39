import type { Settings } from '#io/settings.ts'
import { type AppState, useStore } from './store.ts'

/** All that a view can show of the store. */
export type Visible = Omit<AppState, 'settings'> & {
  readonly settings: Omit<Settings, 'lastAddress' | 'lastCell'>
}

let last: Visible | undefined

/** What views can show; the same object as long as nothing of it changes. Where the person was last is none of it. */
export function useVisible(): Visible {
  return useStore(visibleIn)
}

function visibleIn({ settings, ...state }: AppState): Visible {
  const { lastAddress: _address, lastCell: _cell, ...others } = settings
  if (
    !last ||
    !hasSame(last.settings, others) ||
    !hasSame({ ...last, settings: 0 }, { ...state, settings: 0 })
  ) {
    last = { ...state, settings: others }
  }
  return last
}

function hasSame(one: object, other: object): boolean {
  const entries = Object.entries(one)
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([name, value]) => Object.is(value, Reflect.get(other, name)))
  )
}
