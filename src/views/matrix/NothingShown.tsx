import { useWords } from '#i18n/use-words.ts'
import type { MatrixPlace } from '#io/matrix-place.ts'
import { type MatrixReport, shownCount } from '#io/matrix-report.ts'
import { navigate } from '#parts/navigate.ts'
import { Button } from '#ui/Button.tsx'
import { ClearButton } from './MatrixResult.tsx'
import styles from './MatrixView.module.css'

/** Says why no criterion is shown, and offers a way back. Nothing where there is one. */
export function NothingShown(props: {
  readonly report: MatrixReport
  readonly place: MatrixPlace
  readonly onNarrowed: () => void
}) {
  const { report, place, onNarrowed } = props
  const { t } = useWords()
  if (report.rows.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{t(($) => $.matrixView.empty)}</p>
        <ClearButton place={place} onNarrowed={onNarrowed} />
      </div>
    )
  }
  const hasColumns =
    report.levels.length > 0 && (place.level === undefined || report.columns.length > 0)
  if (hasColumns || shownCount(report) > 0) return undefined
  return (
    <div className={styles.empty}>
      <p>{t(($) => $.matrixView.allHidden)}</p>
      <Button onClick={() => navigate({ ...place, hidden: [] })}>
        {t(($) => $.matrixView.showColumns)}
      </Button>
    </div>
  )
}
