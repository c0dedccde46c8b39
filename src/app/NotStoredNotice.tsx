import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'
import { Notice } from '#ui/Notice.tsx'
import styles from './UnreadableNotice.module.css'

/** Says in every view that the device did not take what was typed, and what to do. */
export function NotStoredNotice() {
  const { t } = useWords()
  const saving = useStore((state) => state.saving)
  if (saving.kind !== 'not-stored') return undefined
  return (
    <div className={styles.place} role="alert">
      <Notice tone="warning">{t(($) => $.saving.reasons[saving.reason])}</Notice>
    </div>
  )
}
