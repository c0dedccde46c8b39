import { type ReactNode, Suspense, lazy, useId } from 'react'
import type { Cell } from '#domain/comparison.ts'
import type { LevelId } from '#domain/profile.ts'
import { withWords } from '#i18n/i18n.ts'
import { useWords } from '#i18n/use-words.ts'
import { useGridKeys } from '#ui/use-grid-keys.ts'
import styles from './LevelMatrix.module.css'
import { CellButton, LevelHeads, RequirementLegend, useCellPlace } from './LevelMatrixParts.tsx'
import { ProfileText } from './ProfileText.tsx'
import { useSubject } from './subject-context.ts'

/** From so many roles on the matrix scrolls by itself and can be searched. */
const many = 20

// Fetched where a profile has so many roles: the first page goes without.
const LargeLevelGrid = lazy(async () => ({
  default: (await withWords(() => import('./LargeLevelGrid.tsx'))).LargeLevelGrid,
}))

/** The matrix of roles and levels, as the picker: one grid for the keyboard. */
export function LevelMatrix(props: {
  readonly title: string
  readonly target: LevelId | undefined
  readonly onPick: (cell: Cell) => void
  readonly foot?: ReactNode
}) {
  const { title, target, onPick, foot } = props
  const { t } = useWords()
  const { roles } = useSubject().profile
  const titleId = useId()
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className="visually-hidden-narrow">
        {title}
      </h2>
      {roles.length > many ? (
        <Suspense fallback={<div className={styles.waiting} />}>
          <LargeLevelGrid titleId={titleId} target={target} onPick={onPick} />
        </Suspense>
      ) : (
        <LevelGrid titleId={titleId} target={target} onPick={onPick} />
      )}
      {foot === undefined ? undefined : <div className={styles.foot}>{foot}</div>}
      <p className="visually-hidden">{t(($) => $.matrix.keys)}</p>
    </section>
  )
}

function LevelGrid(props: {
  readonly titleId: string
  readonly target: LevelId | undefined
  readonly onPick: (cell: Cell) => void
}) {
  const { titleId, target, onPick } = props
  const { profile, role: currentRole, level: currentLevel } = useSubject()
  const { levels, roles } = profile
  const placeOf = useCellPlace(target)
  const grid = useGridKeys(roles.length, levels.length, {
    row: roles.findIndex((role) => role.id === currentRole),
    column: levels.findIndex((level) => level.id === currentLevel),
  })
  return (
    <table className={styles.table} role="grid" aria-labelledby={titleId} {...grid.tableProps}>
      <thead>
        <tr>
          <td className={styles.corner}>
            <RequirementLegend />
          </td>
          <LevelHeads placeOf={placeOf} />
        </tr>
      </thead>
      <tbody>
        {roles.map((role, row) => (
          <tr key={role.id} className={styles.row} data-selected={role.id === currentRole}>
            <th scope="row" className={styles.roleHead}>
              <ProfileText text={role.name} />
            </th>
            {levels.map((level, column) => {
              const place = placeOf({ role: role.id, level: level.id })
              return (
                <td
                  key={level.id}
                  role="gridcell"
                  className={styles.cell}
                  aria-selected={place === 'current'}
                >
                  <CellButton
                    role={role}
                    level={level}
                    place={place}
                    onPick={onPick}
                    {...grid.cellProps(row, column)}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
