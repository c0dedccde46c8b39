import { type ReactNode, useId } from 'react'
import type { Cell } from '#domain/comparison.ts'
import { type LevelId, type Requirement, requirementAt } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './LevelMatrix.module.css'
import { ProfileText } from './ProfileText.tsx'
import { RequirementDot } from './RequirementDot.tsx'
import { Stair } from './Staircase.tsx'
import { useSubject } from './subject-context.ts'
import { useGridKeys } from '#ui/use-grid-keys.ts'
import { useProfileText } from './use-profile-text.ts'

type CellPlace = 'current' | 'target' | undefined

/** The matrix of roles and levels, as the picker: one grid for the keyboard. */
export function LevelMatrix(props: {
  readonly title: string
  readonly target: LevelId | undefined
  readonly onPick: (cell: Cell) => void
  readonly foot?: ReactNode
}) {
  const { t } = useWords()
  const { profile, role: currentRole, level: currentLevel } = useSubject()
  const { levels, roles } = profile
  const titleId = useId()
  const grid = useGridKeys(roles.length, levels.length, {
    row: roles.findIndex((role) => role.id === currentRole),
    column: levels.findIndex((level) => level.id === currentLevel),
  })

  const placeOf = (cell: Cell): CellPlace => {
    if (cell.role !== currentRole) return undefined
    if (cell.level === currentLevel) return 'current'
    return cell.level === props.target ? 'target' : undefined
  }

  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className="visually-hidden-narrow">
        {props.title}
      </h2>
      <table className={styles.table} role="grid" aria-labelledby={titleId} {...grid.tableProps}>
        <thead>
          <tr>
            <td className={styles.corner}>
              <RequirementLegend />
            </td>
            {levels.map((level, at) => (
              <th
                key={level.id}
                scope="col"
                className={styles.levelHead}
                data-place={placeOf({ role: currentRole, level: level.id })}
              >
                <div className={styles.stair}>
                  <Stair step={at + 1} of={levels.length} />
                </div>
                <ProfileText text={level.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role, row) => (
            <tr key={role.id} className={styles.row} data-selected={role.id === currentRole}>
              <th scope="row" className={styles.roleHead}>
                <ProfileText text={role.name} />
              </th>
              {levels.map((level, column) => {
                const cell = { role: role.id, level: level.id }
                return (
                  <td
                    key={level.id}
                    role="gridcell"
                    className={styles.cell}
                    aria-selected={placeOf(cell) === 'current'}
                  >
                    <CellButton
                      cell={cell}
                      requirement={requirementAt(profile, role.id, level.id)}
                      place={placeOf(cell)}
                      onPick={() => props.onPick(cell)}
                      {...grid.cellProps(row, column)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {props.foot === undefined ? undefined : <div className={styles.foot}>{props.foot}</div>}
      <p className="visually-hidden">{t(($) => $.matrix.keys)}</p>
    </section>
  )
}

function CellButton(props: {
  readonly cell: Cell
  readonly requirement: Requirement
  readonly place: CellPlace
  readonly onPick: () => void
  readonly tabIndex: number
  readonly 'data-cell': string
}) {
  const { t } = useWords()
  const { profile } = useSubject()
  const textOf = useProfileText()
  const { cell, requirement, place, onPick, ...rest } = props
  const role = profile.roles.find((candidate) => candidate.id === cell.role)
  const level = profile.levels.find((candidate) => candidate.id === cell.level)
  const name = t(($) => $.matrix.cell[place ?? 'other'], {
    role: role && textOf(role.name),
    level: level && textOf(level.name),
    requirement: t(($) => $.requirement[requirement]),
  })
  return (
    <button
      type="button"
      className={styles.pick}
      data-place={place}
      aria-label={name}
      onClick={onPick}
      {...rest}
    >
      {requirement === 'nothing' ? (
        <span className={styles.nothing}>–</span>
      ) : (
        <RequirementDot requirement={requirement} />
      )}
    </button>
  )
}

function RequirementLegend() {
  const { t } = useWords()
  const { profile } = useSubject()
  const used = new Set(
    profile.expectations.map((cell) => requirementAt(profile, cell.role, cell.level)),
  )
  return (
    <ul className={styles.legend}>
      {(['required', 'mixed', 'optional'] as const)
        .filter((requirement) => used.has(requirement))
        .map((requirement) => (
          <li key={requirement}>
            <RequirementDot requirement={requirement} />
            {t(($) => $.requirement[requirement])}
          </li>
        ))}
    </ul>
  )
}
