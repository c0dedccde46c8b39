import { memo, useMemo } from 'react'
import type { Cell } from '#domain/comparison.ts'
import {
  type Level,
  type LevelId,
  type Requirement,
  type Role,
  type RoleId,
  requirementAt,
} from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './LevelMatrix.module.css'
import { ProfileText } from './ProfileText.tsx'
import { RequirementDot } from './RequirementDot.tsx'
import { Stair } from './Staircase.tsx'
import { useProfile } from './subject-context.ts'
import { useProfileText } from './use-profile-text.ts'

type CellPlace = 'current' | 'target' | undefined

/** Says what a cell is to the current one and the level that comes next. */
export function placesFrom(current: Cell, target: LevelId | undefined): (cell: Cell) => CellPlace {
  return ({ role, level }) => {
    if (role !== current.role) return undefined
    if (level === current.level) return 'current'
    return level === target ? 'target' : undefined
  }
}

/** The heads of the levels, each with its step. */
export function LevelHeads(props: {
  readonly role: RoleId
  readonly placeOf: (cell: Cell) => CellPlace
}) {
  const { levels } = useProfile()
  return levels.map((level, at) => (
    <th
      key={level.id}
      scope="col"
      className={styles.levelHead}
      data-place={props.placeOf({ role: props.role, level: level.id })}
    >
      <div className={styles.stair}>
        <Stair step={at + 1} of={levels.length} />
      </div>
      <ProfileText text={level.name} />
    </th>
  ))
}

export const CellButton = memo(function CellButton(props: {
  readonly role: Role
  readonly level: Level
  readonly place: CellPlace
  readonly onPick: (cell: Cell) => void
  readonly tabIndex: number
  readonly 'data-cell': string
}) {
  const { t } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const { role, level, place, onPick, ...rest } = props
  const requirement = requirementAt(profile, role.id, level.id)
  const name = t(($) => $.matrix.cell[place ?? 'other'], {
    role: textOf(role.name),
    level: textOf(level.name),
    requirement: t(($) => $.requirement[requirement]),
  })
  return (
    <button
      type="button"
      className={styles.pick}
      data-place={place}
      aria-label={name}
      onClick={() => onPick({ role: role.id, level: level.id })}
      {...rest}
    >
      {requirement === 'nothing' ? (
        <span className={styles.nothing}>–</span>
      ) : (
        <RequirementDot requirement={requirement} />
      )}
    </button>
  )
})

export function RequirementLegend() {
  const { t } = useWords()
  const profile = useProfile()
  const used = useMemo(
    () =>
      new Set<Requirement>(
        profile.expectations.map((cell) => requirementAt(profile, cell.role, cell.level)),
      ),
    [profile],
  )
  return (
    <ul className={styles.legend}>
      {(['required', 'mixed', 'optional'] as const)
        .filter((requirement) => used.has(requirement))
        .map((requirement) => (
          <li key={requirement}>
            <RequirementDot requirement={requirement} />
            {t(($) => $.requirement[requirement])}
          </li>
        ))}
    </ul>
  )
}
