import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
} from 'react'
import type { Role } from '#domain/profile.ts'
import { useVirtualRows } from '#ui/use-virtual-rows.ts'
import styles from './CellMatrix.module.css'
import { MatrixRow, type MatrixRows } from './MatrixRow.tsx'

/** About how high a row is, in px. */
const height = 38

/** A matrix of which only the roles in sight are in the page. */
export function LongMatrixRows(
  props: MatrixRows & {
    readonly roles: readonly Role[]
    readonly head: ReactNode
    readonly tableProps: ComponentProps<'table'>
  },
) {
  const { roles, head, tableProps, ...shared } = props
  const { levels, picked, cellProps } = shared
  const { scrollerRef, listProps, rows, spaceAfter, rowRef, show } =
    useVirtualRows<HTMLTableSectionElement>({
      count: roles.length,
      keyOf: (index) => roles[index]?.id ?? '',
      heightOf: () => height,
      scrolls: 'itself',
    })
  // Whoever is led to a cell sees where it is.
  const showRole = useEffectEvent((id: string) => {
    const index = roles.findIndex((role) => role.id === id)
    if (index !== -1 && !rows.some((row) => row.index === index)) show(index)
  })
  const role = picked?.role
  useEffect(() => {
    if (role !== undefined) showRole(role)
  }, [role])

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    tableProps.onKeyDown?.(event)
    if (!(event.ctrlKey || event.metaKey)) return
    // The first and the last cell of all may be left out just now.
    if (event.key === 'Home') show(0, cellIn(0), true)
    if (event.key === 'End') show(roles.length - 1, cellIn(levels.length - 1), true)
  }

  const hasEntry = rows.some(({ index }) =>
    levels.some((_, column) => cellProps(index, column).tabIndex === 0),
  )
  return (
    <div ref={scrollerRef} className={styles.scroller}>
      <table {...tableProps} role="grid" aria-rowcount={roles.length + 1} onKeyDown={onKeyDown}>
        {head}
        <tbody {...listProps}>
          {rows.flatMap(({ index, key, spaceBefore }, at) => {
            const ofRow = roles[index]
            if (!ofRow) return []
            return [
              spaceBefore === 0 ? undefined : <Space key={`space ${key}`} height={spaceBefore} />,
              <tr
                key={key}
                ref={rowRef}
                data-index={index}
                aria-rowindex={index + 2}
                data-picked={ofRow.id === picked?.role}
              >
                <MatrixRow {...shared} role={ofRow} row={index} isEntry={!hasEntry && at === 0} />
              </tr>,
            ]
          })}
          {spaceAfter === 0 ? undefined : <Space height={spaceAfter} />}
        </tbody>
      </table>
    </div>
  )
}

function cellIn(column: number) {
  return (row: HTMLElement) =>
    row.querySelectorAll<HTMLElement>('[data-cell]').item(column) ?? undefined
}

/** As high as what is left out. */
function Space(props: { readonly height: number }) {
  return <tr aria-hidden="true" style={{ blockSize: props.height }} />
}
