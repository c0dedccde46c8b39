import { useWords } from '#i18n/use-words.ts'
import { writeBackup } from '#io/backup.ts'
import { backupOf, holdingsOf, noProfiles } from '#state/holdings.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/save-file.ts'
import styles from './Crash.module.css'

/** What is shown when a view has failed: nothing is lost, and here is a copy. */
export function Crash() {
  const { t } = useWords()
  const isStored = useStore((state) => state.saving.kind !== 'not-stored')
  return (
    <main className={styles.crash}>
      <h1>{t(($) => $.crash.title)}</h1>
      <p>{isStored ? t(($) => $.crash.text) : t(($) => $.crash.textNotStored)}</p>
      <div className={styles.actions}>
        <Button variant={isStored ? 'primary' : 'plain'} onClick={() => window.location.reload()}>
          {t(($) => $.crash.reload)}
        </Button>
        <Button
          variant={isStored ? 'plain' : 'primary'}
          onClick={() =>
            saveFile(
              'levelwise-data.json',
              'application/json',
              // Everything, as a file that can be opened again.
              writeBackup(
                // Profiles are not at hand: they are on the device, and can be had from there.
                backupOf(
                  holdingsOf(useStore.getState()),
                  { team: true, alignments: true },
                  noProfiles,
                ),
                [],
              ),
            )
          }
        >
          {t(($) => $.crash.download)}
        </Button>
      </div>
    </main>
  )
}
