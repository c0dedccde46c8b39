import { switchLanguage } from '#i18n/i18n.ts'
import type { Language } from '#i18n/language-tags.ts'
import { useWords } from '#i18n/use-words.ts'
import { LanguageChoice } from '#parts/LanguageChoice.tsx'
import { changeSettings } from '#state/settings-actions.ts'
import { announce } from '#ui/announcer.ts'

/** The language of the interface and of the profile's text. */
export function LanguageSwitch() {
  const { t, language } = useWords()

  async function choose(chosen: Language) {
    try {
      if (await switchLanguage(chosen)) changeSettings({ language: chosen })
    } catch {
      announce(t(($) => $.app.languageFailed))
    }
  }

  return (
    <LanguageChoice
      label={t(($) => $.app.language)}
      value={language}
      onChange={(chosen) => void choose(chosen)}
    />
  )
}
