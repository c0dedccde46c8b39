import type en from './en.json'
import type { Language } from './language-tags.ts'

/** All words of the interface; every language has the same keys as English. */
export type Words = typeof en

/** What the interface needs of each language. */
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
  [tag in Language]: {
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
