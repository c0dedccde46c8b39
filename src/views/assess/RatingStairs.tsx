import type { Assessment } from '#domain/assessment.ts'
import { countsOf } from '#domain/counts.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './RatingStairs.module.css'

/** The ratings so far as a staircase: one bar a criterion, higher for a higher rating. */
export function RatingStairs(props: {
  readonly criteria: readonly PlacedCriterion[]
  readonly assessment: Assessment
}) {
  const { t } = useWords()
  const counts = countsOf(props.criteria, props.assessment)
  return (
    <div className={styles.stairs} role="img" aria-label={t(($) => $.counts.all, counts)}>
      {props.criteria.map((criterion) => (
        <span
          key={criterion.id}
          className={styles.bar}
          data-value={ratingOf(props.assessment, criterion.id)?.value ?? 'none'}
        />
      ))}
    </div>
  )
}
