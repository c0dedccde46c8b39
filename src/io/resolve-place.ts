import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import type { Cell } from '#domain/comparison.ts'
import {
  type Level,
  type ProfileId,
  type Role,
  type SkillProfile,
  levelById,
  levelsAbove,
  nextLevel,
  roleById,
} from '#domain/profile.ts'
import { startingPoint } from '#domain/starting-point.ts'
import { type LevelPlace, type Place, parseAddress } from './address.ts'
import { type MatrixPlace, matrixPlace } from './matrix-place.ts'

/** What an address means in a profile. */
export type ResolvedPlace = {
  readonly role: Role
  readonly level: Level
  /** The level compared with; `undefined` at the top level. */
  readonly target: Level | undefined
  /** Somebody else's assessment; `undefined` for the person's own. */
  readonly of?: AssessmentId | undefined
}

/**
 * Looks up what a place names. Of cells side by side it is the first one, with its next level; a place
 * that names no cell takes the one of `home`.
 *
 * @returns `undefined` where the profile lacks a role, level or area, or the target is not above the level
 */
export function resolvePlace(
  profile: SkillProfile,
  place: Place,
  home?: ResolvedPlace,
): ResolvedPlace | undefined {
  if (place.view === 'matrix' && !hasAllOf(profile, place)) return undefined
  if (place.view === 'team' && place.need && !resolveCell(profile, place.need)) return undefined
  const cells = cellsOf(place)
  if (cells.length === 0) return home
  const resolved = cells.map((cell) => resolveCell(profile, cell))
  const [first] = resolved
  if (!first || resolved.includes(undefined)) return undefined
  const of = 'of' in place ? place.of : undefined
  if (!('target' in place) || place.target === undefined) {
    return { ...first, target: nextLevel(profile, first.level.id), of }
  }
  const target = levelsAbove(profile, first.level.id).find(({ id }) => id === place.target)
  return target && { ...first, target, of }
}

/** The profile that a place names, or `undefined` where it leaves that open. */
export function profileOf(place: Place): ProfileId | undefined {
  return 'profile' in place ? place.profile : undefined
}

/** The cells that a place names; none where it is about a whole profile, or about none. */
export function cellsOf(place: Place): readonly Cell[] {
  switch (place.view) {
    case 'assess':
    case 'gap':
    case 'sideways':
    case 'history':
      return [place]
    case 'compare':
      return place.cells
    case 'team':
    case 'alignment':
    case 'shared':
    case 'profiles':
    case 'data':
    case 'editor':
    case 'matrix':
      return []
  }
}

/** Whether a profile has every level, role and area that a matrix is narrowed to. */
function hasAllOf(profile: SkillProfile, { level, roles, areas }: MatrixPlace): boolean {
  return (
    (level === undefined || levelById(profile, level) !== undefined) &&
    roles.every((id) => roleById(profile, id) !== undefined) &&
    areas.every((id) => profile.areas.some((area) => area.id === id))
  )
}

/**
 * The cell that somebody comes from when a place names none: the one looked at last, or the start.
 *
 * @param lastCell address of the cell looked at last; what is stored is not trusted
 * @returns `undefined` only where the profile has no role or level at all
 */
export function homeOf(
  profile: SkillProfile,
  lastCell: string | undefined,
): ResolvedPlace | undefined {
  const address = parseAddress(lastCell ?? '')
  const isHere = address.kind === 'place' && profileOf(address.place) === profile.id
  const last = isHere ? resolvePlace(profile, address.place) : undefined
  if (last) return last
  const start = startingPoint(profile)
  const cell = start && resolveCell(profile, start)
  return cell && { ...cell, target: nextLevel(profile, cell.level.id) }
}

function resolveCell(profile: SkillProfile, cell: Cell) {
  const role = roleById(profile, cell.role)
  const level = levelById(profile, cell.level)
  return role && level && { role, level }
}

/** Where a review is rated: at its level, held against its own target where that is above it. */
export function reviewPlace(
  profile: SkillProfile,
  { id, level, role, target }: Assessment,
): LevelPlace {
  const isAbove = levelsAbove(profile, level).some((above) => above.id === target)
  return {
    view: 'assess',
    profile: profile.id,
    role,
    level,
    ...(isAbove && target !== undefined ? { target } : {}),
    of: id,
  }
}

/**
 * The place that shows a level of a role in a view, with the level compared with. In Assess and History the target
 * is left out where it is the next one, so that the address stays short; the gap summary always names it,
 * Sideways never does. Without a target, Compare holds the level beside the one below it. The matrix shows
 * all levels of all roles.
 */
export function placeOf(
  view: Exclude<Place['view'], 'alignment' | 'shared' | 'editor'>,
  profile: SkillProfile,
  { role, level, target, of }: ResolvedPlace,
): Place {
  if (view === 'team' || view === 'profiles' || view === 'data') return { view }
  if (view === 'matrix') return matrixPlace(profile.id)
  if (view === 'compare') {
    const levels = target ? [level, target] : [levelBelow(profile, level), level]
    const cells = levels.map(({ id }) => ({ role: role.id, level: id }))
    return { view, profile: profile.id, cells, showsRatings: false }
  }
  const isImplied =
    target === undefined ||
    view === 'sideways' ||
    (view !== 'gap' && target === nextLevel(profile, level.id))
  const cell = {
    profile: profile.id,
    role: role.id,
    level: level.id,
    ...(isImplied ? {} : { target: target.id }),
  }
  // Snapshots are of the person's own assessment alone.
  if (view === 'history') return { view, ...cell }
  return { view, ...cell, ...(of === undefined ? {} : { of }) }
}

function levelBelow({ levels }: SkillProfile, level: Level): Level {
  return levels[levels.indexOf(level) - 1] ?? level
}
