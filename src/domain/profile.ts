import { groupBy } from './group-by.ts'
import type { Text } from './text.ts'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type ProfileId = Id<'profile'>
export type RoleId = Id<'role'>
export type LevelId = Id<'level'>
export type AreaId = Id<'area'>
export type TopicId = Id<'topic'>
/** Opaque, unique in a profile, stable from version to version. */
export type CriterionId = Id<'criterion'>

export type Level = { readonly id: LevelId; readonly name: Text; readonly summary?: Text }
export type Role = { readonly id: RoleId; readonly name: Text; readonly summary?: Text }
/** A competence area: a theme that runs through all levels. */
export type Area = { readonly id: AreaId; readonly name: Text; readonly summary?: Text }

/** One observable statement inside an expectation; the thing that is rated. */
export type Criterion = {
  readonly id: CriterionId
  readonly area?: AreaId
  readonly text: Text
  /** Tools that the text names. Several tools of one criterion are alternatives to each other. */
  readonly tools?: readonly string[]
  /** Criteria of the same topic in other roles or levels are comparable. */
  readonly topic?: TopicId
  /** Overrides the expectation's own flag. */
  readonly required?: boolean
}

/** What a profile asks of one role at one level: a cell of the matrix. */
export type Expectation = {
  readonly role: RoleId
  readonly level: LevelId
  readonly required: boolean
  readonly criteria: readonly Criterion[]
}

/** One skill, described for several roles at several levels. */
export type SkillProfile = {
  readonly format: 'levelwise-profile/1'
  readonly id: ProfileId
  /** A date or a semantic version. */
  readonly version: string
  readonly title: Text
  readonly field?: Text
  readonly summary?: Text
  /** ISO date. */
  readonly updated: string
  /** BCP 47 tags; the first is the source language and the fallback. */
  readonly languages: readonly string[]
  readonly keywords?: readonly Text[]
  readonly source?: string
  readonly licence?: string
  /** Lowest first. */
  readonly levels: readonly Level[]
  readonly roles: readonly Role[]
  readonly areas: readonly Area[]
  /** At most one for each role and level; a cell may be missing. */
  readonly expectations: readonly Expectation[]
}

/** A criterion together with the cell that asks for it, its requirement worked out. */
export type PlacedCriterion = Criterion & {
  readonly role: RoleId
  readonly level: LevelId
  readonly isRequired: boolean
}

/** Whether a cell's criteria are required. `nothing`: the profile asks nothing here. */
export type Requirement = 'required' | 'optional' | 'mixed' | 'nothing'

type ProfileIndex = {
  readonly byCell: ReadonlyMap<string, readonly PlacedCriterion[]>
  readonly byId: ReadonlyMap<CriterionId, PlacedCriterion>
  /** Filled role by role, as each is asked for. */
  readonly byRole: Map<RoleId, readonly PlacedCriterion[]>
  readonly byTopic: Map<RoleId, ReadonlyMap<TopicId | undefined, readonly PlacedCriterion[]>>
}

/** Worked out once for each profile object: large profiles are looked up thousands of times. */
const indexes = new WeakMap<SkillProfile, ProfileIndex>()

function indexOf(profile: SkillProfile): ProfileIndex {
  const known = indexes.get(profile)
  if (known) return known
  const byCell = new Map<string, readonly PlacedCriterion[]>()
  const byId = new Map<CriterionId, PlacedCriterion>()
  for (const { role, level, required, criteria } of profile.expectations) {
    const placed = criteria.map((criterion) => ({
      ...criterion,
      role,
      level,
      isRequired: criterion.required ?? required,
    }))
    byCell.set(`${role} ${level}`, placed)
    for (const criterion of placed) byId.set(criterion.id, criterion)
  }
  const index: ProfileIndex = { byCell, byId, byRole: new Map(), byTopic: new Map() }
  indexes.set(profile, index)
  return index
}

/**
 * The criteria that a profile asks of one role at one level, in the profile's order.
 *
 * @returns always the same array for the same profile and cell; empty where the profile has no such cell
 * @example criteriaAt(mlops, 'ml-engineer', 'middle').length // 4 or so
 */
export function criteriaAt(
  profile: SkillProfile,
  role: RoleId,
  level: LevelId,
): readonly PlacedCriterion[] {
  return indexOf(profile).byCell.get(`${role} ${level}`) ?? nothing
}

const nothing: readonly PlacedCriterion[] = []

/**
 * All criteria of a role, lowest level first; empty for a role that the profile asks nothing of.
 *
 * @returns always the same array for the same profile and role
 */
