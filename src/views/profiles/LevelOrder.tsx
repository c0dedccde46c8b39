import { useWords } from '#i18n/use-words.ts'
import { isolated } from '#i18n/isolated.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import styles from './LevelOrder.module.css'

/** The levels from the lowest up, to be put in order; nothing where there is none to order. */
export function LevelOrder(props: {
  readonly levels: readonly string[]
  readonly onLevels: (levels: readonly string[]) => void
}) {
  const { levels, onLevels } = props
  const { t } = useWords()
  if (levels.length < 2) return undefined
  const move = (from: number, to: number) => {
    const level = levels[from]
    if (level === undefined || to < 0 || to >= levels.length) return
    onLevels(levels.toSpliced(from, 1).toSpliced(to, 0, level))
    announce(t(($) => $.profiles.levelMoved, { level, place: to + 1, count: levels.length }))
  }
  return (
    <fieldset className={styles.order}>
      <legend>{t(($) => $.profiles.levelsLegend)}</legend>
      <ol className={styles.levels}>
        {levels.map((level, at) => (
          <li key={level} className={styles.level}>
            <bdi className={styles.name}>{isolated(level)}</bdi>
            <Button
              variant="quiet"
              aria-label={t(($) => $.profiles.moveDown, { level })}
              aria-disabled={at === 0}
              onClick={() => move(at, at - 1)}
            >
              {'←'}
            </Button>
            <Button
              variant="quiet"
              aria-label={t(($) => $.profiles.moveUp, { level })}
              aria-disabled={at === levels.length - 1}
              onClick={() => move(at, at + 1)}
            >
              {'→'}
            </Button>
          </li>
        ))}
      </ol>
      <Button variant="quiet" onClick={() => onLevels(levels.toReversed())}>
        {t(($) => $.profiles.reverseLevels)}
      </Button>
    </fieldset>
  )
}
