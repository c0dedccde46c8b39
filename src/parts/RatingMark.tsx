import type { Rating } from '#domain/assessment.ts'
import styles from './RatingMark.module.css'

/** A rating on the ramp, in words. No answer and "not applicable" are no steps of it. */
export function RatingMark(props: {
  readonly rating: Rating | undefined
  /** The rating in words. */
  readonly text: string
}) {
  return (
    <p className={styles.rating} data-value={props.rating?.value ?? 'none'}>
      {props.text}
    </p>
  )
}
