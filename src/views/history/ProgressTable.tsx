import { useState } from 'react'
import type { Level } from '#domain/profile.ts'
import type { ProgressPoint } from '#domain/progress.ts'
import { useWords } from '#i18n/use-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Button } from '#ui/Button.tsx'
import { Segments } from '#ui/Segments.tsx'
import styles from './ProgressTable.module.css'

/** How many rows stand there before more are asked for. */
const shownAtFirst = 8

/** The figures of the picture, the latest first. Its head is the picture's legend, too. */
export function ProgressTable(props: {
  readonly level: Level
  readonly points: readonly ProgressPoint[]
}) {
  const { level } = props
  const { t, format } = useWords()
  const textOf = useProfileText()
  const [isOpen, setIsOpen] = useState(false)
  const points = props.points.toReversed()
  const hidden = isOpen ? 0 : Math.max(0, points.length - shownAtFirst)
  const hasExcluded = points.some(({ counts }) => counts.excluded > 0)
  const name = t(($) => $.history.pictureTitle, { level: textOf(level.name) })
  return (
    <div
      className={styles.wide}
      role="region"
      aria-label={name}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.history.when)}</th>
            {(['met', 'with-support', 'not-yet', 'no-answer'] as const).map((standing) => (
              <th key={standing} scope="col">
                <span className={styles.sample} aria-hidden="true">
                  <Segments label="" kinds={[standing]} tone="neutral" />
                </span>
                {t(($) => $.standing[standing])}
              </th>
            ))}
            {hasExcluded ? <th scope="col">{t(($) => $.standing.excluded)}</th> : undefined}
          </tr>
        </thead>
        <tbody>
          {points.slice(0, points.length - hidden).map(({ snapshot, counts }) => (
            <tr key={snapshot?.id ?? 'now'}>
              <th scope="row">
                {snapshot ? format.instant(snapshot.taken) : t(($) => $.history.now)}
              </th>
              <td>{counts.met}</td>
              <td>{counts.withSupport}</td>
              <td>{counts.notYet}</td>
              <td>{counts.noAnswer}</td>
              {hasExcluded ? <td>{counts.excluded}</td> : undefined}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden === 0 ? undefined : (
        <Button variant="quiet" onClick={() => setIsOpen(true)}>
          {t(($) => $.history.allRows, { count: hidden })}
        </Button>
      )}
    </div>
  )
}
