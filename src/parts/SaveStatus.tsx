import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'
import styles from './SaveStatus.module.css'

/** Whether what was typed is on this device, and why not. */
export function SaveStatus() {
  const { t } = useWords()
  const saving = useStore((state) => state.saving)
  const hasAny = useStore((state) => Object.keys(state.assessments).length > 0)
  switch (saving.kind) {
    case 'idle':
      return hasAny ? t(($) => $.saving.onDevice) : t(($) => $.saving.nothingYet)
    case 'saving':
      return t(($) => $.saving.saving)
    case 'saved':
      return t(($) => $.saving.onDevice)
    case 'not-stored':
      return <strong className={styles.warning}>{t(($) => $.saving.notOnDevice)}</strong>
  }
}
