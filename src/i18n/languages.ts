import type en from './en.json'

/** All words of the interface; every language has the same keys as English. */
export type Words = typeof en

/** The languages of the interface. A new one is a file and an entry here. */
export const languages = {
  en: {
    name: 'English',
    locale: 'en-GB',
    month: 'long',
    first: () => import('./en.json?first'),
    rest: () => import('./en.json?rest'),
  },
  de: {
    name: 'Deutsch',
    locale: 'de-DE',
    month: 'numeric',
    first: () => import('./de.json?first'),
    rest: () => import('./de.json?rest'),
  },
} as const satisfies {
  [tag: string]: {
    name: string
    /** For dates, numbers and lists. */
    locale: string
    /** How a date names its month. */
    month: 'long' | 'numeric'
    /** The words that are needed before anything is shown. */
    first: () => Promise<{ default: object }>
    /** All others. The build takes them apart by what the first load uses. */
    rest: () => Promise<{ default: object }>
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
