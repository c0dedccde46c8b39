import i18next, { type TFunction } from 'i18next'
import { type Language, languages } from './languages.ts'

/** Sets the interface up in one language; only that language's file is loaded. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    resources: { [language]: { translation: (await languages[language].load()).default } },
    // No language stands in for another one: a missing key is a defect that a check finds.
    fallbackLng: false,
    interpolation: { escapeValue: false },
  })
}

let switches = 0

/**
 * Switches the interface; resolves when the new words are in use.
 *
 * @returns false where another switch was asked for meanwhile: the last one asked for wins. Rejects
 *   where the words cannot be fetched; then the language stays.
 */
export async function switchLanguage(language: Language): Promise<boolean> {
  switches += 1
  const own = switches
  await ensureWords(language)
  if (own !== switches) return false
  await i18next.changeLanguage(language)
  return true
}

/** The words of a language, whichever one the interface is in. */
export async function wordsIn(language: Language): Promise<TFunction> {
  await ensureWords(language)
  return i18next.getFixedT(language)
}

async function ensureWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return
  i18next.addResourceBundle(language, 'translation', (await languages[language].load()).default)
}
