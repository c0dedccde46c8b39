import type en from './en.json'

/** All words of the interface; every language has the same keys as English. */
export type Words = typeof en

/** The languages of the interface. A new one is a file and a line here. */
export const languages = {
  en: { name: 'English', locale: 'en-GB', month: 'long', load: () => import('./en.json') },
  de: { name: 'Deutsch', locale: 'de-DE', month: 'numeric', load: () => import('./de.json') },
} as const satisfies {
  [tag: string]: {
    name: string
    /** For dates, numbers and lists. */
    locale: string
    /** How a date names its month. */
    month: 'long' | 'numeric'
    load: () => Promise<{ default: Words }>
  }
}

export type Language = keyof typeof languages

/** Whether the interface has this language. */
export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag)
}

export const languageTags: readonly Language[] = Object.keys(languages).filter(isLanguage)

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
