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
