import type { Cell } from './comparison.ts'
import {
  type Area,
  type Band,
  type PlacedCriterion,
  type SkillProfile,
  bandsBy,
  criteriaAt,
} from './profile.ts'

/** How a cell stands to another one: levels of one role build on each other, roles stand side by side. */
export type Relation = 'same-cell' | 'above' | 'below' | 'other-role'

/**
 * How a cell stands to another one, whichever of them is shown first.
 *
 * @example relationOf(mlops, { role, level: senior }, { role, level: middle }) // 'above'
 */
export function relationOf({ levels }: SkillProfile, cell: Cell, other: Cell): Relation {
  if (cell.role !== other.role) return 'other-role'
  if (cell.level === other.level) return 'same-cell'
  const height = (wanted: Cell) => levels.findIndex((level) => level.id === wanted.level)
  return height(cell) > height(other) ? 'above' : 'below'
}

/** What a criterion is to the column beside it. */
export type Mark =
  /** The same topic at another level of the role: a higher criterion grows from a lower, which goes on in it. */
  | { readonly kind: 'grows-from' | 'goes-on'; readonly criteria: readonly PlacedCriterion[] }
  /** The same topic in another role: neither grows from the other. */
  | { readonly kind: 'same-topic'; readonly criteria: readonly PlacedCriterion[] }
  /** The same cell stands beside. */
  | { readonly kind: 'same' }
  /** A higher level of the same role asks it for the first time. */
  | { readonly kind: 'new' }
  /** The higher level of the same role doesn't ask it again, and takes it for granted. */
  | { readonly kind: 'still-assumed' }
  /** The other role has nothing like it. */
  | { readonly kind: 'only-here' }

export type MarkedCriterion = { readonly criterion: PlacedCriterion; readonly mark: Mark }

/**
 * Criteria of several cells with what each is to its neighbour: in the first column to the one on its
 * right, in every other to the one on its left. What grows from what follows the levels, not the columns.
 *
 * @param cells two or more
 * @returns a list for each cell, in the profile's order; empty for a cell that the profile doesn't have
 * @example markedColumns(mlops, [middle, senior])[1] // each "new" or "grows from …"
 */
export function markedColumns(
  profile: SkillProfile,
  cells: readonly Cell[],
): readonly (readonly MarkedCriterion[])[] {
  return cells.map((cell, at) => {
    const neighbour = cells[at === 0 ? 1 : at - 1]
    const beside = neighbour ? criteriaAt(profile, neighbour.role, neighbour.level) : []
    const relation = neighbour ? relationOf(profile, cell, neighbour) : 'other-role'
    return criteriaAt(profile, cell.role, cell.level).map((criterion) => ({
      criterion,
      mark: markOf(criterion, beside, relation),
    }))
  })
}

function markOf(
  criterion: PlacedCriterion,
  beside: readonly PlacedCriterion[],
  relation: Relation,
): Mark {
  const { topic } = criterion
  const criteria = topic === undefined ? [] : beside.filter((other) => other.topic === topic)
  const hasAny = criteria.length > 0
  switch (relation) {
    case 'same-cell':
      return { kind: 'same' }
    case 'above':
      return hasAny ? { kind: 'grows-from', criteria } : { kind: 'new' }
    case 'below':
      return hasAny ? { kind: 'goes-on', criteria } : { kind: 'still-assumed' }
    case 'other-role':
      return hasAny ? { kind: 'same-topic', criteria } : { kind: 'only-here' }
  }
}

/** Where the counterpart of what stands in a row is to be found: under another competence area. */
export type Pointer = {
  /** It goes on there, comes from there, or is another role's criterion of the same topic. */
  readonly kind: 'continues-in' | 'comes-from' | 'same-topic-in'
  /** `undefined` for criteria without an area. */
  readonly areas: readonly (Area | undefined)[]
}

/** One column's part of a row. Without criteria and without pointer nothing stands there. */
export type RowCell = {
  readonly criteria: readonly MarkedCriterion[]
  readonly pointer: Pointer | undefined
}

/** Whether anything stands in a cell of a row: criteria, or a pointer to them. */
export function isFilled(cell: RowCell | undefined): boolean {
  return cell !== undefined && (cell.criteria.length > 0 || cell.pointer !== undefined)
}

/** What stands beside each other, a cell for each column. */
export type AlignedRow = {
  /** Whether the cells have one topic (or criterion) in common; else they only share the space. */
  readonly hasOneTopic: boolean
  readonly cells: readonly RowCell[]
}

/**
 * Several cells in bands by competence area, with criteria of the same topic beside each other: a row for
 * each topic (or criterion) that more than one column asks for, then one row with everything else.
 *
 * @param cells two or more
 * @returns no band at all where the profile asks nothing in any of the cells
 */
export function alignedBands(
  profile: SkillProfile,
  cells: readonly Cell[],
): readonly Band<readonly AlignedRow[]>[] {
  const columns = markedColumns(profile, cells)
  const keysOf = columns.map((column) => new Set(column.map(keyOf)))
  const isAskedTwice = (key: string) => keysOf.filter((keys) => keys.has(key)).length > 1
  return bandsBy(profile, columns, ({ criterion }) => criterion).map(({ area, items }) => {
    const shared = [...new Set(items.flat().map(keyOf))].filter(isAskedTwice)
    const rest = items.map((column) => column.filter((marked) => !isAskedTwice(keyOf(marked))))
    return {
      area,
      items: [
        ...shared.map((key) => rowOf(key, items)),
        ...(rest.some((column) => column.length > 0)
          ? [
              {
                hasOneTopic: false,
                cells: rest.map((criteria) => ({ criteria, pointer: undefined })),
              },
            ]
          : []),
      ],
    }
  })

  function rowOf(key: string, items: readonly (readonly MarkedCriterion[])[]): AlignedRow {
    const row = items.map((column) => column.filter((marked) => keyOf(marked) === key))
    return {
      hasOneTopic: true,
      cells: row.map((criteria, at) => ({
        criteria,
        pointer: criteria.length === 0 ? pointerFrom(at, key, row) : undefined,
      })),
    }
  }

  function pointerFrom(
    at: number,
    key: string,
    row: readonly (readonly MarkedCriterion[])[],
  ): Pointer | undefined {
    const elsewhere = columns[at]?.filter((marked) => keyOf(marked) === key) ?? []
    const cell = cells[at]
    const distance = (column: number) => Math.abs(column - at)
    const [nearest] = cells
      .map((_, column) => column)
      .filter((column) => (row[column] ?? []).length > 0)
      .toSorted((one, other) => distance(one) - distance(other))
    const beside = nearest === undefined ? undefined : cells[nearest]
    if (elsewhere.length === 0 || !cell || !beside) return undefined
    const relation = relationOf(profile, cell, beside)
    const areas = [...new Set(elsewhere.map(({ criterion }) => criterion.area))]
    return {
      kind:
        relation === 'above'
          ? 'continues-in'
          : relation === 'below'
            ? 'comes-from'
            : 'same-topic-in',
      areas: areas.map((id) => profile.areas.find((area) => area.id === id)),
    }
  }
}

/** What brings criteria into one row: their topic; the criterion itself where its cell stands twice. */
function keyOf({ criterion }: MarkedCriterion): string {
  return criterion.topic === undefined ? `id ${criterion.id}` : `topic ${criterion.topic}`
}
