import type { ProfileHead } from './own-profile.ts'
import { fold } from './hits.ts'
import type { Text } from './text.ts'

/**
 * Whether a profile is found by a search: every term stands in its title, field, keywords or id, in whatever
 * language.
 *
 * @param terms as `termsOf` gives them; none finds every profile
 * @example isProfileFound({ title: { en: 'Cooking', de: 'Kochen' }, … }, ['koch']) // true
 */
export function isProfileFound(profile: ProfileHead, terms: readonly string[]): boolean {
  const { field, id, keywords = [], title } = profile
  const said = [title, ...(field === undefined ? [] : [field]), ...keywords].flatMap(wordingsOf)
  const text = fold([id, ...said].join('\n'))
  return terms.every((term) => text.includes(term))
}

function wordingsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}
