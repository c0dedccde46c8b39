import { useWords } from '#i18n/use-words.ts'
import { changeSettings } from '#state/settings-actions.ts'
import { currentSurroundings } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './NewVersion.module.css'

/** What a browser does with what is typed into a page from a disk. */
export function FromFile() {
  const { t } = useWords()
  return (
    <div className={`${styles.place} screen-only`}>
      <Notice
        actions={
          <Button onClick={() => changeSettings({ knowsOfFile: currentSurroundings().now() })}>
            {t(($) => $.offline.understood)}
          </Button>
        }
      >
        <strong>{t(($) => $.offline.fromFile)}</strong> {t(($) => $.offline.fromFileText)}
      </Notice>
    </div>
  )
}
