import type { RatingValue } from '#domain/assessment.ts'
import { ratingValues } from '#domain/assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { useShownAtOnce } from '#ui/after-paint.ts'
import { type ChosenBy, RadioScale } from '#ui/RadioScale.tsx'
import type { Rating } from '#domain/assessment.ts'
import styles from './RatingControl.module.css'

/** The four steps of the scale, with the words of the chosen one under them. */
export function RatingControl(props: {
  /** Id of the criterion's text. */
  readonly labelledBy: string
  readonly rating: Rating | undefined
  readonly onRate: (value: RatingValue, by: ChosenBy) => void
}) {
  const { t } = useWords()
  const [value, show] = useShownAtOnce(props.rating?.value)
  return (
    <div>
      <RadioScale
        labelledBy={props.labelledBy}
        steps={ratingValues.map((step) => ({
          value: step,
          word: t(($) => $.scale.steps[step].name),
        }))}
        value={value === 'n/a' ? undefined : value}
        onChange={(step, by) => show(step, () => props.onRate(step, by))}
      />
      {/* On a phone the chosen step carries its word itself. */}
      <p
        className={`${styles.word} ${value === undefined || value === 'n/a' ? '' : 'visually-hidden-narrow'}`}
        data-answered={value !== undefined}
      >
        {value === undefined ? t(($) => $.scale.noAnswer) : undefined}
        {value === 'n/a' ? t(($) => $.scale.notApplicable) : undefined}
        {typeof value === 'number' ? t(($) => $.scale.steps[value].name) : undefined}
      </p>
    </div>
  )
}
