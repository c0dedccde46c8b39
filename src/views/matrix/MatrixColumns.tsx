import { memo } from 'react'
import { levelById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { type MatrixPlace, furtherColumns, matrixColumns, pinLimit } from '#io/matrix-place.ts'
import { useProfile } from '#parts/subject-context.ts'
import { CheckBox } from '#ui/fields.tsx'
import { Fold } from './Fold.tsx'
import styles from './MatrixColumns.module.css'
import { useMatrixLook } from './matrix-context.ts'
import { columnIdsOf, isShown } from './use-matrix-table.ts'

/** Which columns are shown, and which of them stay in sight. */
export const MatrixColumns = memo(function MatrixColumns(props: {
  readonly place: MatrixPlace
  readonly onChoice: (change: Partial<MatrixPlace>) => void
}) {
  const { place, onChoice } = props
  const { t } = useWords()
  const profile = useProfile()
  const { words } = useMatrixLook()
  const ids = columnIdsOf(profile, place)
  const pinned = place.pinned.filter((id) => ids.includes(id))
  const nameOf = (id: string) => {
    const column = matrixColumns.find((name) => name === id)
    if (place.level !== undefined && column) return words.column(column)
    const level = levelById(profile, id)
    return level ? words.text(level.name) : id
  }
  return (
    <Fold title={t(($) => $.matrixView.columnsTitle)}>
      <ul className={styles.columns} aria-label={t(($) => $.matrixView.columnsTitle)}>
        {ids.map((id) => {
          const isPinned = pinned.includes(id)
          const name = nameOf(id)
          return (
            <li key={id} className={styles.column}>
              <CheckBox
                label={name}
                checked={isShown(place, id)}
                onValue={(isWanted) => onChoice(withColumn(place, id, isWanted))}
              />
              <CheckBox
                label={t(($) => $.matrixView.pinColumn)}
                name={t(($) => $.matrixView.pinName, { column: name })}
                checked={isPinned}
                isUnavailable={!isPinned && pinned.length >= pinLimit}
                onValue={(isWanted) =>
                  onChoice({
                    pinned: isWanted ? [...pinned, id] : pinned.filter((one) => one !== id),
                  })
                }
              />
            </li>
          )
        })}
      </ul>
      <p className={styles.hint}>{t(($) => $.matrixView.pinHint)}</p>
    </Fold>
  )
})

function withColumn(
  place: MatrixPlace,
  id: string,
  isWanted: boolean,
): Pick<MatrixPlace, 'hidden'> | Pick<MatrixPlace, 'shown'> {
  const further = matrixColumns.find((name) => name === id && furtherColumns.has(name))
  if (place.level !== undefined && further) {
    const shown = place.shown.filter((name) => name !== further)
    return { shown: isWanted ? [...shown, further] : shown }
  }
  const hidden = place.hidden.filter((name) => name !== id)
  return { hidden: isWanted ? hidden : [...hidden, id] }
}
