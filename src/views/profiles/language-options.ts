import type { Formatters } from '#i18n/formatters.ts'

/** Languages that profiles are likely written in, as BCP 47 tags. */
const common = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'bg',
  'hr',
  'sl',
  'da',
  'sv',
  'nb',
  'fi',
  'et',
  'lv',
  'lt',
  'el',
  'tr',
  'uk',
  'ru',
  'ar',
  'he',
  'hi',
  'zh',
  'ja',
  'ko',
] as const

/**
 * The languages that a text can be said to be in: those of the interface and of the profile first, the others by name.
 *
 * @param known BCP 47 tags of the profile; may be empty
 */
export function languageOptions(
  format: Formatters,
  known: readonly string[],
): readonly { readonly value: string; readonly name: string }[] {
  const first = [...new Set([...known, 'en', 'de'])]
  const others = common.filter((tag) => !first.includes(tag))
  const named = (tag: string) => ({ value: tag, name: format.languageName(tag) })
  return [
    ...first.map(named),
    ...others.map(named).toSorted((a, b) => format.compare(a.name, b.name)),
  ]
}
