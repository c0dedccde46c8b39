import type { Language } from './language-tags.ts'
import { languages } from './languages.ts'

/** How dates and lists are written in a language. */
export type Formatters = {
  /** A day in words or figures: 17 March 2026, 17.3.2026. An unreadable one comes back as it is. */
  readonly date: (isoDate: string) => string
  /**
   * Day and time of an ISO instant where the person is: 17 March 2026 at 09:00; 17.3.2026, 09:00. An
   * unreadable one comes back as it is.
   */
  readonly instant: (isoInstant: string) => string
  /** "a, b and c" */
  readonly and: (items: readonly string[]) => string
  /** "a, b or c" */
  readonly or: (items: readonly string[]) => string
  /** A whole number with its thousands set off: 8,640; 8.640. */
  readonly number: (count: number) => string
  /** The name of a language in this one: "German", "Deutsch". An unknown tag comes back as it is. */
  readonly languageName: (tag: string) => string
  /** Which of two texts comes first, figures by their value: for sorting. */
  readonly compare: (one: string, other: string) => number
  /** What stands between the cells of a CSV file: a semicolon where the comma separates decimals. */
  readonly csvSeparator: ',' | ';'
}

const known = new Map<Language, Formatters>()

/** The formatters of a language; always the same object for the same language. */
export function formattersFor(language: Language): Formatters {
  const formatters = known.get(language) ?? createFormatters(language)
  known.set(language, formatters)
  return formatters
}

function createFormatters(language: Language): Formatters {
  const { locale, month } = languages[language]
  // Making one takes milliseconds, and a view needs one or two.
  const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
  const usesDecimalComma = once(() => new Intl.NumberFormat(locale).format(0.5).includes(','))
  const day = once(
    () =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }),
  )
  const moment = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month,
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }),
  )
  const and = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const or = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }))
  const names = once(() => new Intl.DisplayNames(locale, { type: 'language' }))
  const collator = once(() => new Intl.Collator(locale, { numeric: true }))
  return {
    date: (isoDate) => {
      // Browsers read almost any text with a figure in it as a date.
      const time = /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(isoDate) ? Date.parse(isoDate) : Number.NaN
      return Number.isNaN(time) ? isoDate : day().format(time)
    },
    instant: (isoInstant) => {
      const time = /^\d{4}-\d{2}-\d{2}T/.test(isoInstant) ? Date.parse(isoInstant) : Number.NaN
      return Number.isNaN(time) ? isoInstant : moment().format(time)
    },
    and: (items) => and().format(items),
    or: (items) => or().format(items),
    number: (count) => whole().format(count),
    languageName: (tag) => {
      try {
        return names().of(tag) ?? tag
      } catch {
        // Not a tag that Intl takes.
        return tag
      }
    },
    compare: (one, other) => collator().compare(one, other),
    get csvSeparator() {
      return usesDecimalComma() ? ';' : ','
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
