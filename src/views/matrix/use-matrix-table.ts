import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { type SkillProfile, levelById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { type MatrixPlace, furtherColumns, matrixColumns } from '#io/matrix-place.ts'
import type { MatrixWords, ReportedRow } from '#io/matrix-report.ts'
import { columnsFor, features, roleColumn } from './matrix-columns.tsx'

export type MatrixTableModel = ReturnType<typeof useMatrixTable>

/** The table of a place: which columns, in which order, and how the rows are sorted. The address decides. */
export function useMatrixTable(
  profile: SkillProfile,
  place: MatrixPlace,
  rows: readonly ReportedRow[],
  words: MatrixWords,
) {
  const { format } = useWords()
  const { compare } = format
  const level = place.level && levelById(profile, place.level)
  const columns = useMemo(
    () => columnsFor(profile, level, words, compare),
    [profile, level, words, compare],
  )
  const data = useMemo(() => [...rows], [rows])
  const { level: levelId, hidden, shown, pinned, sort } = place
  // Of what decides about columns and order alone: a letter that is typed changes neither.
  const state = useMemo(
    () => stateOf(profile, { level: levelId, hidden, shown, pinned, sort }),
    [profile, levelId, hidden, shown, pinned, sort],
  )
  // The same options give the same table.
  const options = useMemo(
    () => ({ features, columns, data, state, getRowId: ({ role }: ReportedRow) => role.id }),
    [columns, data, state],
  )
  return useTable(options)
}

/** The columns beside the role that a person can take away or pin, in their order. */
export function columnIdsOf(
  profile: SkillProfile,
  { level }: Pick<MatrixPlace, 'level'>,
): readonly string[] {
  return level === undefined ? profile.levels.map(({ id }) => id) : matrixColumns
}

/** Whether a column beside the role is shown. */
export function isShown(
  place: Pick<MatrixPlace, 'hidden' | 'level' | 'shown'>,
  column: string,
): boolean {
  const further = [...furtherColumns].find((name) => name === column)
  // A level may be called as a further column is.
  return place.level !== undefined && further !== undefined
    ? place.shown.includes(further)
    : !place.hidden.includes(column)
}

type Arrangement = Pick<MatrixPlace, 'hidden' | 'level' | 'pinned' | 'shown' | 'sort'>

function stateOf(profile: SkillProfile, place: Arrangement) {
  const ids = columnIdsOf(profile, place)
  const { pinned, sort } = place
  // Where all levels are shown, rows have no requirement and no number of their own.
  const sorts = sort !== undefined && (sort.by === 'role' || place.level !== undefined)
  return {
    columnVisibility: Object.fromEntries(ids.map((id) => [id, isShown(place, id)])),
    columnPinning: {
      start: [roleColumn, ...pinned.filter((id) => ids.includes(id))],
      end: [],
    },
    sorting: sorts
      ? [{ id: sort.by === 'role' ? roleColumn : sort.by, desc: sort.isDescending }]
      : [],
  }
}
