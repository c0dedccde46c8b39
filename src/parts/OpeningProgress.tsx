import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import styles from './OpeningProgress.module.css'
import type { Opening } from './use-opening.ts'

/** How far the reading of files is, and the way to stop it; nothing while none are read. */
export function OpeningProgress(props: {
  readonly opening: Opening
  readonly onCancel: () => void
}) {
  const { opening, onCancel } = props
  const { t } = useWords()
  if (opening.progress === undefined) return undefined
  return (
    <div className={styles.progress}>
      <progress
        max={opening.progress.of}
        value={opening.progress.done}
        aria-label={t(($) => $.team.openFiles)}
      />
      <p>{t(($) => $.team.reading, opening.progress)}</p>
      <Button
        onClick={() => {
          opening.cancel()
          onCancel()
        }}
      >
        {t(($) => $.team.cancel)}
      </Button>
    </div>
  )
}
