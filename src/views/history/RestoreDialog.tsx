import { useMemo } from 'react'
import type { Assessment } from '#domain/assessment.ts'
import { changesTo } from '#domain/restoring.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { compareSnapshot } from '#domain/snapshot-comparison.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubject } from '#parts/subject-context.ts'
import { restoreSnapshot } from '#state/snapshot-actions.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import styles from './dialogs.module.css'
import { Differences } from './Differences.tsx'

/** Says exactly what going back to a snapshot changes, before anything is changed. */
export function RestoreDialog(props: {
  readonly snapshot: Snapshot
  readonly assessment: Assessment
  readonly onTold: (message: string) => void
  readonly onClose: () => void
}) {
  const { snapshot, assessment, onClose } = props
  const { t, format } = useWords()
  const subject = useSubject()
  const { profile } = subject
  const date = format.instant(snapshot.taken)
  const then = snapshot.assessment
  const count = useMemo(() => changesTo(assessment, then).length, [assessment, then])
  const comparison = useMemo(
    () => compareSnapshot(profile, assessment, then),
    [profile, assessment, then],
  )

  function restore() {
    void restoreSnapshot(subject, snapshot)
    props.onTold(t(($) => $.history.restored, { date }))
    onClose()
  }

  return (
    <Dialog
      title={t(($) => $.history.restoreTitle, { date })}
      closeName={t(($) => $.app.close)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(($) => $.history.cancel)}</Button>
          {count === 0 ? undefined : (
            <Button variant="primary" onClick={restore}>
              {t(($) => $.history.restore)}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.body}>
        {count === 0 ? (
          <p>{t(($) => $.history.restoreNothing)}</p>
        ) : (
          <>
            <p>{t(($) => $.history.restoreSafe)}</p>
            <p className={styles.count}>{t(($) => $.history.restoreText, { count })}</p>
            <Differences comparison={comparison} from={assessment} to={then} heading="h3" />
          </>
        )}
      </div>
    </Dialog>
  )
}
