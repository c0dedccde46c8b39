import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { type Formatters, formattersFor } from './formatters.ts'
import { type Language, isLanguage } from './languages.ts'

/** The words and formatters of the language that the interface is in. */
export function useWords(): {
  readonly t: TFunction
  readonly language: Language
  readonly format: Formatters
} {
  const { t, i18n } = useTranslation()
  const language = isLanguage(i18n.language) ? i18n.language : 'en'
  return { t, language, format: formattersFor(language) }
}
