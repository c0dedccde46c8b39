import { type TextPart, splitAtTools } from './text.ts'

/** A stretch of a text: from the first code unit to before the last one. */
export type Range = { readonly start: number; readonly end: number }

/** A text as a search sees it, and which stretch of the original each of its code units came from. */
type Folded = { readonly text: string; readonly origins: readonly Range[] }

/**
 * A text as a search sees it: small letters without diacritics, ligatures and ß spelled out.
 *
 * @returns an empty text for one of combining marks alone
 * @example fold('Größe') // 'grosse'
 */
export function fold(text: string): string {
  return isPlain(text) ? text.toLowerCase() : Array.from(text, foldCharacter).join('')
}

/** Plain letters need no tables: nearly all of a profile is made of them. */
export function isPlain(text: string): boolean {
  return !/[^\0-\x7F]/.test(text)
}

export function foldCharacter(character: string): string {
  if (isPlain(character)) return character.toLowerCase()
  return character.normalize('NFKD').toLowerCase().replaceAll('ß', 'ss').replace(/\p{M}/gu, '')
}

function foldWithOrigins(text: string): Folded {
  const origins: Range[] = []
  let folded = ''
  let start = 0
  for (const character of text) {
    const end = start + character.length
    const letters = foldCharacter(character)
    folded += letters
    for (let unit = 0; unit < letters.length; unit += 1) origins.push({ start, end })
    // A mark of its own belongs to the letter before it.
    const last = origins.at(-1)
    if (letters === '' && last) {
      for (let at = origins.length - 1; origins[at]?.start === last.start; at -= 1) {
        origins[at] = { start: last.start, end }
      }
    }
    start = end
  }
  return { text: folded, origins }
}

/**
 * The words of a query as a search sees them, each once. Signs that stand alone ("&") are left out, unless
 * there is nothing else.
 *
 * @returns none for a query of blanks
 * @example termsOf(' Über  ml ') // ['uber', 'ml']
 */
export function termsOf(query: string): readonly string[] {
  const terms = [...new Set(query.split(/\s+/).map(fold))].filter((term) => term !== '')
  const telling = terms.filter((term) => /[\p{L}\p{N}]/u.test(term))
  return telling.length > 0 ? telling : terms
}

/**
 * Where a text has the terms of a search, in the original's own code units.
 *
 * @param terms as `termsOf` gives them; none finds nothing
 * @returns stretches in order that never overlap: where two terms do, they are one hit
 * @example hitsIn('Größe', ['oss']) // [{ start: 2, end: 4 }]
 */
export function hitsIn(text: string, terms: readonly string[]): readonly Range[] {
  const plain = fold(text)
  const there = terms.filter((term) => plain.includes(term))
  // Most texts have none: where each letter came from is only worked out for the others.
  if (there.length === 0) return []
  const folded = foldWithOrigins(text)
  const found = there
    .flatMap((term) => placesOf(term, folded))
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
  const merged: Range[] = []
  for (const hit of found) {
    const last = merged.at(-1)
    if (last && hit.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) }
    } else {
      merged.push(hit)
    }
  }
  return merged
}

function placesOf(term: string, { text, origins }: Folded): readonly Range[] {
  const places: Range[] = []
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    const first = origins[at]
    const last = origins[at + term.length - 1]
    if (first && last) places.push({ start: first.start, end: last.end })
  }
  return places
}

/** A stretch of a sentence that a search found, or the words around it, cut at the tools it names. */
export type Stretch = { readonly isHit: boolean; readonly parts: readonly TextPart[] }

/**
 * Cuts a sentence at the hits of a search, and each stretch at the tools that it names.
 *
 * @returns stretches that joined give `text` again; one where nothing is found, none for an empty text
 * @example stretchesOf('Runs Airflow.', ['Airflow'], ['air']) // 'Runs ', 'Air' (hit), 'flow.'
 */
export function stretchesOf(
  text: string,
  tools: readonly string[],
  terms: readonly string[],
): readonly Stretch[] {
  const parts = splitAtTools(text, tools)
  const stretches: Stretch[] = []
  let done = 0
  const add = (end: number, isHit: boolean) => {
    if (end > done) stretches.push({ isHit, parts: partsBetween(parts, done, end) })
    done = end
  }
  for (const { start, end } of hitsIn(text, terms)) {
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return stretches
}

function partsBetween(parts: readonly TextPart[], start: number, end: number): readonly TextPart[] {
  let offset = 0
  return parts.flatMap(({ text, isTool }) => {
    const from = Math.max(start - offset, 0)
    const to = Math.min(end - offset, text.length)
    offset += text.length
    return from < to ? [{ text: text.slice(from, to), isTool }] : []
  })
}

/**
 * What a search found of a criterion beside its text, so that a reader sees why it is there.
 *
 * @param names its area's and tools' names
 * @returns the names that have a hit and don't stand in the text; none without a search
 */
export function foundBeside(
  text: string,
  names: readonly string[],
  terms: readonly string[],
): readonly string[] {
  return names.filter((name) => !text.includes(name) && hitsIn(name, terms).length > 0)
}
