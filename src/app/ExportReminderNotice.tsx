import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { putOffReminder, reminderIn } from '#state/device-actions.ts'
import { useStore } from '#state/store.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useShallow } from 'zustand/react/shallow'
import styles from './Notices.module.css'

/** Reminds once, after many changes or some days, that what was typed lies on this device alone. */
export function ExportReminderNotice() {
  const { t } = useWords()
  const reminder = useStore(useShallow(reminderIn))
  if (reminder === undefined) return undefined
  return (
    <div className={`${styles.place} screen-only`}>
      <Notice
        actions={
          <>
            <ButtonLink href={formatAddress({ view: 'data' })}>
              {t(($) => $.device.reminderExport)}
            </ButtonLink>
            <Button onClick={putOffReminder}>{t(($) => $.device.reminderLater)}</Button>
          </>
        }
      >
        {t(($) => $.device.reminder, { count: reminder.changes })}
      </Notice>
    </div>
  )
}
