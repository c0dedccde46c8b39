import { changeSettings } from './settings-actions.ts'
import { currentSurroundings } from './store.ts'

/** Remembers that the person just saved what is theirs: a backup, or an own assessment as JSON. */
export function noteExport(): void {
  // Later than everything that was typed so far: the reminder compares the two.
  changeSettings({ lastExported: currentSurroundings().now() })
}
