/** Letters that do not come apart into a Latin letter and a mark, and those that German writes out. */
const writtenOut: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
])

const longestSlug = 80

/**
 * An id made from a name: small letters, digits and single hyphens, at most 80 characters.
 *
 * @param fallback what to take where the name has no Latin letter and no digit; an id itself
 * @example slugFrom('Qualität & Test', 'area-1') // 'qualitaet-test'
 */
export function slugFrom(name: string, fallback: string): string {
  const slug = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßæœøłđ]/g, (letter) => writtenOut.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  return cut(slug, longestSlug) || fallback
}

/** At most so many characters, without hyphens at either end. */
function cut(slug: string, length: number): string {
  return slug.replace(/^-/, '').slice(0, length).replace(/-$/, '')
}

/**
 * Gives out ids that are not taken yet: the slug itself, else with the first free number behind it.
 *
 * @param taken ids that are never given; grows with every one that is
 * @example const free = freeSlugs(new Set(['lead'])); free('lead') // 'lead-2'
 */
export function freeSlugs(taken: Set<string>): (slug: string) => string {
  // Where counting goes on: thousands of the same name are no reason to begin anew each time.
  const numbers = new Map<string, number>()
  return (slug) => {
    let free = slug
    let number = numbers.get(slug) ?? 1
    while (taken.has(free)) {
      number += 1
      free = `${cut(slug, longestSlug - 8)}-${number}`
    }
    numbers.set(slug, number)
    taken.add(free)
    return free
  }
}

/**
 * Gives ids to criteria that have none: role, level and a number, counted from 1 within the cell. The same file
 * gives the same ids again; they stay what they are as long as criteria are only added at the end of a cell.
 *
 * @param taken ids that the file itself gives to other criteria
 * @returns the next id of a cell, by the ids of its role and level
 * @example const idOf = criterionIds(new Set()); idOf('ml-engineer', 'senior') // 'ml-engineer.senior.1'
 */
export function criterionIds(taken: ReadonlySet<string>): (role: string, level: string) => string {
  const last = new Map<string, number>()
  return (role, level) => {
    // Short enough for the longest id with any number behind.
    const cell = `${cut(role, 72)}.${cut(level, 72)}`
    let number = last.get(cell) ?? 0
    let id: string
    do {
      number += 1
      id = `${cell}.${number}`
    } while (taken.has(id))
    last.set(cell, number)
    return id
  }
}
