import styles from './Segments.module.css'

/** More segments than this stand in several lines. */
const aLine = 16

/** One segment an item; kinds differ in height and outline, not in colour alone. */
export function Segments(props: {
  /** What the picture says, for those who don't see it. */
  readonly label: string
  readonly kinds: readonly string[]
  /** `gap` paints what is missing in the gap colour; `neutral` leaves an honest answer alone. */
  readonly tone: 'neutral' | 'gap'
}) {
  return (
    <div
      className={styles.segments}
      role="img"
      aria-label={props.label}
      data-tone={props.tone}
      data-many={props.kinds.length > aLine}
    >
      {props.kinds.map((kind, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a picture: position is identity
        <span key={at} className={styles.segment} data-kind={kind} />
      ))}
    </div>
  )
}
