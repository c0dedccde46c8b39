import type { Cell } from './comparison.ts'
import { freshId } from './made-ids.ts'
import type {
  AreaId,
  Criterion,
  CriterionId,
  Expectation,
  Requirement,
  SkillProfile,
  TopicId,
} from './profile.ts'
import { type Added, type Wording, mapped, moved } from './profile-lists.ts'
import { withWording } from './wordings.ts'

/** How many letters of a criterion's text go into its id. */
const longestPart = 40
/** How many letters a criterion's id may have before a number. */
const longestId = 150

/** What a profile asks of a cell while it is written, or `undefined`. Unlike `criteriaAt` it indexes nothing. */
export function expectationAt(profile: SkillProfile, cell: Cell): Expectation | undefined {
  return profile.expectations.find((candidate) => isAt(candidate, cell))
}

/** Whether two cells are the same one. */
export function isAt(one: Cell, other: Cell): boolean {
  return one.role === other.role && one.level === other.level
}

/**
 * Adds a criterion at the end of a cell, which begins as required where it asked for nothing before. The criterion's
 * id is made from cell and text and stays, whatever it will say later.
 */
export function addCriterion(
  profile: SkillProfile,
  cell: Cell,
  { language, wording }: Wording,
  area?: AreaId,
): Added<CriterionId> {
  const taken = idsOf(profile)
  const prefix = `${cell.role}.${cell.level}`.slice(0, longestId - longestPart)
  const id = freshId(
    wording,
    'criterion',
    (made): made is CriterionId => !taken.has(made),
    longestPart,
    // An id has no hyphen or dot at the end of a part.
    `${prefix.replace(/[.-]+$/, '')}.`,
  )
  const criterion: Criterion = {
    id,
    ...(area === undefined ? {} : { area }),
    text: withWording(undefined, language, wording, profile.languages),
  }
  return {
    profile: withCell(profile, cell, (before) => ({
      ...before,
      criteria: [...before.criteria, criterion],
    })),
    id,
  }
}

function idsOf(profile: SkillProfile): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { criteria } of profile.expectations) for (const { id } of criteria) ids.add(id)
  return ids
}

/** Words a criterion in one language. */
export function wordCriterion(
  profile: SkillProfile,
  cell: Cell,
  id: CriterionId,
  { language, wording }: Wording,
): SkillProfile {
  return withCriterion(profile, cell, id, (criterion) => ({
    ...criterion,
    text: withWording(criterion.text, language, wording, profile.languages),
  }))
}

/** What can be said of a criterion besides its text; `undefined` takes it away. */
export type CriterionDetail =
  | { readonly field: 'area'; readonly to: AreaId | undefined }
  | { readonly field: 'topic'; readonly to: TopicId | undefined }
  /** No tool at all takes the list away. */
  | { readonly field: 'tools'; readonly to: readonly string[] }
  /** Without an own value, what the cell says counts. */
  | { readonly field: 'required'; readonly to: boolean | undefined }

/** Sets one detail of a criterion, or takes it away. */
export function setDetail(
  profile: SkillProfile,
  cell: Cell,
  id: CriterionId,
  detail: CriterionDetail,
): SkillProfile {
  return withCriterion(profile, cell, id, (criterion) => {
    const { area, topic, tools, required, ...rest } = criterion
    const all = { area, topic, tools, required, [detail.field]: detail.to }
    return {
      ...rest,
      ...(all.area === undefined ? {} : { area: all.area }),
      ...(all.tools === undefined || all.tools.length === 0 ? {} : { tools: all.tools }),
      ...(all.topic === undefined ? {} : { topic: all.topic }),
      ...(all.required === undefined ? {} : { required: all.required }),
    }
  })
}

/** Says whether the criteria of a cell are required that say nothing of their own. */
export function setRequired(profile: SkillProfile, cell: Cell, required: boolean): SkillProfile {
  return withCell(profile, cell, (before) =>
    before.required === required ? before : { ...before, required },
  )
}

