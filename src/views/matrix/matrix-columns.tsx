import {
  type ColumnDef,
  columnPinningFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { type Level, type SkillProfile, requirementAt } from '#domain/profile.ts'
import { type MatrixColumn, matrixColumns } from '#io/matrix-place.ts'
import type { MatrixWords, ReportedRow } from '#io/matrix-report.ts'
import { AreasCell, CountCell, RequirementCell, ToolsCell } from './LevelCells.tsx'
import { CriteriaCell } from './CriteriaCell.tsx'

/** Ids of levels stand beside it: no level can be called so. */
export const roleColumn = ':role'

export const features = tableFeatures({
  columnPinningFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

export type MatrixColumnDef = ColumnDef<typeof features, ReportedRow>

const requirementOrder = ['required', 'mixed', 'optional', 'nothing'] as const

/** The columns of the matrix: the role, then every level, or what there is to say about one level. */
export function columnsFor(
  profile: SkillProfile,
  level: Level | undefined,
  words: MatrixWords,
  compare: (one: string, other: string) => number,
): MatrixColumnDef[] {
  const role: MatrixColumnDef = {
    id: roleColumn,
    accessorFn: (row) => profile.roles.indexOf(row.role),
    sortFn: (one, other) =>
      compare(words.text(one.original.role.name), words.text(other.original.role.name)),
  }
  return level
    ? [role, ...matrixColumns.map((column) => levelColumn(profile, level, column))]
    : [
        role,
        ...profile.levels.map((each): MatrixColumnDef => ({
          id: each.id,
          cell: ({ row }) => <CriteriaCell row={row.original} level={each} hasHead />,
        })),
      ]
}

function levelColumn(profile: SkillProfile, level: Level, id: MatrixColumn): MatrixColumnDef {
  const requirementIn = ({ role }: ReportedRow) => requirementAt(profile, role.id, level.id)
  const criteriaIn = (row: ReportedRow) => row.cells.get(level.id) ?? []
  switch (id) {
    case 'requirement':
      return {
        id,
        accessorFn: (row) => requirementOrder.indexOf(requirementIn(row)),
        sortFn: byNumber,
        cell: ({ row }) => <RequirementCell requirement={requirementIn(row.original)} />,
      }
    case 'description':
      return {
        id,
        cell: ({ row }) => <CriteriaCell row={row.original} level={level} hasHead={false} />,
      }
    case 'areas':
      return { id, cell: ({ row }) => <AreasCell criteria={criteriaIn(row.original)} /> }
    case 'tools':
      return { id, cell: ({ row }) => <ToolsCell criteria={criteriaIn(row.original)} /> }
    case 'count':
      return {
        id,
        accessorFn: (row) => criteriaIn(row).length,
        sortFn: byNumber,
        cell: ({ row }) => <CountCell count={criteriaIn(row.original).length} />,
      }
  }
}

type NumberedRow = { readonly getValue: (column: string) => unknown }

function byNumber(one: NumberedRow, other: NumberedRow, column: string): number {
  return Number(one.getValue(column)) - Number(other.getValue(column))
}
