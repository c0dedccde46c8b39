import type { Rating } from '#domain/assessment.ts'
import type { SharedAnswer, SharedAssessment } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { Card } from '#ui/Card.tsx'
import styles from './RatingCounts.module.css'
import { useRatingName } from './use-rating-name.ts'

const values = [3, 2, 1, 0, 'n/a', undefined] as const satisfies (Rating['value'] | undefined)[]

/** How often each rating was given: all that can be told where the criteria are unknown. */
export function RatingCounts(props: { readonly shared: SharedAssessment }) {
  const { positions, byId } = props.shared
  const { t } = useWords()
  const ratingName = useRatingName()
  const answers: readonly (SharedAnswer | undefined)[] = [
    ...positions,
    ...byId.map(([, answer]) => answer),
  ]
  return (
    <Card title={t(($) => $.shared.countsTitle)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.report.labels.rating)}</th>
            <th scope="col">{t(($) => $.shared.count)}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value ?? 'none'}>
              <th scope="row">{ratingName(value)}</th>
              <td>{answers.filter((answer) => answer?.value === value).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
