import { type ExportReminder, exportReminder } from '#domain/export-reminder.ts'
import { entryFields } from '#domain/assessment.ts'
import type { Overwritten, UnreadableRecord } from '#storage/device-storage.ts'
import { changeSettings } from './settings-actions.ts'
import { forgetSiteCopies } from './site-copies.ts'
import { type AppState, currentSurroundings, useStore } from './store.ts'

/** From so many entries on there is something that would be missed. */
const worthKeeping = 5

/** Asks the browser to keep what is stored, and shows its real answer. */
export async function askToPersist(): Promise<void> {
  const persistence = await currentSurroundings().storage.askToPersist()
  useStore.setState({ persistence })
  changeSettings({ askedToPersist: currentSurroundings().now() })
}

/** Asks once on each device, when somebody has typed what would be missed. */
export function askToPersistInTime(): void {
  const { assessments, persistence, settings } = useStore.getState()
  if (persistence !== 'may-be-cleared' || settings.askedToPersist !== undefined) return
  const entries = Object.values(assessments).flatMap((assessment) =>
    entryFields.flatMap((field) => Object.keys(assessment[field] ?? {})),
  )
  if (entries.length >= worthKeeping) void askToPersist()
}

/** Whether it is time to remind of an export; only of what this device keeps. */
export function reminderIn(state: AppState): ExportReminder | undefined {
  const { alignments, assessments, keeps, settings } = state
  if (keeps !== 'on-device') return undefined
  const [since] = [settings.lastExported, settings.reminded]
    .filter((at) => at !== undefined)
    .toSorted()
    .slice(-1)
  const { now, time = now } = currentSurroundings()
  return exportReminder(
    { assessments: Object.values(assessments), alignments: Object.values(alignments) },
    since,
    Date.parse(time()),
  )
}

/** Reminds again only after as much as before the first reminder. */
export function putOffReminder(): void {
  changeSettings({ reminded: currentSurroundings().now() })
}

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
