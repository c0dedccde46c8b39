import { type KeyboardEvent, memo, useId, useRef, useState } from 'react'
import type { Rating } from '#domain/assessment.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { useSubjectEntry } from './use-subject-assessment.ts'
import { announce } from '#ui/announcer.ts'
import styles from './CriterionRow.module.css'
import { CriterionActions, type DetailField } from './CriterionActions.tsx'
import { CriterionDetails } from './CriterionDetails.tsx'
import { ProfileText } from './ProfileText.tsx'
import { RatingControl } from './RatingControl.tsx'
import { focusIfLost, focusNeighbour, focusValue, ratingKey } from './rating-keys.ts'
import { useSubject } from './subject-context.ts'
import { useProfileText } from './use-profile-text.ts'

/** One criterion with its rating, note and examples. Digits, Backspace and `n` rate it. */
export const CriterionRow = memo(function CriterionRow(props: {
  readonly criterion: PlacedCriterion
  /** Marks the criterion as optional: its cell has both kinds. */
  readonly marksOptional: boolean
  /** Criteria of the lower level that this one continues. */
  readonly growsFrom?: readonly PlacedCriterion[] | undefined
}) {
  const { criterion } = props
  const { t, format } = useWords()
  const textOf = useProfileText()
  const subject = useSubject()
  const rating = useSubjectEntry('ratings', criterion.id)
  const [opened, setOpened] = useState<readonly DetailField[]>([])
  const row = useRef<HTMLLIElement>(null)
  const textId = useId()

  function open(field: DetailField) {
    setOpened((before) => [...before.filter((other) => other !== field), field])
  }

  function change(to: Rating | undefined, run?: string) {
    return changeAssessment(subject, { field: 'ratings', criterion: criterion.id, to }, run)
  }

  /** What was typed about an earlier answer stays with the rating, and shows again where it applies. */
  async function rate(value: Rating['value'] | undefined, run?: string) {
    const profileVersion = subject.profile.version
    const isStored = await change(
      value === undefined ? undefined : { ...rating, value, profileVersion },
      run,
    )
    announce(isStored ? t(($) => $.saving.saved) : t(($) => $.saving.notStored))
  }

  function toggleNotApplicable() {
    if (rating?.value === 'n/a') {
      void rate(undefined)
    } else {
      void rate('n/a')
      open('reason')
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>) {
    const key = ratingKey(event)
    if (!key) return
    event.preventDefault()
    switch (key.means) {
      case 'rate':
        if (key.value !== rating?.value) void rate(key.value)
        focusValue(row.current, key.value)
        return
      case 'clear':
        if (rating) void rate(undefined)
        focusIfLost(row.current)
        return
      case 'not-applicable':
        toggleNotApplicable()
        return
      case 'go':
        focusNeighbour(row.current, key.step)
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside
    <li ref={row} className={styles.row} data-criterion={criterion.id} onKeyDown={onKeyDown}>
      <div>
        <p id={textId} className={styles.text}>
          <ProfileText text={criterion.text} tools={criterion.tools ?? []} />{' '}
          {props.marksOptional && !criterion.isRequired ? (
            <span className={styles.optional}>{t(($) => $.requirement.optional)}</span>
          ) : undefined}
        </p>
        {props.growsFrom === undefined ? undefined : (
          <p className={styles.grows}>
            {t(($) => $.compare.marks['grows-from'], {
              criteria: format.and(props.growsFrom.map(({ text }) => textOf(text))),
            })}
          </p>
        )}
      </div>
      <div className={styles.rating}>
        <RatingControl
          labelledBy={textId}
          rating={rating}
          onRate={(value, by) =>
            void rate(value, by === 'arrows' ? `arrows ${criterion.id}` : undefined)
          }
        />
      </div>
      <CriterionActions
        criterion={criterion.id}
        describedBy={textId}
        rating={rating}
        opened={opened}
        onOpen={open}
        onNotApplicable={toggleNotApplicable}
        onClear={() => void rate(undefined)}
      />
      <CriterionDetails
        criterion={criterion.id}
        rating={rating}
        opened={opened}
        onOpen={open}
        onRating={(changed, run) => void change(changed, run)}
      />
    </li>
  )
})
