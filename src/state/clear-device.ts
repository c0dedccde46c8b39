import type { Overwritten, UnreadableRecord } from '#storage/device-storage.ts'
import { forgetSiteCopies } from './site-copies.ts'
import { currentSurroundings, useStore } from './store.ts'

/**
 * Leaves nothing of this app on the device, and begins anew.
 *
 * @returns whether that went well; where it did, the page is about to be loaded again
 */
export async function eraseEverything(): Promise<boolean> {
  const { restart, storage, undo } = currentSurroundings()
  const { ok } = await storage.erase()
  if (!ok) return false
  await forgetSiteCopies()
  // What still waited to be kept would be written when the page is left.
  undo?.clear()
  restart?.()
  return true
}

/**
 * From now on nothing of this tab is stored (or it is again). What was stored before stays on the device,
 * unseen meanwhile.
 *
 * @returns whether the browser took the choice; where it did, the page is about to be loaded again
 */
export function switchMemoryOnly(isOn: boolean): boolean {
  const { restart, setMemoryOnly } = currentSurroundings()
  const isSet = setMemoryOnly?.(isOn) ?? false
  if (isSet) restart?.()
  return isSet
}

/** Throws away what could not be read. */
export async function forgetUnreadable(record: UnreadableRecord): Promise<void> {
  const { ok } = await currentSurroundings().storage.forget(record)
  if (!ok) return
  useStore.setState(({ unreadable }) => ({
    unreadable: unreadable.filter(({ key }) => key !== record.key),
  }))
}

/** Throws away an entry that was changed in two tabs at once and did not count. */
export async function forgetOverwritten(entry: Overwritten): Promise<void> {
  const { ok } = await currentSurroundings().storage.forget(entry)
  if (!ok) return
  useStore.setState(({ overwritten }) => ({
    overwritten: overwritten.filter(({ key }) => key !== entry.key),
  }))
}
