import type { Outcome, Rating } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { RatingControl } from '#parts/RatingControl.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { changeTogether } from '#state/assessment-actions.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import styles from './AlignedCriteria.module.css'

/** The value that both stand behind, or that there is none. A value and "not agreed" exclude each other. */
export function AgreedValue(props: {
  readonly criterion: CriterionId
  readonly labelledBy: string
  readonly rating: Rating | undefined
  readonly outcome: Outcome | undefined
}) {
  const { criterion, labelledBy, rating, outcome } = props
  const { t } = useWords()
  const subject = useSubject()
  const isNotAgreed = rating === undefined && outcome?.notAgreed === true

  async function settle(value: Rating['value'] | undefined, notAgreed: boolean, run?: string) {
    const to = value === undefined ? undefined : { value, profileVersion: subject.profile.version }
    const isStored = await changeTogether(
      subject,
      [
        { field: 'ratings', criterion, to },
        { field: 'outcomes', criterion, to: { ...outcome, notAgreed } },
      ],
      run,
    )
    announce(isStored ? t(($) => $.saving.saved) : t(($) => $.saving.notStored))
  }

  return (
    <div className={styles.control}>
      <RatingControl
        labelledBy={labelledBy}
        rating={rating}
        onRate={(value, by) =>
          void settle(value, false, by === 'arrows' ? `agreed ${criterion}` : undefined)
        }
      />
      <div className={styles.outcome}>
        <Button
          variant="quiet"
          aria-describedby={labelledBy}
          aria-pressed={rating?.value === 'n/a'}
          onClick={() => void settle(rating?.value === 'n/a' ? undefined : 'n/a', false)}
        >
          {t(($) => $.scale.notApplicable)}
        </Button>
        <Button
          variant="quiet"
          aria-describedby={labelledBy}
          aria-pressed={isNotAgreed}
          onClick={() => void settle(undefined, !isNotAgreed)}
        >
          {t(($) => $.alignment.notAgreed)}
        </Button>
        <Button
          variant="quiet"
          aria-describedby={labelledBy}
          aria-disabled={rating === undefined && !isNotAgreed}
          onClick={() => {
            if (rating !== undefined || isNotAgreed) void settle(undefined, false)
          }}
        >
          {t(($) => $.rating.clear)}
        </Button>
      </div>
    </div>
  )
}
