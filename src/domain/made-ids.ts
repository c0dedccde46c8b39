/** Letters that no decomposition takes apart, and the umlauts as German writes them out. */
const writtenOut: { readonly [letter: string]: string } = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * A name as it can stand in an address: small letters, digits, single hyphens; umlauts written out, marks on other
 * letters left out.
 *
 * @param longest how many letters it may have; it is cut between words where there is a place for that
 * @returns an empty text where nothing is left of the name, e.g. of one in another script
 * @example slugOf('Prüfung & Übung (C++)', 40) // 'pruefung-uebung-c'
 */
export function slugOf(name: string, longest: number): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => writtenOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const slug = words.join('-')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1)
  const end = cut.lastIndexOf('-')
  return end > longest / 2 ? cut.slice(0, end) : slug.slice(0, longest).replace(/-$/, '')
}

/**
 * An id that is still free, made from a name: what is taken gets a number from 2 up.
 *
 * @param fallback what stands in for a name of which no letter can be used
 * @param isFree whether no other has it, which is what makes it an id of its list
 * @param longest how many letters the part before the number may have
 * @param prefix what the id begins with, unchanged
 * @example freshId('Tester', 'role', (id): id is RoleId => id !== 'tester', 40) // 'tester-2'
 */
export function freshId<Made extends string>(
  name: string,
  fallback: string,
  isFree: (id: string) => id is Made,
  longest: number,
  prefix = '',
): Made {
  const slug = slugOf(name, longest)
  const made = `${prefix}${slug === '' ? fallback : slug}`
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? made : `${made}-${number}`
    if (isFree(id)) return id
  }
}
