import type { Mark } from './aligned-comparison.ts'
import {
  type AreaId,
  type CriterionId,
  type Level,
  type LevelId,
  type PlacedCriterion,
  type Role,
  type RoleId,
  type SkillProfile,
  type TopicId,
  criteriaAt,
  criteriaOfRole,
} from './profile.ts'

/** Which criteria are wanted. An empty list leaves its question open. */
export type MatrixFilter = {
  readonly requirement: 'required' | 'optional' | undefined
  readonly areas: readonly AreaId[]
  readonly roles: readonly RoleId[]
  readonly tools: readonly string[]
}

/**
 * Whether a criterion passes a filter: the wanted requirement, one of the areas, one of the roles, and
 * any of the tools.
 */
export function passes(criterion: PlacedCriterion, filter: MatrixFilter): boolean {
  const { requirement, areas, roles, tools } = filter
  const { area, role, isRequired } = criterion
  return (
    (requirement === undefined || isRequired === (requirement === 'required')) &&
    (areas.length === 0 || (area !== undefined && areas.includes(area))) &&
    (roles.length === 0 || roles.includes(role)) &&
    (tools.length === 0 || (criterion.tools ?? []).some((tool) => tools.includes(tool)))
  )
}

/** What is wanted of one role, by level. Each level that was asked for has its list, empty or not. */
export type MatrixRow = {
  readonly role: Role
  readonly cells: ReadonlyMap<LevelId, readonly PlacedCriterion[]>
}

/**
 * The wanted criteria of a profile as rows of roles, in the profile's order.
 *
 * @param levels the columns
 * @param isWanted which criteria stay; all of them without it
 * @returns a row for every role, also where nothing of it is wanted
 */
export function matrixRows(
  profile: SkillProfile,
  levels: readonly Level[],
  isWanted?: (criterion: PlacedCriterion) => boolean,
): readonly MatrixRow[] {
  const wanted = (criteria: readonly PlacedCriterion[]) =>
    isWanted ? criteria.filter(isWanted) : criteria
  return profile.roles.map((role) => ({
    role,
    cells: new Map(levels.map(({ id }) => [id, wanted(criteriaAt(profile, role.id, id))] as const)),
  }))
}

/** Every criterion of a profile once, role after role, lowest level first. */
export function criteriaOf(profile: SkillProfile): readonly PlacedCriterion[] {
  return profile.roles.flatMap(({ id }) => criteriaOfRole(profile, id))
}

/** The tools that a profile names, each once, in the profile's order; none where it names none. */
export function toolsOf(profile: SkillProfile): readonly string[] {
  return [...new Set(criteriaOf(profile).flatMap(({ tools = [] }) => tools))]
}

/**
 * How the criteria of a role grow from level to level: each one is new, or grows from those of the same
 * topic at the nearest level below that has some.
 *
 * @returns a mark for every criterion of the role; empty for a role that the profile asks nothing of
 * @example growthOf(mlops, mlEngineer).get('ml-engineer.senior.architecture')?.kind // 'grows-from'
 */
export function growthOf(profile: SkillProfile, role: RoleId): ReadonlyMap<CriterionId, Mark> {
  const marks = new Map<CriterionId, Mark>()
  const below = new Map<TopicId, readonly PlacedCriterion[]>()
  for (const level of profile.levels) {
    const criteria = criteriaAt(profile, role, level.id)
    const here = new Map<TopicId, PlacedCriterion[]>()
    for (const criterion of criteria) {
      const { id, topic } = criterion
      const lower = topic === undefined ? undefined : below.get(topic)
      marks.set(id, lower ? { kind: 'grows-from', criteria: lower } : { kind: 'new' })
      if (topic === undefined) continue
      const same = here.get(topic)
      if (same) same.push(criterion)
      else here.set(topic, [criterion])
    }
    for (const [topic, same] of here) below.set(topic, same)
  }
  return marks
}

/**
 * Whether a level asks nothing of a competence area that a lower one of the role asks something of: what
 * is asked there is still assumed.
 */
export function isStillAssumed(
  profile: SkillProfile,
  role: RoleId,
  level: LevelId,
  area: AreaId,
): boolean {
  const asks = (at: LevelId) => criteriaAt(profile, role, at).some((one) => one.area === area)
  const height = profile.levels.findIndex(({ id }) => id === level)
  return !asks(level) && profile.levels.slice(0, Math.max(0, height)).some(({ id }) => asks(id))
}
