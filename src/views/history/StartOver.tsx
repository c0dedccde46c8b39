import { useState } from 'react'
import type { Assessment } from '#domain/assessment.ts'
import type { Role } from '#domain/profile.ts'
import { changesToClear } from '#domain/restoring.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubject } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { resetAssessment } from '#state/snapshot-actions.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { Card } from '#ui/Card.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import styles from './dialogs.module.css'

/** Clears everything that is said as a role, after telling what that is. Nothing where nothing is said. */
export function StartOver(props: {
  readonly own: Assessment
  readonly role: Role
  readonly onTold: (message: string) => void
}) {
  const { own } = props
  const { t } = useWords()
  const textOf = useProfileText()
  const [isAsking, setIsAsking] = useState(false)
  const role = textOf(props.role.name)
  if (changesToClear(own).length === 0) return undefined
  return (
    <Card title={t(($) => $.history.resetTitle)} isScreenOnly>
      <div className={styles.body}>
        <p className={styles.hint}>{t(($) => $.history.resetHint, { role })}</p>
        <div>
          <Button onClick={() => setIsAsking(true)}>{t(($) => $.history.reset)}</Button>
        </div>
      </div>
      {isAsking ? (
        <ResetDialog
          own={own}
          role={role}
          onTold={props.onTold}
          onClose={() => setIsAsking(false)}
        />
      ) : undefined}
    </Card>
  )
}

function ResetDialog(props: {
  readonly own: Assessment
  readonly role: string
  readonly onTold: (message: string) => void
  readonly onClose: () => void
}) {
  const { own, role, onClose } = props
  const { t } = useWords()
  const subject = useSubject()
  const entries = useEntriesInWords(own)

  function reset() {
    void resetAssessment(subject)
    props.onTold(t(($) => $.history.resetDone))
    onClose()
  }

  return (
    <Dialog
      title={t(($) => $.history.resetAsk, { role })}
      closeName={t(($) => $.app.close)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(($) => $.history.cancel)}</Button>
          <ConfirmButton variant="primary" onClick={reset}>
            {t(($) => $.history.reset)}
          </ConfirmButton>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.count}>
          {t(($) => $.history.resetText, { count: changesToClear(own).length, entries })}
        </p>
        <p>{t(($) => $.history.restoreSafe)}</p>
      </div>
    </Dialog>
  )
}

/** What would be cleared: "3 ratings, 1 note and the focus picks". */
function useEntriesInWords(own: Assessment): string {
  const { t, format } = useWords()
  const changes = changesToClear(own)
  const phrases = (['ratings', 'notes', 'evidence', 'steps', 'outcomes'] as const).flatMap(
    (field) => {
      const count = changes.filter((change) => change.field === field).length
      return count === 0 ? [] : [t(($) => $.history.entries[field], { count })]
    },
  )
  const others = (['focus', 'questions'] as const).flatMap((field) =>
    changes.some((change) => change.field === field) ? [t(($) => $.history.entries[field])] : [],
  )
  return format.and([...phrases, ...others])
}
