import { flushSync } from 'react-dom'
import type { Cell } from '#domain/comparison.ts'
import type { Level, Role } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import styles from './CellEditor.module.css'
import { useDraftText } from './use-draft-text.ts'

/** The cells before and after one, level by level and role by role, so that all can be written one after the other. */
export function CellNeighbours(props: {
  readonly role: Role
  readonly level: Level
  readonly roles: readonly Role[]
  readonly levels: readonly Level[]
  readonly onPick: (cell: Cell) => void
}) {
  const { role, level, roles, levels, onPick } = props
  const { t } = useWords()
  const textOf = useDraftText()
  const here = roles.indexOf(role) * levels.length + levels.indexOf(level)
  const neighbour = (at: number) => {
    const [ofRole, ofLevel] = [roles[Math.floor(at / levels.length)], levels[at % levels.length]]
    return ofRole && ofLevel && { role: ofRole, level: ofLevel }
  }
  const nameOf = (cell: { readonly role: Role; readonly level: Level }) =>
    t(($) => $.profile.cell, { role: textOf(cell.role.name), level: textOf(cell.level.name) })

  function go(cell: { readonly role: Role; readonly level: Level }) {
    flushSync(() => onPick({ role: cell.role.id, level: cell.level.id }))
    document.querySelector<HTMLElement>('#cell-title')?.focus()
  }

  const [before, after] = [neighbour(here - 1), neighbour(here + 1)]
  return (
    <div className={styles.neighbours}>
      {before ? (
        <Button variant="quiet" onClick={() => go(before)}>
          {t(($) => $.editor.cellBefore, { cell: nameOf(before) })}
        </Button>
      ) : undefined}
      {after ? (
        <Button variant="quiet" onClick={() => go(after)}>
          {t(($) => $.editor.cellAfter, { cell: nameOf(after) })}
        </Button>
      ) : undefined}
    </div>
  )
}
