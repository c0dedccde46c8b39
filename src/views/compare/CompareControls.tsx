import { useEffect, useRef } from 'react'
import type { Cell } from '#domain/comparison.ts'
import type { LevelId, RoleId, SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { type ComparePlace, cellLimits } from '#io/address.ts'
import { OtherRolesLink } from '#parts/OtherRolesLink.tsx'
import { navigate } from '#parts/navigate.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Button } from '#ui/Button.tsx'
import { CheckBox } from '#ui/fields.tsx'
import styles from './CompareControls.module.css'

/** Which cells stand side by side, in which order, and whether own ratings are laid over. */
export function CompareControls(props: {
  readonly profile: SkillProfile
  readonly place: ComparePlace
}) {
  const { profile, place } = props
  const { cells } = place
  const { t } = useWords()
  const show = (next: readonly Cell[]) => navigate({ ...place, cells: next })
  const last = cells.at(-1)
  const list = useRef<HTMLOListElement>(null)
  const removed = useRef<number>(undefined)
  useEffect(() => {
    if (removed.current === undefined) return
    focusColumn(list.current, Math.min(removed.current, cells.length - 1))
    removed.current = undefined
  }, [cells])
  return (
    <div className={`${styles.controls} screen-only`}>
      <ol className={styles.cells} ref={list}>
        {cells.map((cell, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same cell may stand twice: place is identity
          <li key={at}>
            <CellPicker
              profile={profile}
              cell={cell}
              number={at + 1}
              onCell={(picked) => show(cells.with(at, picked))}
              onRemove={
                cells.length > cellLimits.fewest
                  ? () => {
                      removed.current = at
                      show(cells.filter((_, other) => other !== at))
                    }
                  : undefined
              }
            />
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button onClick={() => show([cells[1], cells[0], ...cells.slice(2)].filter(isCell))}>
          {t(($) => $.compare.swap)}
        </Button>
        <Button
          aria-disabled={cells.length >= cellLimits.most}
          onClick={() => {
            if (last && cells.length < cellLimits.most) show([...cells, neighbourOf(profile, last)])
          }}
        >
          {t(($) => $.compare.add)}
        </Button>
        <CheckBox
          label={t(($) => $.compare.showRatings)}
          checked={place.showsRatings}
          onValue={(showsRatings) => navigate({ ...place, showsRatings })}
        />
        {cells[0] && <OtherRolesLink variant="quiet" profile={profile} cell={cells[0]} />}
      </div>
    </div>
  )
}

function CellPicker(props: {
  readonly profile: SkillProfile
  readonly cell: Cell
  readonly number: number
  readonly onCell: (cell: Cell) => void
  /** `undefined` where no column can be spared. */
  readonly onRemove: (() => void) | undefined
}) {
  const { profile, cell, number, onCell, onRemove } = props
  const { t } = useWords()
  const textOf = useProfileText()
  return (
    <fieldset className={styles.cell}>
      <legend>{t(($) => $.compare.column, { number })}</legend>
      <select
        aria-label={t(($) => $.report.labels.role)}
        value={cell.role}
        onChange={({ currentTarget }) => {
          const role = idIn<RoleId>(profile.roles, currentTarget.value)
          if (role) onCell({ ...cell, role })
        }}
      >
        {profile.roles.map((role) => (
          <option key={role.id} value={role.id}>
            {textOf(role.name)}
          </option>
        ))}
      </select>
      <select
        aria-label={t(($) => $.report.labels.level)}
        value={cell.level}
        onChange={({ currentTarget }) => {
          const level = idIn<LevelId>(profile.levels, currentTarget.value)
          if (level) onCell({ ...cell, level })
        }}
      >
        {profile.levels.map((level) => (
          <option key={level.id} value={level.id}>
            {textOf(level.name)}
          </option>
        ))}
      </select>
      {onRemove === undefined ? undefined : (
        <Button variant="quiet" onClick={onRemove}>
          {t(($) => $.compare.remove, { number })}
        </Button>
      )}
    </fieldset>
  )
}

/** What was pressed is gone: the column that took its place has the focus, else the last one. */
function focusColumn(list: HTMLOListElement | null, at: number): void {
  // Not its button: pressing twice must not take two away.
  list?.children[at]?.querySelector('select')?.focus()
}

function idIn<Id extends string>(items: readonly { readonly id: Id }[], wanted: string) {
  return items.find(({ id }) => id === wanted)?.id
}

function isCell(cell: Cell | undefined): cell is Cell {
  return cell !== undefined
}

/** What a further column begins with: the level above, or the one below at the top. */
function neighbourOf({ levels }: SkillProfile, cell: Cell): Cell {
  const at = levels.findIndex(({ id }) => id === cell.level)
  const level = levels[at + 1] ?? levels[at - 1]
  return level ? { ...cell, level: level.id } : cell
}
