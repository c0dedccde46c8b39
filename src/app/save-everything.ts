import { writeBackup } from '#io/backup.ts'
import {
  type BackupProfiles,
  backupOf,
  holdingsOf,
  loadProfilesForBackup,
  noProfiles,
} from '#state/holdings.ts'
import { useStore } from '#state/store.ts'
import { saveFile } from '#ui/save-file.ts'

/** How long the device may take to give what the working copy has not, in milliseconds. */
const patience = 4000

/**
 * Saves everything that this device keeps, own profiles and drafts included, as a file that can be opened again. Where
 * the device gives nothing any more, everything that the working copy holds.
 */
export async function saveEverything(): Promise<void> {
  const profiles = await Promise.race([loadProfilesForBackup().catch(atHand), inTime()])
  saveFile(
    'levelwise-data.json',
    'application/json',
    writeBackup(
      backupOf(holdingsOf(useStore.getState()), { team: true, alignments: true }, profiles),
      [],
    ),
  )
}

async function inTime(): Promise<BackupProfiles> {
  await new Promise((go) => setTimeout(go, patience))
  return atHand()
}

/** What was opened of drafts: other profiles are on the device, and can be had from there. */
function atHand(): BackupProfiles {
  return { ...noProfiles, drafts: Object.values(useStore.getState().openDrafts) }
}
