import { isStillAssumed } from '#domain/matrix.ts'
import type { LevelId, RoleId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useProfile } from '#parts/subject-context.ts'
import styles from './EmptyCell.module.css'
import { useMatrixLook } from './matrix-context.ts'

/** A cell that shows nothing: because nothing is asked there, or nothing of it is wanted. */
export function EmptyCell(props: {
  /** Of a cell of criteria, which says so where lower levels are still assumed. */
  readonly role?: RoleId
  readonly level?: LevelId
}) {
  const { role, level } = props
  const { t } = useWords()
  const profile = useProfile()
  const { area, isNarrowed } = useMatrixLook()
  if (role && level && area && isStillAssumed(profile, role, level, area)) {
    return <p className={styles.empty}>{t(($) => $.compare.marks['still-assumed'])}</p>
  }
  return (
    <p className={styles.empty}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">
        {isNarrowed ? t(($) => $.matrixView.nothingFound) : t(($) => $.requirement.nothing)}
      </span>
    </p>
  )
}