export function criteriaOfRole(profile: SkillProfile, role: RoleId): readonly PlacedCriterion[] {
  const { byRole } = indexOf(profile)
  const known = byRole.get(role)
  if (known) return known
  const criteria = profile.levels.flatMap((level) => criteriaAt(profile, role, level.id))
  byRole.set(role, criteria)
  return criteria
}

/**
 * The criteria of a role that have a topic, lowest level first.
 *
 * @returns empty where the role has nothing on it
 * @example criteriaOnTopic(mlops, 'ml-engineer', 'pipelines').length // 3
 */
export function criteriaOnTopic(
  profile: SkillProfile,
  role: RoleId,
  topic: TopicId,
): readonly PlacedCriterion[] {
  const { byTopic } = indexOf(profile)
  const known = byTopic.get(role)
  if (known) return known.get(topic) ?? nothing
  const topics = groupBy(criteriaOfRole(profile, role), (criterion) => criterion.topic)
  byTopic.set(role, topics)
  return topics.get(topic) ?? nothing
}

/** The criterion with this id, or `undefined` where the profile (or this version of it) has none. */
export function criterionById(profile: SkillProfile, id: CriterionId): PlacedCriterion | undefined {
  return indexOf(profile).byId.get(id)
}

/** Whether the criteria of a cell are required, optional, some of each, or none at all. */
export function requirementAt(profile: SkillProfile, role: RoleId, level: LevelId): Requirement {
  return requirementOf(criteriaAt(profile, role, level))
}

/** Whether these criteria are required, optional, some of each, or none at all. */
export function requirementOf(criteria: readonly PlacedCriterion[]): Requirement {
  if (criteria.length === 0) return 'nothing'
  const required = criteria.filter((criterion) => criterion.isRequired).length
  if (required === 0) return 'optional'
  return required === criteria.length ? 'required' : 'mixed'
}

/** Role with this id, or `undefined`. */
export function roleById(profile: SkillProfile, id: string): Role | undefined {
  return profile.roles.find((role) => role.id === id)
}

/** Level with this id, or `undefined`. */
export function levelById(profile: SkillProfile, id: string): Level | undefined {
  return profile.levels.find((level) => level.id === id)
}

/** The levels above one, lowest first; empty at the top level and for an unknown one. */
export function levelsAbove(profile: SkillProfile, level: LevelId): readonly Level[] {
  const at = profile.levels.findIndex((candidate) => candidate.id === level)
  return at === -1 ? [] : profile.levels.slice(at + 1)
}

/** The next level up, or `undefined` at the top level. */
export function nextLevel(profile: SkillProfile, level: LevelId): Level | undefined {
  return levelsAbove(profile, level)[0]
}

/** Criteria under one competence area; `area` is `undefined` for criteria without one. */
export type Band<Item> = { readonly area: Area | undefined; readonly items: Item }

/**
 * Groups columns of criteria by competence area, in the profile's order of areas.
 *
 * @param columns one list of criteria for each column
 * @returns a band for each area that any column has criteria in, each with one list a column (which
 *   may be empty); criteria without an area come last; no band at all where every column is empty
 */
export function bandsOf(
  profile: SkillProfile,
  ...columns: readonly (readonly PlacedCriterion[])[]
): readonly Band<readonly (readonly PlacedCriterion[])[]>[] {
  return bandsBy(profile, columns, (criterion) => criterion)
}

/** `bandsOf` for items that carry a criterion. */
export function bandsBy<Item>(
  profile: SkillProfile,
  columns: readonly (readonly Item[])[],
  criterionOf: (item: Item) => PlacedCriterion,
): readonly Band<readonly (readonly Item[])[]>[] {
  return [...profile.areas, undefined]
    .map((area) => ({
      area,
      items: columns.map((column) => column.filter((item) => criterionOf(item).area === area?.id)),
    }))
    .filter((band) => band.items.some((items) => items.length > 0))
}

/** How many roles, levels, required and optional cells a profile has. Mixed cells count as required. */
export type ProfileFacts = {
  readonly roles: number
  readonly levels: number
  readonly required: number
  readonly optional: number
}

/** Counts of a profile: cells without criteria are neither required nor optional. */
export function factsOf(profile: SkillProfile): ProfileFacts {
  const cells = profile.expectations.map(({ role, level }) => requirementAt(profile, role, level))
  return {
    roles: profile.roles.length,
    levels: profile.levels.length,
    required: cells.filter((cell) => cell === 'required' || cell === 'mixed').length,
    optional: cells.filter((cell) => cell === 'optional').length,
  }
}
