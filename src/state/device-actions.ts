import { type ExportReminder, exportReminder } from '#domain/export-reminder.ts'
import { entryFields } from '#domain/assessment.ts'
import { changeSettings } from './settings-actions.ts'
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
