import type { ListName } from './draft-place.ts'
import { freshId } from './made-ids.ts'
import type {
  Area,
  AreaId,
  Expectation,
  Level,
  LevelId,
  Role,
  RoleId,
  SkillProfile,
} from './profile.ts'
import type { Text } from './text.ts'
import { withWording } from './wordings.ts'

type Named = { readonly id: string; readonly name: Text; readonly summary?: Text }

/** A profile with something new in it, and the id that this got. */
export type Added<Id extends string = string> = {
  readonly profile: SkillProfile
  readonly id: Id
}

/** How many letters an id has at most that is made from a name. */
const longestId = 40

/** A wording in a language. */
export type Wording = { readonly language: string; readonly wording: string }

/**
 * Adds a role, a level (as the highest) or an area at the end of its list. Its id is made from the name and stays,
 * whatever it is called later.
 */
export function addItem(
  profile: SkillProfile,
  list: ListName,
  { language, wording }: Wording,
): Added {
  const name = withWording(undefined, language, wording, profile.languages)
  const taken = new Set<string>(profile[list].map((item) => item.id))
  switch (list) {
    case 'roles': {
      const role: Role = {
        id: freshId(wording, 'role', (id): id is RoleId => !taken.has(id), longestId),
        name,
      }
      return { profile: { ...profile, roles: [...profile.roles, role] }, id: role.id }
    }
    case 'levels': {
      const level: Level = {
        id: freshId(wording, 'level', (id): id is LevelId => !taken.has(id), longestId),
        name,
      }
      return { profile: { ...profile, levels: [...profile.levels, level] }, id: level.id }
    }
    case 'areas': {
      const area: Area = {
        id: freshId(wording, 'area', (id): id is AreaId => !taken.has(id), longestId),
        name,
      }
      return { profile: { ...profile, areas: [...profile.areas, area] }, id: area.id }
    }
  }
}

/** Sets the name or the summary of a role, level or area in one language. */
export function wordItem(
  profile: SkillProfile,
  list: ListName,
  id: string,
  field: 'name' | 'summary',
  { language, wording }: Wording,
): SkillProfile {
  return inList(profile, list, (items) =>
    mapped(items, (item) =>
      item.id === id
        ? { ...item, [field]: withWording(item[field], language, wording, profile.languages) }
        : item,
    ),
  )
}

/** Moves a role, level or area by so many places; no further than to the ends of its list. */
export function moveItem(
  profile: SkillProfile,
  list: ListName,
  id: string,
  by: number,
): SkillProfile {
  return inList(profile, list, (items) => moved(items, id, by))
}

/** How many criteria and cells go with a role or level, or how many criteria lose their area. */
export function whatGoesWith(
  profile: SkillProfile,
  list: ListName,
  id: string,
): { readonly cells: number; readonly criteria: number } {
  if (list === 'areas') {
    const losing = profile.expectations.map(
      ({ criteria }) => criteria.filter(({ area }) => area === id).length,
    )
    return { cells: 0, criteria: losing.reduce((sum, count) => sum + count, 0) }
  }
  const going = profile.expectations.filter((cell) => isOf(cell, list, id))
  return {
    cells: going.length,
    criteria: going.reduce((sum, { criteria }) => sum + criteria.length, 0),
  }
}

/**
 * Removes a role or level with the cells that are about it, or an area, whose criteria then have none. See
 * `whatGoesWith` for what to say before.
 */
export function removeItem(profile: SkillProfile, list: ListName, id: string): SkillProfile {
  const without = inList(profile, list, (items) => items.filter((item) => item.id !== id))
  if (without.expectations.length === 0) return without
  const expectations =
    list === 'areas'
      ? mapped(profile.expectations, (cell) => withoutArea(cell, id))
      : profile.expectations.filter((cell) => !isOf(cell, list, id))
  return { ...without, expectations }
}

function isOf(cell: Expectation, list: 'roles' | 'levels', id: string): boolean {
  return (list === 'roles' ? cell.role : cell.level) === id
}

function withoutArea(cell: Expectation, id: string): Expectation {
  if (cell.criteria.every(({ area }) => area !== id)) return cell
  const criteria = cell.criteria.map((criterion) => {
    if (criterion.area !== id) return criterion
    const { area: _removed, ...rest } = criterion
    return rest
  })
  return { ...cell, criteria }
}

/**
 * A list with one item moved; the same list where the item is not in it or stands at that end already.
 *
 * @example moved([{ id: 'a' }, { id: 'b' }], 'b', -1) // b, a
 */
export function moved<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  by: number,
): readonly Item[] {
  const from = items.findIndex((item) => item.id === id)
  const item = items[from]
  const to = Math.max(0, Math.min(items.length - 1, from + by))
  if (item === undefined || to === from) return items
  const others = items.filter((other) => other !== item)
  return [...others.slice(0, to), item, ...others.slice(to)]
}

/** A list with each item changed; the same list where no item was, so that what did not change is known by that. */
export function mapped<Item>(
  items: readonly Item[],
  change: (item: Item) => Item,
): readonly Item[] {
  const changed = items.map(change)
  return changed.every((item, at) => item === items[at]) ? items : changed
}

/** A profile with one of its lists changed; the same profile where the list is the same. */
function inList(
  profile: SkillProfile,
  list: ListName,
  change: <Item extends Named>(items: readonly Item[]) => readonly Item[],
): SkillProfile {
  switch (list) {
    case 'roles': {
      const roles = change(profile.roles)
      return roles === profile.roles ? profile : { ...profile, roles }
    }
    case 'levels': {
      const levels = change(profile.levels)
      return levels === profile.levels ? profile : { ...profile, levels }
    }
    case 'areas': {
      const areas = change(profile.areas)
      return areas === profile.areas ? profile : { ...profile, areas }
    }
  }
}
