import { closestMatch } from 'leven'
import type { Cell } from '#domain/comparison.ts'
import { type SkillProfile, levelById, levelsAbove, roleById } from '#domain/profile.ts'
import { startingPoint } from '#domain/starting-point.ts'
import { type Place, cellLimits, viewNames } from '#io/address.ts'
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
  // Team is about no role and level; what follows its name names a target at most.
  if (words[0]?.toLowerCase() === 'team') return { view: 'team' }
  // The library, and the drafts in it, are about no role and level either.
  if (/^profiles?$/i.test(words[0] ?? '')) return { view: 'profiles' }
  const start = startingPoint(profile)
  const [, viewWord, roleWord, levelWord, targetWord] = words.flatMap(partsOf)
  const view =
    nearest(
      viewWord,
      viewNames.filter(isOfProfile).map((id) => ({ id })),
    )?.id ?? 'assess'
  const role = nearest(roleWord, profile.roles) ?? (start && roleById(profile, start.role))
  const level = nearest(levelWord, profile.levels) ?? (start && levelById(profile, start.level))
  if (!role || !level) return undefined
  if (view === 'compare') {
    const cells = nearestCells(profile, words.slice(2), { role: role.id, level: level.id })
    if (cells.length >= cellLimits.fewest) {
      return { view, profile: profile.id, cells, showsRatings: false }
    }
  }
  const wanted = nearest(targetWord, profile.levels)
  const above = levelsAbove(profile, level.id)
  const target = above.find((candidate) => candidate === wanted) ?? above[0]
  return placeOf(view, profile, { role, level, target })
}

/** The cells nearest to words like `ml-engineer:middle`, as many as stand side by side. */
function nearestCells(
  { levels, roles }: SkillProfile,
  words: readonly string[],
  start: Cell,
): readonly Cell[] {
  let before = start
  return words.slice(0, cellLimits.most).map((word) => {
    const [roleWord, levelWord] = partsOf(word)
    // What cannot be read is as in the column before.
    before = {
      role: nearest(roleWord, roles)?.id ?? before.role,
      level: nearest(levelWord, levels)?.id ?? before.level,
    }
    return before
  })
}

/** A word cut at its colons, which may stand there in their encoded form. */
function partsOf(word: string): readonly string[] {
  return word.replaceAll(/%3a/gi, ':').split(':')
}

/** An alignment has an id, and a link has a content, that nobody can guess. */
function isOfProfile(
  view: Place['view'],
): view is Exclude<Place['view'], 'alignment' | 'shared' | 'editor'> {
  return view !== 'alignment' && view !== 'shared' && view !== 'editor'
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
