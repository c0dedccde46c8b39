import { useId } from 'react'
import type { Counts } from '#domain/counts.ts'
import type { Level } from '#domain/profile.ts'
import type { ProgressPoint } from '#domain/progress.ts'
import { useWords } from '#i18n/use-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './ProgressPicture.module.css'

/** How many columns have room, now included. The latest ones are drawn. */
const columnLimit = 16
/** All in units of the drawing: few columns are wide, many share the room that there is. */
const room = { width: 384, height: 144 }
const widest = 64
const highest = 18
const gap = 2

/**
 * One column for each moment, one segment for each applicable criterion, what is met at the bottom; a line
 * runs along the tops of what is met. Kinds differ in width and outline, not in colour alone.
 */
export function ProgressPicture(props: {
  readonly level: Level
  readonly points: readonly ProgressPoint[]
}) {
  const { points, level } = props
  const { t, format } = useWords()
  const textOf = useProfileText()
  const id = useId()
  const shown = points.slice(-columnLimit)
  const most = Math.max(...shown.map(({ counts }) => counts.applicable))
  if (most === 0) return undefined
  const step = Math.min(highest, room.height / most)
  const pitch = Math.min(widest, room.width / shown.length)
  const [width, height] = [shown.length * pitch, most * step + gap]
  const leftOut = points.length - shown.length
  const [first] = shown
  const line = shown.map(
    ({ counts }, at) => [(at + 0.5) * pitch, height - counts.met * step] as const,
  )
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.picture}
        viewBox={`0 -4 ${width} ${height + 4}`}
        width={width}
        height={height + 4}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>
          {t(($) => $.history.pictureTitle, { level: textOf(level.name) })}
        </title>
        <desc id={`${id}-text`}>
          {t(($) => $.history.pictureText, {
            count: shown.length,
            met: first?.counts.met ?? 0,
            now: shown.at(-1)?.counts.met ?? 0,
          })}
        </desc>
        {shown.map(({ snapshot, counts }, at) => (
          <g key={snapshot?.id ?? 'now'} transform={`translate(${at * pitch} 0)`}>
            {kindsOf(counts).map((kind, row) => (
              <Segment
                // oxlint-disable-next-line react/no-array-index-key -- a picture: position is identity
                key={row}
                kind={kind}
                pitch={pitch}
                top={height - (row + 1) * step}
                height={Math.max(1, step - gap)}
              />
            ))}
          </g>
        ))}
        <polyline className={styles.halo} points={line.map((point) => point.join()).join(' ')} />
        <polyline className={styles.line} points={line.map((point) => point.join()).join(' ')} />
        {line.map(([x, y]) => (
          <circle key={x} className={styles.point} cx={x} cy={y} r={3} />
        ))}
      </svg>
      <figcaption className={styles.axis}>
        <span>{first?.snapshot ? format.instant(first.snapshot.taken) : undefined}</span>
        <span>{t(($) => $.history.now)}</span>
      </figcaption>
      {leftOut === 0 ? undefined : (
        <p className={styles.leftOut}>{t(($) => $.history.columnsLeft, { count: leftOut })}</p>
      )}
    </figure>
  )
}

const widths = { met: 1, 'with-support': 0.66, 'not-yet': 0.36, 'no-answer': 1 } as const

function Segment(props: {
  readonly kind: keyof typeof widths
  readonly pitch: number
  readonly top: number
  readonly height: number
}) {
  const { pitch } = props
  const width = 0.7 * pitch * widths[props.kind]
  return (
    <rect
      className={styles.segment}
      data-kind={props.kind}
      x={(pitch - width) / 2}
      y={props.top}
      width={width}
      height={props.height}
      rx={Math.min(2, props.height / 2)}
    />
  )
}

/** A kind for each segment, from the bottom up. */
function kindsOf({ met, noAnswer, notYet, withSupport }: Counts): (keyof typeof widths)[] {
  const times = <Kind,>(count: number, kind: Kind) => Array.from({ length: count }, () => kind)
  return [
    ...times(met, 'met' as const),
    ...times(withSupport, 'with-support' as const),
    ...times(notYet, 'not-yet' as const),
    ...times(noAnswer, 'no-answer' as const),
  ]
}
