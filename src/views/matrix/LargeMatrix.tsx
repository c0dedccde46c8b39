import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useMemo } from 'react'
import type { HitPlace, MatrixLine } from '#io/matrix-lines.ts'
import { type MatrixSortKey, furtherColumns, matrixColumns } from '#io/matrix-place.ts'
import type { MatrixReport } from '#io/matrix-report.ts'
import { ColumnHead } from './ColumnHead.tsx'
import styles from './LargeMatrix.module.css'
import { type LineColumn, MatrixLineRow } from './MatrixLineRow.tsx'
import { PrintLimit } from './PrintLimit.tsx'
import { roleColumn } from './matrix-columns.tsx'
import { useMatrixLook } from './matrix-context.ts'
import { useLineWindow } from './use-line-window.ts'
import { useMatrixCaption } from './use-matrix-caption.ts'
import type { MatrixTableModel } from './use-matrix-table.ts'

/**
 * A matrix of any size, of which only the lines in sight are in the page. The line that names a role stays below
 * the heads while its competence areas pass. On a phone each line is a list, and the page scrolls.
 */
export const LargeMatrix = memo(function LargeMatrix(props: {
  readonly report: MatrixReport
  readonly lines: readonly MatrixLine[]
  readonly table: MatrixTableModel
  /** The hit that was gone to. */
  readonly hit: HitPlace | undefined
  readonly onSort: (by: MatrixSortKey) => void
}) {
  const { report, lines, table, hit, onSort } = props
  const { levels, place } = report
  const caption = useMatrixCaption(report)
  const columns = useLineColumns(report, table)
  const { scrollerRef, listProps, rows, spaceAfter, rowRef, isPrinting, show, scrolls } =
    useLineWindow(lines, levels)
  const heads = table.getLeafHeaders()
  const { rows: sorted } = table.getRowModel()
  const tableRows = useMemo(() => new Map(sorted.map((row) => [row.id, row])), [sorted])

  useEffect(() => {
    if (hit) show(hit.line, (row) => row.querySelectorAll('mark')[hit.mark])
    // oxlint-disable-next-line react/exhaustive-deps -- once for each hit that is gone to
  }, [hit])
  // Whenever lines are drawn: the line of the hit may come and go.
  useLayoutEffect(() => {
    const row = listProps.ref.current?.querySelector(`:scope > [data-index="${hit?.line}"]`)
    const mark = hit && row?.querySelectorAll('mark')[hit.mark]
    mark?.setAttribute('data-current', '')
    return () => mark?.removeAttribute('data-current')
  })

  const box =
    scrolls === 'itself'
      ? { role: 'region', tabIndex: 0, 'aria-label': caption, onKeyDown: toEnd }
      : undefined
  /** The ends are where they are found once the lines there are drawn, not where they were thought to be. */
  function toEnd(event: KeyboardEvent) {
    const end = event.key === 'Home' ? 0 : event.key === 'End' ? lines.length - 1 : undefined
    if (end === undefined || event.target !== event.currentTarget) return
    event.preventDefault()
    show(end)
  }
  return (
    <>
      <PrintLimit report={report} lines={lines} />
      <div className={styles.scroller} data-scroller="matrix" ref={scrollerRef} {...box}>
        <table
          className={styles.table}
          aria-rowcount={lines.length + 1}
          data-levels={place.level === undefined ? 'all' : 'one'}
          style={place.level === undefined ? { minInlineSize: widthFor(levels.length) } : undefined}
        >
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            {heads.map(({ column: { id } }) => (
              <col
                key={id}
                className={styles.column}
                data-column={id === roleColumn ? 'role' : place.level === undefined ? 'level' : id}
                data-pin={columns.find((column) => column.id === id)?.pin}
              />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {heads.map(({ column }) => (
                <ColumnHead
                  key={column.id}
                  column={column.id}
                  sorted={column.getIsSorted()}
                  place={place}
                  pin={columns.find(({ id }) => id === column.id)?.pin}
                  onSort={onSort}
                />
              ))}
            </tr>
          </thead>
          <tbody {...listProps} data-printing={isPrinting}>
            {rows.flatMap(({ index, key, spaceBefore }) => {
              const line = lines[index]
              if (!line) return []
              return [
                spaceBefore === 0 ? undefined : <Space key={`space ${key}`} height={spaceBefore} />,
                <MatrixLineRow
                  key={key}
                  line={line}
                  index={index}
                  columns={columns}
                  tableRow={line.kind === 'level' ? tableRows.get(line.row.role.id) : undefined}
                  showsRatings={place.showsRatings}
                  rowRef={rowRef}
                />,
              ]
            })}
            {spaceAfter === 0 ? undefined : <Space height={spaceAfter} />}
          </tbody>
        </table>
      </div>
    </>
  )
})

/** As high as the lines that are left out. */
function Space(props: { readonly height: number }) {
  return (
    <tr className={styles.space} aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nothing is there */}
      <td style={{ blockSize: props.height }} />
    </tr>
  )
}

/** How wide a table of so many levels is at least; all columns of levels share what there is beyond. */
function widthFor(levels: number): string {
  return `${11 + 13 * levels}rem`
}

/** The columns beside the role, always the same array for the same table. */
function useLineColumns(report: MatrixReport, table: MatrixTableModel): readonly LineColumn[] {
  const { levels, place } = report
  const { words } = useMatrixLook()
  const heads = table.getLeafHeaders()
  return useMemo(() => {
    const [, first, second] = table.getStartVisibleLeafColumns().map(({ id }) => id)
    return heads
      .map(({ column }) => column.id)
      .filter((id) => id !== roleColumn)
      .map((id) => {
        const named = matrixColumns.find((name) => name === id && furtherColumns.has(name))
        return {
          id,
          level: place.level === undefined ? levels.find((level) => level.id === id) : undefined,
          pin: id === first ? 1 : id === second ? 2 : undefined,
          label: place.level !== undefined && named ? words.column(named) : undefined,
        }
      })
  }, [table, heads, levels, place.level, words])
}
