import { useState } from 'react'
import { type Assessment, focusLimit } from '#domain/assessment.ts'
import { withFocusToggled } from '#domain/gap-summary.ts'
import type { CriterionId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubject } from '#parts/subject-context.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { Badge } from '#ui/Badge.tsx'
import { announce } from '#ui/announcer.ts'
import styles from './FocusToggle.module.css'

/** Picks a criterion to work on first, in one's own summary. At most three; a fourth says why it cannot be picked. */
export function FocusToggle(props: {
  readonly assessment: Assessment
  readonly criterion: CriterionId
  /** Id of the criterion's text. */
  readonly describedBy: string
}) {
  const { assessment, criterion } = props
  const { t } = useWords()
  const subject = useSubject()
  const focus = assessment.focus ?? []
  const isPicked = focus.includes(criterion)
  const [wasRefused, setWasRefused] = useState(false)
  const isFull = !isPicked && focus.length >= focusLimit
  if (subject.of !== undefined) {
    return isPicked ? <Badge tone="outline">{t(($) => $.gap.focus)}</Badge> : undefined
  }
  return (
    <>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={isPicked}
        aria-disabled={isFull}
        title={isFull ? t(($) => $.gap.focusFull) : undefined}
        aria-describedby={props.describedBy}
        onClick={() => {
          if (isFull) {
            setWasRefused(true)
            announce(t(($) => $.gap.focusFull))
            return
          }
          void changeAssessment(subject, {
            field: 'focus',
            to: withFocusToggled(focus, criterion),
          })
        }}
      >
        {t(($) => $.gap.focus)}
      </button>
      {isFull && wasRefused ? (
        <p className={styles.refused}>{t(($) => $.gap.focusFull)}</p>
      ) : undefined}
    </>
  )
}
