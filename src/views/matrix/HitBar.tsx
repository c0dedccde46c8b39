import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import styles from './HitBar.module.css'
import type { Hits } from './use-hits.ts'

/** Leads from hit to hit in a matrix that is too large to look through. Nothing where nothing was found. */
export function HitBar(props: { readonly hits: Hits }) {
  const { count, number, go } = props.hits
  const { t, format } = useWords()
  if (count === 0) return undefined
  return (
    <div
      className={`${styles.bar} screen-only`}
      role="group"
      aria-label={t(($) => $.matrixView.hits)}
    >
      <Button variant="quiet" onClick={() => go(-1)}>
        {t(($) => $.matrixView.previousHit)}
      </Button>
      <Button variant="quiet" onClick={() => go(1)}>
        {t(($) => $.matrixView.nextHit)}
      </Button>
      {number === 0 ? undefined : (
        <p className={styles.number}>
          {t(($) => $.matrixView.hitAt, {
            number: format.number(number),
            total: format.number(count),
          })}
        </p>
      )}
    </div>
  )
}
