import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { Cell } from '#domain/comparison.ts'
import type { LevelId } from '#domain/profile.ts'
import { fold } from '#domain/hits.ts'
import { useWords } from '#i18n/use-words.ts'
import { TextField } from '#ui/fields.tsx'
import { cellAt, useGridKeys } from '#ui/use-grid-keys.ts'
import { useVirtualRows } from '#ui/use-virtual-rows.ts'
import grid from './LargeLevelGrid.module.css'
import styles from './LevelMatrix.module.css'
import { CellButton, LevelHeads, RequirementLegend, placesFrom } from './LevelMatrixParts.tsx'
import { ProfileText } from './ProfileText.tsx'
import { useProfile } from './subject-context.ts'
import { useProfileText } from './use-profile-text.ts'

/** How high a role is, in px: its button and the space around. */
const height = 38

/** About how wide a level is, in px. */
const width = 68

/** The matrix of very many roles as the picker: it scrolls by itself, heads and names stay, a role can be searched for. */
export function LargeLevelGrid(props: {
  readonly titleId: string
  readonly current: Cell
  readonly target: LevelId | undefined
  readonly onPick: (cell: Cell) => void
}) {
  const { titleId, current, target, onPick } = props
  const { t } = useWords()
  const textOf = useProfileText()
  const profile = useProfile()
  const { levels } = profile
  const placeOf = placesFrom(current, target)
  const [wanted, setWanted] = useState('')
  const roles = useMemo(
    () => profile.roles.filter(({ name }) => fold(textOf(name)).includes(fold(wanted.trim()))),
    [profile, textOf, wanted],
  )
  const currentRow = roles.findIndex((role) => role.id === current.role)
  const currentColumn = levels.findIndex((level) => level.id === current.level)
  const { scrollerRef, listProps, rows, spaceAfter, rowRef, show } =
    useVirtualRows<HTMLTableSectionElement>({
      count: roles.length,
      keyOf: useCallback((index) => roles[index]?.id ?? '', [roles]),
      heightOf: useCallback(() => height, []),
      scrolls: 'itself',
    })
  const keys = useGridKeys(
    roles.length,
    levels.length,
    { row: currentRow, column: currentColumn },
    (to) => show(to.row, (row) => row.querySelector<HTMLElement>(cellAt(to)), true),
  )
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  // Tab reaches the grid wherever it is scrolled to.
  const hasStop = rows.some(({ index }) => keys.isStop(index))
  useLayoutEffect(() => {
    // The own level is in sight, with some around; the page stays where it is.
    scrollerRef.current?.scrollTo({
      top: Math.max(0, currentRow - 3) * height,
      left: Math.max(0, currentColumn - 1) * width,
    })
    // oxlint-disable-next-line react/exhaustive-deps -- a pick is in sight already
  }, [])
  return (
    <>
      <div className={grid.find}>
        <TextField
          type="search"
          label={t(($) => $.matrix.findRole)}
          value={wanted}
          onValue={setWanted}
        />
        <p role="status">{t(($) => $.matrix.rolesFound, { count: roles.length })}</p>
      </div>
      <div ref={scrollerRef} className={grid.scroller}>
        <table
          className={`${styles.table} ${grid.table}`}
          role="grid"
          aria-labelledby={titleId}
          aria-rowcount={roles.length + 1}
          style={{ minInlineSize: `${9 + 4.25 * levels.length}rem` }}
          {...keys.tableProps}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles.corner} aria-label={t(($) => $.matrix.corner)}>
                <RequirementLegend />
              </th>
              <LevelHeads role={current.role} placeOf={placeOf} />
            </tr>
          </thead>
          <tbody {...listProps}>
            {rows.flatMap(({ index, key, spaceBefore }) => {
              const role = roles[index]
              if (!role) return []
              return [
                spaceBefore === 0 ? undefined : <Space key={`space ${key}`} height={spaceBefore} />,
                <tr
                  key={key}
                  ref={rowRef}
                  className={styles.row}
                  data-index={index}
                  data-selected={role.id === current.role}
                  aria-rowindex={index + 2}
                >
                  <th scope="row" className={styles.roleHead}>
                    <ProfileText text={role.name} />
                  </th>
                  {levels.map((level, column) => {
                    const place = placeOf({ role: role.id, level: level.id })
                    const cell = keys.cellProps(index, column)
                    const isFirst = !hasStop && column === 0 && index === middleOf(first, last)
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
                          {...cell}
                          tabIndex={isFirst ? 0 : cell.tabIndex}
                        />
                      </td>
                    )
                  })}
                </tr>,
              ]
            })}
            {spaceAfter === 0 ? undefined : <Space height={spaceAfter} />}
          </tbody>
        </table>
      </div>
    </>
  )
}

function middleOf(first: number, last: number): number {
  return Math.floor((first + last) / 2)
}

/** As high as the roles that are left out. */
function Space(props: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nothing is there */}
      <td className={grid.space} style={{ blockSize: props.height }} />
    </tr>
  )
}
