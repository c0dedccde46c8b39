import { FlexRender } from '@tanstack/react-table'
import { type RefCallback, memo } from 'react'
import type { Level } from '#domain/profile.ts'
import type { MatrixLine } from '#io/matrix-lines.ts'
import { LevelName } from './CellHead.tsx'
import { CriteriaList } from './CriteriaCell.tsx'
import { EmptyCell } from './EmptyCell.tsx'
import styles from './LargeMatrix.module.css'
import { LineHead } from './LineHead.tsx'
import { RoleHead, headId } from './RoleHead.tsx'
import { RoleLevelCell } from './RoleLevelCell.tsx'
import { roleColumn } from './matrix-columns.tsx'
import type { MatrixTableModel } from './use-matrix-table.ts'

type TableRow = ReturnType<MatrixTableModel['getRowModel']>['rows'][number]

/** A column of a large matrix beside the role. */
export type LineColumn = {
  readonly id: string
  /** `undefined` where one level is shown. */
  readonly level: Level | undefined
  readonly pin: number | undefined
  /** What names the cell where rows are a list, and it does not speak for itself. */
  readonly label: string | undefined
}

/** One line of a large matrix. Drawn once: scrolling renders only the lines that come into sight. */
export const MatrixLineRow = memo(function MatrixLineRow(props: {
  readonly line: MatrixLine
  readonly index: number
  readonly columns: readonly LineColumn[]
  /** Of a line that is a whole row of the table. */
  readonly tableRow: TableRow | undefined
  readonly showsRatings: boolean
  readonly rowRef: RefCallback<HTMLElement>
}) {
  const { line, index, columns, tableRow, showsRatings, rowRef } = props
  const { kind, row } = line
  return (
    <tr
      ref={rowRef}
      className={styles.line}
      data-kind={kind}
      data-index={index}
      // The row of heads is the first.
      aria-rowindex={index + 2}
    >
      <th
        scope="row"
        className={styles.head}
        aria-labelledby={kind === 'area' ? undefined : headId(row)}
      >
        {kind === 'area' ? <LineHead line={line} /> : <RoleHead row={row} isRated={showsRatings} />}
      </th>
      {kind === 'level'
        ? tableRow?.getVisibleCells().map((cell) => {
            if (cell.column.id === roleColumn) return undefined
            const column = columns.find(({ id }) => id === cell.column.id)
            return (
              <td
                key={cell.id}
                className={styles.cell}
                data-column={cell.column.id}
                data-pin={column?.pin}
              >
                {column?.label === undefined ? undefined : (
                  <p className={styles.label}>{column.label}</p>
                )}
                <FlexRender cell={cell} />
              </td>
            )
          })
        : columns.map(({ id, level, pin }) => (
            <td
              key={id}
              className={styles.cell}
              data-column="level"
              data-pin={pin}
              data-empty={level && (row.cells.get(level.id) ?? []).length === 0}
            >
              {level && kind === 'role' ? <RoleLevelCell row={row} level={level} /> : undefined}
              {level && kind === 'area' ? <AreaCell line={line} level={level} /> : undefined}
            </td>
          ))}
    </tr>
  )
})

/** What one level asks of a competence area. */
const AreaCell = memo(function AreaCell(props: {
  readonly line: MatrixLine
  readonly level: Level
}) {
  const { line, level } = props
  const { row } = line
  if ((row.cells.get(level.id) ?? []).length === 0) {
    return <EmptyCell role={row.role.id} level={level.id} />
  }
  return (
    <>
      <LevelName level={level} />
      <CriteriaList row={row} level={level} />
    </>
  )
})
