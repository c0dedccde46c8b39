import { FlexRender } from '@tanstack/react-table'
import { levelById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import {
  type MatrixPlace,
  type MatrixSortKey,
  furtherColumns,
  matrixColumns,
} from '#io/matrix-place.ts'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { RoleHead, headId } from './RoleHead.tsx'
import { roleColumn } from './matrix-columns.tsx'
import styles from './MatrixTable.module.css'
import { useMatrixLook } from './matrix-context.ts'
import type { MatrixTableModel } from './use-matrix-table.ts'

/** The matrix: heads stay in sight above and at the start. On a phone each role is a list. */
export function MatrixTable(props: {
  readonly table: MatrixTableModel
  readonly place: MatrixPlace
  readonly onSort: (by: MatrixSortKey) => void
}) {
  const { table, place, onSort } = props
  const { t } = useWords()
  const profile = useProfile()
  const { words } = useMatrixLook()
  const textOf = useProfileText()
  const level = place.level && levelById(profile, place.level)
  const [, first, second] = table.getStartVisibleLeafColumns()
  const pinOf = (column: string) => {
    if (column === first?.id) return 1
    return column === second?.id ? 2 : undefined
  }
  /** Where rows are a list there is no head: what does not speak for itself is named. */
  const labelOf = (id: string) => {
    const column = level && matrixColumns.find((name) => name === id && furtherColumns.has(name))
    return column && words.column(column)
  }
  return (
    <div className={styles.scroller} data-scroller="matrix">
      <table
        className={styles.table}
        data-first={level && first?.id}
        data-second={level && second?.id}
      >
        <caption className="visually-hidden">
          {level
            ? t(($) => $.matrixView.captionAt, {
                skill: textOf(profile.title),
                level: textOf(level.name),
              })
            : t(($) => $.matrixView.caption, { skill: textOf(profile.title) })}
        </caption>
        <thead>
          <tr>
            {table.getLeafHeaders().map(({ column }) => (
              <ColumnHead
                key={column.id}
                column={column.id}
                sorted={column.getIsSorted()}
                place={place}
                pin={pinOf(column.id)}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className={styles.row}>
              {row.getVisibleCells().map((cell) =>
                cell.column.id === roleColumn ? (
                  <th
                    key={cell.id}
                    scope="row"
                    className={styles.role}
                    aria-labelledby={headId(row.original)}
                  >
                    <RoleHead row={row.original} isRated={place.showsRatings} />
                  </th>
                ) : (
                  <td
                    key={cell.id}
                    className={styles.cell}
                    data-column={level ? cell.column.id : 'level'}
                    data-pin={pinOf(cell.column.id)}
                  >
                    {labelOf(cell.column.id) === undefined ? undefined : (
                      <p className={styles.label}>{labelOf(cell.column.id)}</p>
                    )}
                    <FlexRender cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
