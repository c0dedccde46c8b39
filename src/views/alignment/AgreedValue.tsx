import type { Outcome, Rating } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { RatingControl } from '#parts/RatingControl.tsx'
import { Button } from '#ui/Button.tsx'
import { useSettling } from './use-settling.ts'
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
  const settle = useSettling(criterion, outcome)
  const isNotAgreed = rating === undefined && outcome?.notAgreed === true

  return (
    <div className={styles.control}>
      <RatingControl
        labelledBy={labelledBy}
        rating={rating}
        onRate={(value, by) =>
          settle(value, false, by === 'arrows' ? `agreed ${criterion}` : undefined)
        }
      />
      <div className={styles.outcome}>
        <Button
          variant="quiet"
          aria-describedby={labelledBy}
          aria-pressed={rating?.value === 'n/a'}
          onClick={() => settle(rating?.value === 'n/a' ? undefined : 'n/a', false)}
        >
          {t(($) => $.scale.notApplicable)}
        </Button>
        <Button
          variant="quiet"
          aria-describedby={labelledBy}
          aria-pressed={isNotAgreed}
          onClick={() => settle(undefined, !isNotAgreed)}
        >
          {t(($) => $.alignment.notAgreed)}
        </Button>
        <Button
          variant="quiet"
          aria-describedby={labelledBy}
          aria-disabled={rating === undefined && !isNotAgreed}
          onClick={() => {
            if (rating !== undefined || isNotAgreed) settle(undefined, false)
          }}
        >
          {t(($) => $.rating.clear)}
        </Button>
      </div>
    </div>
  )
}
