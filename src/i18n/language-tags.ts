/** The languages of the interface. A new one is a tag here, an entry in `languages`, and a file of words. */
export const languageTags = ['en', 'de'] as const

export type Language = (typeof languageTags)[number]

/** Whether the interface has this language. */
export function isLanguage(tag: string): tag is Language {
  return languageTags.some((known) => known === tag)
}

/**
 * The language to begin with: the first of the wanted ones that the interface has, whatever its
 * region, else English.
 *
 * @param wanted BCP 47 tags, most wanted first; may be empty
 * @example preferredLanguage(['fr-CH', 'de-AT']) // 'de'
 */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-', 1)[0] ?? ''
    if (isLanguage(primary)) return primary
  }
  return 'en'
}
