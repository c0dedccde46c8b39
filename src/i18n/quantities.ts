import type { Language } from './language-tags.ts'
import { languages } from './languages.ts'

/** How quantities are written in a language. */
export type Quantities = {
  /** A whole number: 8,640; 8.640. */
  readonly count: (value: number) => string
  /** A length in characters as the size of a file: "12 kB", "2.1 MB"; "2,1 MB". At least 1 kB. */
  readonly size: (characters: number) => string
}

/** The quantities of a language. */
export function quantitiesFor(language: Language): Quantities {
  const { locale } = languages[language]
  const numbers = new Intl.NumberFormat(locale)
  const kilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' })
  const megabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  })
  return {
    count: (value) => numbers.format(value),
    size: (characters) =>
      characters < 1_000_000
        ? kilobytes.format(Math.max(1, Math.round(characters / 1000)))
        : megabytes.format(characters / 1_000_000),
  }
}
