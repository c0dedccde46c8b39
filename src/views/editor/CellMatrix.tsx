import { type KeyboardEvent, memo, useId, useMemo } from 'react'
import type { Cell } from '#domain/comparison.ts'
import { cellsByPlace } from '#domain/profile-cells.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useGridKeys } from '#ui/use-grid-keys.ts'
import styles from './CellMatrix.module.css'
import { LongMatrixRows } from './LongMatrixRows.tsx'
import { many } from './many.ts'
import { MatrixRow } from './MatrixRow.tsx'
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
  const shared = { levels, cells, picked, onPick, cellProps: grid.cellProps }
  const table = {
    role: 'grid',
    className: styles.table,
    'aria-labelledby': titleId,
    head: (
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {t(($) => $.matrix.corner)}
          </th>
          {levels.map((level) => (
            <th key={level.id} scope="col" className={styles.level}>
              {textOf(level.name)}
            </th>
          ))}
        </tr>
      </thead>
    ),
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => grid.tableProps.onKeyDown(event),
  }
  const { head, ...tableProps } = table
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId}>{t(($) => $.editor.matrixTitle)}</h2>
      <p className={styles.lead}>{t(($) => $.editor.matrixLead)}</p>
      {roles.length > many ? (
        <LongMatrixRows {...shared} roles={roles} head={head} tableProps={tableProps} />
      ) : (
        <div className={styles.scroller}>
          <table {...tableProps}>
            {head}
            <tbody>
              {roles.map((role, row) => (
                <tr key={role.id} data-picked={role.id === picked?.role}>
                  <MatrixRow {...shared} role={role} row={row} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="visually-hidden">{t(($) => $.matrix.keys)}</p>
    </section>
  )
})
