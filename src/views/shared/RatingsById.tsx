import type { SharedAssessment } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { Card } from '#ui/Card.tsx'
import styles from './WritingList.module.css'
import { useRatingName } from './use-rating-name.ts'

/** The ratings whose criterion the link names by its id; nothing where there is none. */
export function RatingsById(props: { readonly shared: SharedAssessment }) {
  const { byId } = props.shared
  const { t } = useWords()
  const ratingName = useRatingName()
  if (byId.length === 0) return undefined
  return (
    <Card title={t(($) => $.shared.byIdTitle)}>
      <ul className={styles.list}>
        {byId.map(([id, { value }]) => (
          <li key={id}>{t(($) => $.shared.idWithRating, { id, rating: ratingName(value) })}</li>
        ))}
      </ul>
    </Card>
  )
}
