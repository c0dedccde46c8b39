import { memo } from 'react'
import type { Cell } from '#domain/comparison.ts'
import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import { missingInCell } from '#domain/missing-texts.ts'
import { requirementOfCell } from '#domain/profile-cells.ts'
import type { Expectation, Level, Role } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { RequirementDot } from '#parts/RequirementDot.tsx'
import styles from './CellMatrix.module.css'
import { useEditor } from './editor-context.ts'
import { useDraftText } from './use-draft-text.ts'

/** How many criteria a cell has, whether they are required, and whether something of it is not translated. */
export const CellButton = memo(function CellButton(props: {
  readonly role: Role
  readonly level: Level
  readonly expectation: Expectation | undefined
  readonly isPicked: boolean
  readonly onPick: (cell: Cell) => void
  readonly tabIndex: number
  readonly 'data-cell': string
}) {
  const { role, level, expectation, isPicked, onPick, ...rest } = props
  const { t } = useWords()
  const { languages } = useEditor()
  const textOf = useDraftText()
  const requirement = requirementOfCell(expectation)
  const count = expectation?.criteria.length ?? 0
  const missing = languages.reduce((sum, tag) => sum + missingInCell(expectation, tag), 0)
  const cell = { role: role.id, level: level.id }
  const place: DraftPlace = { kind: 'cell', cell }
  const name = {
    role: textOf(role.name),
    level: textOf(level.name),
    requirement: t(($) => $.requirement[requirement]),
    criteria: t(($) => $.editor.criteria, { count }),
  }
  return (
    <button
      type="button"
      className={styles.pick}
      data-picked={isPicked}
      data-missing={missing > 0}
      aria-label={
        missing > 0
          ? t(($) => $.editor.cellMissing, { ...name, count: missing })
          : t(($) => $.editor.cell, name)
      }
      data-pick={placeKey(place)}
      onClick={() => onPick(cell)}
      {...rest}
    >
      {requirement === 'nothing' ? (
        <span className={styles.nothing}>–</span>
      ) : (
        <>
          <RequirementDot requirement={requirement} />
          <span>{count}</span>
        </>
      )}
    </button>
  )
})
