import { useRef } from 'react'
import { type Assessment, focusLimit } from '#domain/assessment.ts'
import { withFocusToggled } from '#domain/gap-summary.ts'
import { type CriterionId, criterionById } from '#domain/profile.ts'
import { standingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useProfile, useSubject } from '#parts/subject-context.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './FocusCard.module.css'

/** All focus picks, also those that the lists beside no longer show because they are met by now. */
export function FocusCard(props: { readonly assessment: Assessment }) {
  const { assessment } = props
  const { t } = useWords()
  const subject = useSubject()
  const profile = useProfile()
  const list = useRef<HTMLOListElement>(null)
  const focus = assessment.focus ?? []
  const picks = focus.map((id) => ({ id, criterion: criterionById(profile, id) }))
  function remove(id: CriterionId) {
    void changeAssessment(subject, { field: 'focus', to: withFocusToggled(focus, id) })
    // The button goes away with its pick: the next one takes the focus, or the list does.
    requestAnimationFrame(() => {
      const next = list.current?.querySelector<HTMLElement>('button') ?? list.current
      next?.focus()
    })
  }

  if (subject.of !== undefined && focus.length === 0) return undefined
  return (
    <Card title={t(($) => $.gap.focusTitle)} isScreenOnly>
      <p className={styles.hint}>
        {focus.length === 0
          ? t(($) => $.gap.focusHint)
          : t(($) => $.gap.focusCount, { count: focus.length, limit: focusLimit })}
      </p>
      <ol ref={list} tabIndex={-1} className={styles.picks}>
        {picks.map(({ id, criterion }) => {
          return (
            <li key={id}>
              <p id={`focus-${id}`}>
                {criterion ? (
                  <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
                ) : (
                  id
                )}{' '}
                {standingOf(assessment, id) === 'met' ? (
                  <span className={styles.met}>{t(($) => $.gap.focusMet)}</span>
                ) : undefined}
              </p>
              {subject.of === undefined ? (
                <Button variant="quiet" aria-describedby={`focus-${id}`} onClick={() => remove(id)}>
                  {t(($) => $.gap.focusRemove)}
                </Button>
              ) : undefined}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
