import i18next, { type TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import { directWords } from './direct-words.ts'
import { type Formatters, formattersFor } from './formatters.ts'
import { type Language, isLanguage } from './language-tags.ts'

type WordsOfInterface = {
  readonly t: TFunction
  readonly language: Language
  readonly format: Formatters
}

let known: WordsOfInterface | undefined

/**
 * The words and formatters of the language that the interface is in; always the same object until the language
 * changes. A table asks thousands of times: this costs next to nothing.
 */
export function useWords(): WordsOfInterface {
  return useSyncExternalStore(onLanguage, wordsNow, wordsNow)
}

function onLanguage(hear: () => void): () => void {
  i18next.on('languageChanged', hear)
  return () => i18next.off('languageChanged', hear)
}

function wordsNow(): WordsOfInterface {
  const language = isLanguage(i18next.language) ? i18next.language : 'en'
  if (known?.language === language) return known
  known = { t: directWords(i18next, language), language, format: formattersFor(language) }
  return known
}
