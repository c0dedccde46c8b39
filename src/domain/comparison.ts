import {
  type LevelId,
  type PlacedCriterion,
  type Requirement,
  type RoleId,
  type SkillProfile,
  type TopicId,
  criteriaAt,
  requirementOf,
} from './profile.ts'

/** A cell of the matrix. */
export type Cell = { readonly role: RoleId; readonly level: LevelId }

/** Criteria of one topic that both sides ask for; each side has at least one. */
export type TopicPair = {
  readonly topic: TopicId
  readonly left: readonly PlacedCriterion[]
  readonly right: readonly PlacedCriterion[]
}

/** Tools that one criterion names and the other side doesn't; they are alternatives to each other. */
export type ToolChoice = {
  /** At least one. */
  readonly only: readonly string[]
  /** Tools of the same criterion that the other side names too: alternatives that stay open. */
  readonly shared: readonly string[]
}

/** Two expectations held side by side. `compareExpectations(b, a)` is its mirror image. */
export type Comparison = {
  readonly left: readonly PlacedCriterion[]
  readonly right: readonly PlacedCriterion[]
  /** What grows: the same topic on both sides. */
  readonly pairs: readonly TopicPair[]
  /** Criteria without a counterpart on the right. Within a role these are still assumed there. */
  readonly onlyLeft: readonly PlacedCriterion[]
  /** Criteria without a counterpart on the left: what is new. */
  readonly onlyRight: readonly PlacedCriterion[]
  /** Tools that only one side names. A tool that is not named again is not lost. */
  readonly toolsOnlyLeft: readonly ToolChoice[]
  readonly toolsOnlyRight: readonly ToolChoice[]
  readonly requirement: { readonly left: Requirement; readonly right: Requirement }
}

/**
 * Compares what a profile asks in two cells.
 *
 * @returns empty lists on the side of a cell that the profile doesn't have
 * @example compareExpectations(mlops, { role, level: middle }, { role, level: senior }).onlyRight
 */
export function compareExpectations(
  profile: SkillProfile,
  leftCell: Cell,
  rightCell: Cell,
): Comparison {
  const left = criteriaAt(profile, leftCell.role, leftCell.level)
  const right = criteriaAt(profile, rightCell.role, rightCell.level)
  const shared = new Set([...topicsOf(left)].filter((topic) => topicsOf(right).has(topic)))
  return {
    left,
    right,
    pairs: [...shared].toSorted().map((topic) => ({
      topic,
      left: left.filter((criterion) => criterion.topic === topic),
      right: right.filter((criterion) => criterion.topic === topic),
    })),
    onlyLeft: left.filter((criterion) => !isShared(criterion, shared)),
    onlyRight: right.filter((criterion) => !isShared(criterion, shared)),
    toolsOnlyLeft: toolsMissingFrom(right, left),
    toolsOnlyRight: toolsMissingFrom(left, right),
    requirement: { left: requirementOf(left), right: requirementOf(right) },
  }
}

function topicsOf(criteria: readonly PlacedCriterion[]): ReadonlySet<TopicId> {
  return new Set(criteria.flatMap((criterion) => criterion.topic ?? []))
}

function isShared(criterion: PlacedCriterion, shared: ReadonlySet<TopicId>): boolean {
  return criterion.topic !== undefined && shared.has(criterion.topic)
}

/** Tools that `those` name and `these` don't, a choice for each criterion that names any. */
function toolsMissingFrom(
  these: readonly PlacedCriterion[],
  those: readonly PlacedCriterion[],
): readonly ToolChoice[] {
  const known = new Set(these.flatMap((criterion) => criterion.tools ?? []))
  return those
    .map(({ tools = [] }) => ({
      only: tools.filter((tool) => !known.has(tool)),
      shared: tools.filter((tool) => known.has(tool)),
    }))
    .filter((choice) => choice.only.length > 0)
}

/**
 * What happens to the requirement from left to right, where it changes.
 *
 * @returns `undefined` where nothing changes or one side asks nothing
 */
export function requirementChange(
  comparison: Comparison,
): { readonly from: Requirement; readonly to: Requirement } | undefined {
  const { left: from, right: to } = comparison.requirement
  return from === to || from === 'nothing' || to === 'nothing' ? undefined : { from, to }
}

/** What a criterion is to the column beside it. */
export type Mark =
  /** Asked on both sides: in a right column it grows from these, in the first one it goes on in these. */
  | { readonly kind: 'grows-from' | 'goes-on'; readonly criteria: readonly PlacedCriterion[] }
  /** A higher level of the same role asks it for the first time. */
  | { readonly kind: 'new' }
  /** The higher level of the same role doesn't ask it again, and takes it for granted. */
  | { readonly kind: 'still-assumed' }
  /** Another role, or a lower level, has nothing like it. */
  | { readonly kind: 'only-here' }

export type MarkedCriterion = { readonly criterion: PlacedCriterion; readonly mark: Mark }

/**
 * Criteria of several cells with what each is to its neighbour: in the first column to the one on its
 * right, in every other to the one on its left.
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
    const criteria = criteriaAt(profile, cell.role, cell.level)
    const beside = neighbour ? criteriaAt(profile, neighbour.role, neighbour.level) : []
    const step = neighbour ? levelStep(profile, cell, neighbour) : 0
    return criteria.map((criterion) => ({
      criterion,
      mark: markOf(criterion, beside, at === 0, step),
    }))
  })
}

function markOf(
  criterion: PlacedCriterion,
  beside: readonly PlacedCriterion[],
  isFirst: boolean,
  step: number,
): Mark {
  const { topic } = criterion
  const criteria = topic === undefined ? [] : beside.filter((other) => other.topic === topic)
  if (criteria.length > 0) return { kind: isFirst ? 'goes-on' : 'grows-from', criteria }
  if (step > 0) return { kind: 'new' }
  return { kind: step < 0 ? 'still-assumed' : 'only-here' }
}

/** How many levels a cell stands above another one of the same role; 0 for another role. */
function levelStep({ levels }: SkillProfile, cell: Cell, other: Cell): number {
  if (cell.role !== other.role) return 0
  const at = (wanted: Cell) => levels.findIndex((level) => level.id === wanted.level)
  return at(cell) - at(other)
}
