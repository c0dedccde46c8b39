import i18next, { type TFunction } from 'i18next'
import { type Language, isLanguage } from './language-tags.ts'
import { languages } from './languages.ts'

/** Sets the interface up in one language; only what the first view needs of it is loaded. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    resources: { [language]: { translation: (await languages[language].first()).default } },
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
  await (needsAll ? ensureAllWords(language) : ensureFirstWords(language))
  if (own !== switches) return false
  await i18next.changeLanguage(language)
  return true
}

/** The words of a language, whichever one the interface is in. */
export async function wordsIn(language: Language): Promise<TFunction> {
  await ensureAllWords(language)
  return i18next.getFixedT(language)
}

/**
 * Fetches something that is not in the first load, and the words that it needs with it. From then on every language
 * comes with all of its words.
 *
 * @param load imports it
 */
export async function withWords<T>(load: () => Promise<T>): Promise<T> {
  needsAll = true
  const [loaded] = await Promise.all([load(), ensureAllWords(currentLanguage())])
  return loaded
}

let needsAll = false
const complete = new Set<Language>()

function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en'
}

async function ensureFirstWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return
  const { default: words } = await languages[language].first()
  i18next.addResourceBundle(language, 'translation', words, true)
}

async function ensureAllWords(language: Language): Promise<void> {
  if (complete.has(language)) return
  const [{ default: words }] = await Promise.all([
    languages[language].rest(),
    ensureFirstWords(language),
  ])
  i18next.addResourceBundle(language, 'translation', words, true)
  complete.add(language)
}
