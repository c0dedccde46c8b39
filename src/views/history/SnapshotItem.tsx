import { useId, useState } from 'react'
import type { Assessment } from '#domain/assessment.ts'
import { levelResultOf } from '#domain/gap-summary.ts'
import type { Level } from '#domain/profile.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubject } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Button } from '#ui/Button.tsx'
import { ComparedWithNow } from './ComparedWithNow.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import styles from './SnapshotItem.module.css'

/** One snapshot: when and why it was taken, how it stood, and what can be done with it. */
export function SnapshotItem(props: {
  readonly snapshot: Snapshot
  readonly assessment: Assessment
  readonly levels: readonly Level[]
  readonly isCompared: boolean
  readonly onCompare: () => void
  readonly onRemove: () => void
  readonly onTold: (message: string) => void
}) {
  const { snapshot, assessment, isCompared } = props
  const { t, format } = useWords()
  const id = useId()
  const [dialog, setDialog] = useState<'restore' | 'rename'>()
  const date = format.instant(snapshot.taken)
  const close = () => setDialog(undefined)
  return (
    <article aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {t(($) => $.history.snapshotOf, { date })}
      </h3>
      {snapshot.name === '' ? undefined : (
        <p className={styles.name} dir="auto">
          {snapshot.name}
        </p>
      )}
      <p className={styles.about}>
        {t(($) => $.history.reasons[snapshot.reason])}
        {' · '}
        {t(($) => $.history.version, { version: isolated(snapshot.assessment.profile.version) })}
      </p>
      <Standing {...props} />
      <div className={`${styles.actions} screen-only`}>
        <Button
          variant="quiet"
          aria-expanded={isCompared}
          aria-controls={isCompared ? `${id}-compared` : undefined}
          aria-describedby={`${id}-title`}
          onClick={props.onCompare}
        >
          {t(($) => $.history.compare)}
        </Button>
        <Button
          variant="quiet"
          aria-describedby={`${id}-title`}
          onClick={() => setDialog('restore')}
        >
          {t(($) => $.history.restore)}
        </Button>
        <Button
          variant="quiet"
          aria-describedby={`${id}-title`}
          onClick={() => setDialog('rename')}
        >
          {t(($) => $.history.rename)}
        </Button>
        <Button variant="quiet" aria-describedby={`${id}-title`} onClick={props.onRemove}>
          {t(($) => $.history.remove)}
        </Button>
      </div>
      {isCompared ? (
        <div id={`${id}-compared`} className={styles.compared}>
          <ComparedWithNow snapshot={snapshot} assessment={assessment} />
        </div>
      ) : undefined}
      {dialog === 'restore' ? (
        <RestoreDialog
          snapshot={snapshot}
          assessment={assessment}
          onTold={props.onTold}
          onClose={close}
        />
      ) : undefined}
      {dialog === 'rename' ? <RenameDialog snapshot={snapshot} onClose={close} /> : undefined}
    </article>
  )
}

/** How the levels looked at stood then. */
function Standing(props: { readonly snapshot: Snapshot; readonly levels: readonly Level[] }) {
  const { t } = useWords()
  const { profile, role } = useSubject()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  return (
    <ul className={styles.standing}>
      {props.levels.map((level) => {
        const result = levelResultOf(profile, props.snapshot.assessment, role, level)
        const name = textOf(level.name)
        return (
          <li key={level.id}>
            {result.counts.applicable === 0
              ? t(($) => $.history.nothingAt, { level: name })
              : t(($) => $.history.metAt, { level: name, met: words.metOf(result) })}
          </li>
        )
      })}
    </ul>
  )
}
