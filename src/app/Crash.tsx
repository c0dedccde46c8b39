import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/save-file.ts'
import styles from './Crash.module.css'

/** Fetched with the other views, so that it is there when something fails. */
export const fetchSaving = () => import('./save-everything.ts')

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
        <Button variant={isStored ? 'plain' : 'primary'} onClick={() => void save()}>
          {t(($) => $.crash.download)}
        </Button>
      </div>
    </main>
  )
}

async function save(): Promise<void> {
  try {
    const { saveEverything } = await fetchSaving()
    await saveEverything()
  } catch {
    // It cannot be fetched any more: better as it is than not at all.
    const { alignments, assessments, openDrafts, snapshots } = useStore.getState()
    const data = JSON.stringify({ assessments, alignments, snapshots, openDrafts })
    saveFile('levelwise-data.json', 'application/json', data)
  }
}
