import type { TFunction } from 'i18next'
import type { Formatters } from '#i18n/formatters.ts'
import type { ProfileWords } from '#io/profile-writers.ts'

/** The words of a profile's file in one language, for every format alike. */
export function profileWords(t: TFunction, format: Formatters, language: string): ProfileWords {
  return {
    csv: {
      csvSeparator: format.csvSeparator,
      ...t(($) => $.profileFile.csv, { returnObjects: true }),
    },
    markdown: {
      language,
      date: format.date,
      ...t(($) => $.profileFile.markdown, { returnObjects: true }),
    },
  }
}
