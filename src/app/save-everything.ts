import { writeBackup } from '#io/backup.ts'
import { backupOf, holdingsOf, noProfiles } from '#state/holdings.ts'
import { useStore } from '#state/store.ts'
import { saveFile } from '#ui/save-file.ts'

/** Saves everything that the working copy holds, as a file that can be opened again. */
export function saveEverything(): void {
  saveFile(
    'levelwise-data.json',
    'application/json',
    // Profiles are not at hand: they are on the device, and can be had from there.
    writeBackup(
      backupOf(holdingsOf(useStore.getState()), { team: true, alignments: true }, noProfiles),
      [],
    ),
  )
}
