import { memo, useId, useMemo } from 'react'
import type { Cell } from '#domain/comparison.ts'
import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import { missingInCell } from '#domain/missing-texts.ts'
import { cellKey, cellsByPlace, isAt, requirementOfCell } from '#domain/profile-cells.ts'
import type { Expectation, Level, Role, SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { RequirementDot } from '#parts/RequirementDot.tsx'
import { useGridKeys } from '#ui/use-grid-keys.ts'
import styles from './CellMatrix.module.css'
import { useEditor } from './editor-context.ts'
import { useDraftText } from './use-draft-text.ts'

/** Roles and levels, for picking the cell whose criteria are written. One grid for the keyboard. */
export const CellMatrix = memo(function CellMatrix(props: {
  readonly profile: Pick<SkillProfile, 'roles' | 'levels' | 'expectations'>
  readonly picked: Cell | undefined
  readonly onPick: (cell: Cell) => void
}) {
  const { profile, picked, onPick } = props
  const { roles, levels, expectations } = profile
  const { t } = useWords()
  const textOf = useDraftText()
  const titleId = useId()
  const cells = useMemo(() => cellsByPlace(expectations), [expectations])
  const grid = useGridKeys(roles.length, levels.length, {
    row: roles.findIndex(({ id }) => id === picked?.role),
    column: levels.findIndex(({ id }) => id === picked?.level),
  })
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId}>{t(($) => $.editor.matrixTitle)}</h2>
      <p className={styles.lead}>{t(($) => $.editor.matrixLead)}</p>
      <div className={styles.scroller}>
        <table className={styles.table} role="grid" aria-labelledby={titleId} {...grid.tableProps}>
          <thead>
            <tr>
              <td className={styles.corner}>{t(($) => $.editor.corner)}</td>
              {levels.map((level) => (
                <th key={level.id} scope="col" className={styles.level}>
                  {textOf(level.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roles.map((role, row) => (
              <tr key={role.id} data-picked={role.id === picked?.role}>
                <th scope="row" className={styles.role}>
                  {textOf(role.name)}
                </th>
                {levels.map((level, column) => {
                  const cell = { role: role.id, level: level.id }
                  const isPicked = picked !== undefined && isAt(picked, cell)
                  return (
                    <td key={level.id} role="gridcell" aria-selected={isPicked}>
                      <CellButton
                        role={role}
                        level={level}
                        expectation={cells.get(cellKey(cell))}
                        isPicked={isPicked}
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
      </div>
      <p className="visually-hidden">{t(($) => $.matrix.keys)}</p>
    </section>
  )
})

/** How many criteria a cell has, whether they are required, and whether something of it is not translated. */
const CellButton = memo(function CellButton(props: {
  readonly role: Role
  readonly level: Level
  readonly expectation: Expectation | undefined
  readonly isPicked: boolean
  readonly onPick: (cell: Cell) => void
  readonly tabIndex: number
  readonly 'data-cell': string
}) {
  const { role, level, expectation, isPicked, onPick, ...rest } = props
  const { t } = useWords()
  const { languages } = useEditor()
  const textOf = useDraftText()
  const requirement = requirementOfCell(expectation)
  const count = expectation?.criteria.length ?? 0
  const missing = languages.reduce((sum, tag) => sum + missingInCell(expectation, tag), 0)
  const cell = { role: role.id, level: level.id }
  const place: DraftPlace = { kind: 'cell', cell }
  const name = {
    role: textOf(role.name),
    level: textOf(level.name),
    requirement: t(($) => $.requirement[requirement]),
    criteria: t(($) => $.editor.criteria, { count }),
  }
  return (
    <button
      type="button"
      className={styles.pick}
      data-picked={isPicked}
      data-missing={missing > 0}
      aria-label={
        missing > 0
          ? t(($) => $.editor.cellMissing, { ...name, count: missing })
          : t(($) => $.editor.cell, name)
      }
      data-pick={placeKey(place)}
      onClick={() => onPick(cell)}
      {...rest}
    >
      {requirement === 'nothing' ? (
        <span className={styles.nothing}>–</span>
      ) : (
        <>
          <RequirementDot requirement={requirement} />
          <span>{count}</span>
        </>
      )}
    </button>
  )
})
