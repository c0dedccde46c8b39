import type { Level } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useProfile } from '#parts/subject-context.ts'
import styles from './DepthSegments.module.css'

/** One bar a criterion, as high as its level stands, with the number beside. */
export function DepthSegments(props: { readonly count: number; readonly level: Level }) {
  const { count, level } = props
  const { t } = useWords()
  const { levels } = useProfile()
  const height = 4 + (14 * (levels.indexOf(level) + 1)) / levels.length
  const width = count * 8
  return (
    <p className={styles.depth}>
      <svg
        width={width}
        height="18"
        viewBox={`0 0 ${width} 18`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {Array.from({ length: count }, (_, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a picture: position is identity
          <rect key={at} x={at * 8} y={18 - height} width="6" height={height} rx="1.5" />
        ))}
      </svg>
      {t(($) => $.matrixView.criteria, { count })}
    </p>
  )
}
