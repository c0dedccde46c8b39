import { type ReactNode, Suspense, lazy, useCallback, useId } from 'react'
import type { Cell } from '#domain/comparison.ts'
import type { LevelId } from '#domain/profile.ts'
import { withWords } from '#i18n/i18n.ts'
import { useWords } from '#i18n/use-words.ts'
import { useShownAtOnce } from '#ui/after-paint.ts'
import { useGridKeys } from '#ui/use-grid-keys.ts'
import styles from './LevelMatrix.module.css'
import { CellButton, LevelHeads, RequirementLegend, placesFrom } from './LevelMatrixParts.tsx'
import { ProfileText } from './ProfileText.tsx'
import { useProfile, useSubject } from './subject-context.ts'

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
  const subject = useSubject()
  const { roles } = subject.profile
  const titleId = useId()
  const [current, show] = useShownAtOnce<Cell>(subject)
  const pick = useCallback((cell: Cell) => show(cell, () => onPick(cell)), [show, onPick])
  const grid = {
    titleId,
    current,
    // Which level comes next is known once the view has followed.
    target: current === subject ? target : undefined,
    onPick: pick,
  }
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className="visually-hidden-narrow">
        {title}
      </h2>
      {roles.length > many ? (
        <Suspense fallback={<div className={styles.waiting} />}>
          <LargeLevelGrid {...grid} />
        </Suspense>
      ) : (
        <LevelGrid {...grid} />
      )}
      {foot === undefined ? undefined : <div className={styles.foot}>{foot}</div>}
      <p className="visually-hidden">{t(($) => $.matrix.keys)}</p>
    </section>
  )
}

function LevelGrid(props: {
  readonly titleId: string
  readonly current: Cell
  readonly target: LevelId | undefined
  readonly onPick: (cell: Cell) => void
}) {
  const { titleId, current, target, onPick } = props
  const { t } = useWords()
  const { levels, roles } = useProfile()
  const placeOf = placesFrom(current, target)
  const grid = useGridKeys(roles.length, levels.length, {
    row: roles.findIndex((role) => role.id === current.role),
    column: levels.findIndex((level) => level.id === current.level),
  })
  return (
    <table className={styles.table} role="grid" aria-labelledby={titleId} {...grid.tableProps}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner} aria-label={t(($) => $.matrix.corner)}>
            <RequirementLegend />
          </th>
          <LevelHeads role={current.role} placeOf={placeOf} />
        </tr>
      </thead>
      <tbody>
        {roles.map((role, row) => (
          <tr key={role.id} className={styles.row} data-selected={role.id === current.role}>
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
