import { closestMatch } from 'leven'
import { type SkillProfile, levelById, levelsAbove, roleById } from '#domain/profile.ts'
import { startingPoint } from '#domain/starting-point.ts'
import { type Place, viewNames } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'

/**
 * The valid place whose address is nearest to words that name none.
 *
 * Words are taken in the order of an address (profile, view, role, level, target); one that is missing
 * or near to nothing falls back to the start, a target that is not above the level to the next one.
 *
 * @param words parts of an address, e.g. `['mlops', 'asess', 'ml-enginer', 'midle']`
 */
export function nearestPlace(profile: SkillProfile, words: readonly string[]): Place | undefined {
  const start = startingPoint(profile)
  const [, viewWord, roleWord, levelWord, targetWord] = words.flatMap((word) => word.split(':'))
  const view =
    nearest(
      viewWord,
      viewNames.filter(isOfProfile).map((id) => ({ id })),
    )?.id ?? 'assess'
  const role = nearest(roleWord, profile.roles) ?? (start && roleById(profile, start.role))
  const level = nearest(levelWord, profile.levels) ?? (start && levelById(profile, start.level))
  if (!role || !level) return undefined
  const wanted = nearest(targetWord, profile.levels)
  const above = levelsAbove(profile, level.id)
  const target = above.find((candidate) => candidate === wanted) ?? above[0]
  return placeOf(view, profile, { role, level, target })
}

/** An alignment has an id, and a link has a content, that nobody can guess. */
function isOfProfile(view: Place['view']): view is Exclude<Place['view'], 'alignment' | 'shared'> {
  return view !== 'alignment' && view !== 'shared'
}

/** The item whose id is nearest to a word; `undefined` where more than half of it would have to change. */
function nearest<Item extends { readonly id: string }>(
  word: string | undefined,
  items: readonly Item[],
): Item | undefined {
  if (word === undefined) return undefined
  const wanted = word.toLowerCase().slice(0, 100)
  const ids = items.map((item) => item.id)
  const match = closestMatch(wanted, ids, { maxDistance: Math.ceil(wanted.length / 2) })
  return items.find((item) => item.id === match)
}
