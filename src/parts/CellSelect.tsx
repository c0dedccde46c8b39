import type { Cell } from '#domain/comparison.ts'
import { useWords } from '#i18n/use-words.ts'
import { SelectField } from '#ui/fields.tsx'
import { useProfile } from './subject-context.ts'
import { useProfileText } from './use-profile-text.ts'

/** A role and a level, each to be chosen from the profile's. */
export function CellSelect(props: { readonly cell: Cell; readonly onCell: (cell: Cell) => void }) {
  const { cell, onCell } = props
  const { t } = useWords()
  const { levels, roles } = useProfile()
  const textOf = useProfileText()
  return (
    <>
      <SelectField
        label={t(($) => $.report.labels.role)}
        options={roles.map(({ id, name }) => ({ value: id, name: textOf(name) }))}
        value={cell.role}
        onValue={(role) => onCell({ ...cell, role })}
      />
      <SelectField
        label={t(($) => $.report.labels.level)}
        options={levels.map(({ id, name }) => ({ value: id, name: textOf(name) }))}
        value={cell.level}
        onValue={(level) => onCell({ ...cell, level })}
      />
    </>
  )
}