/** Moves a criterion by so many places; no further than to the ends of its cell. */
export function moveCriterion(
  profile: SkillProfile,
  cell: Cell,
  id: CriterionId,
  by: number,
): SkillProfile {
  return withCriteria(profile, cell, (criteria) => moved(criteria, id, by))
}

/** Removes a criterion. The cell stays, with what it says of being required. */
export function removeCriterion(profile: SkillProfile, cell: Cell, id: CriterionId): SkillProfile {
  return withCriteria(profile, cell, (criteria) =>
    criteria.some((criterion) => criterion.id === id)
      ? criteria.filter((criterion) => criterion.id !== id)
      : criteria,
  )
}

/** Moves a criterion to the end of another cell. It keeps its id: ratings follow it there. */
export function moveToCell(
  profile: SkillProfile,
  from: Cell,
  id: CriterionId,
  to: Cell,
): SkillProfile {
  const criterion = expectationAt(profile, from)?.criteria.find((candidate) => candidate.id === id)
  if (!criterion || isAt(from, to)) return profile
  return withCell(removeCriterion(profile, from, id), to, (before) => ({
    ...before,
    criteria: [...before.criteria, criterion],
  }))
}

function withCriterion(
  profile: SkillProfile,
  cell: Cell,
  id: CriterionId,
  change: (criterion: Criterion) => Criterion,
): SkillProfile {
  return withCriteria(profile, cell, (criteria) =>
    mapped(criteria, (criterion) => (criterion.id === id ? change(criterion) : criterion)),
  )
}

/** A cell that is there, with other criteria; the same profile where they are the same or there is no such cell. */
function withCriteria(
  profile: SkillProfile,
  cell: Cell,
  change: (criteria: readonly Criterion[]) => readonly Criterion[],
): SkillProfile {
  const before = expectationAt(profile, cell)
  if (!before) return profile
  const criteria = change(before.criteria)
  return criteria === before.criteria
    ? profile
    : withCell(profile, cell, () => ({ ...before, criteria }))
}

/** A profile with one cell changed. All other cells stay the same objects. One that is missing is begun. */
function withCell(
  profile: SkillProfile,
  cell: Cell,
  change: (before: Expectation) => Expectation,
): SkillProfile {
  const { expectations } = profile
  const at = expectations.findIndex((candidate) => isAt(candidate, cell))
  const before = expectations[at]
  if (before) {
    const after = change(before)
    return after === before ? profile : { ...profile, expectations: expectations.with(at, after) }
  }
  const begun = change({ role: cell.role, level: cell.level, required: true, criteria: [] })
  const place = placeFor(profile, cell)
  return {
    ...profile,
    expectations: [...expectations.slice(0, place), begun, ...expectations.slice(place)],
  }
}

/** Where a new cell stands among the others: before the first one that comes after it by role and level. */
function placeFor(profile: SkillProfile, cell: Cell): number {
  const roles = new Map<string, number>(profile.roles.map(({ id }, at) => [id, at]))
  const levels = new Map<string, number>(profile.levels.map(({ id }, at) => [id, at]))
  const rank = ({ role, level }: Cell) =>
    (roles.get(role) ?? 0) * levels.size + (levels.get(level) ?? 0)
  const own = rank(cell)
  const after = profile.expectations.findIndex((other) => rank(other) > own)
  return after === -1 ? profile.expectations.length : after
}

/** Whether the criteria of a cell are required, optional or some of each; see `requirementAt`. */
export function requirementOfCell(cell: Expectation | undefined): Requirement {
  if (!cell || cell.criteria.length === 0) return 'nothing'
  const { criteria, required } = cell
  const count = criteria.filter((criterion) => criterion.required ?? required).length
  if (count === 0) return 'optional'
  return count === criteria.length ? 'required' : 'mixed'
}

/** The cells of a profile by role and level. */
export function cellsByPlace(
  expectations: readonly Expectation[],
): ReadonlyMap<string, Expectation> {
  return new Map(expectations.map((cell) => [cellKey(cell), cell]))
}

/** What names a cell in `cellsByPlace`. */
export function cellKey({ role, level }: Cell): string {
  return `${role} ${level}`
}
