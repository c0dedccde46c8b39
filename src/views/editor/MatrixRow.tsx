import type { Cell } from '#domain/comparison.ts'
import { cellKey, isAt } from '#domain/profile-cells.ts'
import type { Expectation, Level, Role } from '#domain/profile.ts'
import { CellButton } from './CellButton.tsx'
import styles from './CellMatrix.module.css'
import { useDraftText } from './use-draft-text.ts'

/** What the rows of the matrix have in common. */
export type MatrixRows = {
  readonly levels: readonly Level[]
  readonly cells: ReadonlyMap<string, Expectation>
  readonly picked: Cell | undefined
  readonly onPick: (cell: Cell) => void
  /** Of `useGridKeys`. */
  readonly cellProps: (
    row: number,
    column: number,
  ) => { readonly tabIndex: number; readonly 'data-cell': string }
}

/** The cells of one role. */
export function MatrixRow(
  props: MatrixRows & {
    readonly role: Role
    readonly row: number
    /** Whether Tab leads into this row though no cell of it was picked. */
    readonly isEntry?: boolean
  },
) {
  const { levels, cells, picked, onPick, cellProps, role, row, isEntry = false } = props
  const textOf = useDraftText()
  return (
    <>
      <th scope="row" className={styles.role}>
        {textOf(role.name)}
      </th>
      {levels.map((level, column) => {
        const cell = { role: role.id, level: level.id }
        const isPicked = picked !== undefined && isAt(picked, cell)
        const { tabIndex, ...rest } = cellProps(row, column)
        return (
          <td key={level.id} role="gridcell" aria-selected={isPicked}>
            <CellButton
              role={role}
              level={level}
              expectation={cells.get(cellKey(cell))}
              isPicked={isPicked}
              onPick={onPick}
              tabIndex={isEntry && column === 0 ? 0 : tabIndex}
              {...rest}
            />
          </td>
        )
      })}
    </>
  )
}
