import { useState } from 'react'
import type { Outcome } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { useSubject } from '#parts/subject-context.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { Button } from '#ui/Button.tsx'
import { TextArea } from '#ui/fields.tsx'
import styles from './AlignedCriteria.module.css'

/** The reason of what was agreed, and what the person says to it. Fields that are asked for or in use. */
export function AgreedWords(props: {
  readonly criterion: CriterionId
  readonly describedBy: string
  readonly reason: string
  readonly outcome: Outcome | undefined
  readonly labels: { readonly reason: string; readonly statement: string }
}) {
  const { criterion, describedBy, reason, outcome, labels } = props
  const subject = useSubject()
  const statement = outcome?.statement ?? ''
  const [opened, setOpened] = useState<'reason' | 'statement'>()
  const [kept, setKept] = useState({ reason: reason !== '', statement: statement !== '' })
  const shows = {
    reason: kept.reason || reason !== '',
    statement: kept.statement || statement !== '',
  }

  function open(field: 'reason' | 'statement') {
    setOpened(field)
    setKept((before) => ({ ...before, [field]: true }))
  }

  return (
    <>
      {shows.reason || shows.statement ? (
        <div className={styles.fields}>
          {shows.reason ? (
            <TextArea
              label={labels.reason}
              aria-describedby={describedBy}
              value={reason}
              startsFocused={opened === 'reason'}
              onValue={(text) =>
                void changeAssessment(
                  subject,
                  { field: 'notes', criterion, to: text === '' ? undefined : { text } },
                  `reason ${criterion}`,
                )
              }
            />
          ) : undefined}
          {shows.statement ? (
            <TextArea
              label={labels.statement}
              aria-describedby={describedBy}
              value={statement}
              startsFocused={opened === 'statement'}
              onValue={(text) =>
                void changeAssessment(
                  subject,
                  { field: 'outcomes', criterion, to: { ...outcome, statement: text } },
                  `statement ${criterion}`,
                )
              }
            />
          ) : undefined}
        </div>
      ) : undefined}
      {(['reason', 'statement'] as const)
        .filter((field) => !shows[field])
        .map((field) => (
          <p key={field} className={`${styles.lines} print-only`} aria-hidden="true">
            <span>{labels[field]}</span>
            <i />
            <i />
          </p>
        ))}
      {shows.reason && shows.statement ? undefined : (
        <div className={`${styles.outcome} screen-only`}>
          {(['reason', 'statement'] as const)
            .filter((field) => !shows[field])
            .map((field) => (
              <Button
                key={field}
                variant="quiet"
                aria-describedby={describedBy}
                onClick={() => open(field)}
              >
                {labels[field]}
              </Button>
            ))}
        </div>
      )}
    </>
  )
}
