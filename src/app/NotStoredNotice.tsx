import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { useStore } from '#state/store.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './Notices.module.css'

/** Says in every view that the device did not take what was typed, and leads to the export. */
export function NotStoredNotice() {
  const { t } = useWords()
  const saving = useStore((state) => state.saving)
  if (saving.kind !== 'not-stored') return undefined
  return (
    <div className={styles.place} role="alert">
      <Notice
        tone="warning"
        actions={
          <ButtonLink href={formatAddress({ view: 'data' })}>
            {t(($) => $.device.reminderExport)}
          </ButtonLink>
        }
      >
        {t(($) => $.saving.reasons[saving.reason])}
      </Notice>
    </div>
  )
}
