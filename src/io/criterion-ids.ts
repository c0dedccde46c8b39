import { checksumOf } from './checksum.ts'

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

/** So many words of a text stand in its id. */
const wordsInId = 5

/** A criterion that has no id, in the cell that it stands in. */
export type Unnamed = { readonly role: string; readonly level: string; readonly text: string }

/**
 * Gives ids to criteria that have none: role, level and the first words. The place within the cell plays no part,
 * since ratings follow ids: whatever is added, moved, taken out or reworded behind its first words, no criterion gets
 * the id that another one had. Where several of a cell begin alike, or in letters that no id holds, the id says
 * by a checksum of the text which one it is.
 *
 * @param taken ids that the file itself gives; grows with every one that is given
 * @param criteria all that are going to get an id
 * @example idOf({ role: 'cook', level: 'senior', text: 'Seasons by taste.' }) // 'cook.senior.seasons-by-taste'
 */
export function idsByWords(
  taken: Set<string>,
  criteria: Iterable<Unnamed>,
): (criterion: Unnamed) => string {
  const alike = new Map<string, Set<string>>()
  for (const criterion of criteria) {
    const worded = wordedId(criterion)
    const texts = alike.get(worded)
    if (texts) texts.add(criterion.text)
    else alike.set(worded, new Set([criterion.text]))
  }
  const numbers = new Map<string, number>()
  return (criterion) => {
    const worded = wordedId(criterion)
    const isAlone = (alike.get(worded)?.size ?? 0) < 2
    const base = isAlone ? worded : `${worded}-${checksumOf(criterion.text).toString(36)}`
    let number = numbers.get(base) ?? 1
    let id = number === 1 ? base : `${base}-${number}`
    while (taken.has(id)) {
      number += 1
      id = `${base}-${number}`
    }
    numbers.set(base, number)
    taken.add(id)
    return id
  }
}

function wordedId({ level, role, text }: Unnamed): string {
  const words = text.split(/\s+/).slice(0, wordsInId).join(' ')
  // Of words in other letters hardly anything would be left to tell them apart by.
  const slug = /(?!\p{Script=Latin})\p{L}/u.test(words)
    ? `criterion-${checksumOf(words).toString(36)}`
    : cut(slugFrom(words, 'criterion'), 50)
  // Short enough for the longest id with words and a number behind.
  return `${cut(role, 48)}.${cut(level, 48)}.${slug}`
}
