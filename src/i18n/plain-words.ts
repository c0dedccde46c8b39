import { type TFunction, createInstance } from 'i18next'
import type commandLine from './command-line/en.json'
import type { Language } from './language-tags.ts'
import { languages } from './languages.ts'

/** The words of the command line, which no page loads; every language has the same keys as English. */
export type CommandLineWords = typeof commandLine

/** One file a language. */
const files = import.meta.glob<CommandLineWords>('./command-line/*.json', { import: 'default' })

/** The words of a language without any interface: those of the app, and under `cli` those of the command line. */
export async function plainWords(language: Language): Promise<TFunction> {
  const [first, rest, cli] = await Promise.all([
    languages[language].first(),
    languages[language].rest(),
    files[`./command-line/${language}.json`]?.(),
  ])
  const instance = createInstance()
  await instance.init({
    lng: language,
    resources: { [language]: { translation: { cli } } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  })
  for (const { default: words } of [first, rest]) {
    instance.addResourceBundle(language, 'translation', words, true)
  }
  return instance.getFixedT(language)
}
