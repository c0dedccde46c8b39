import { switchLanguage } from '#i18n/i18n.ts'
import { type Language, languageTags, languages } from '#i18n/languages.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeSettings } from '#state/settings-actions.ts'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'

/** The language of the interface and of the profile's text. */
export function LanguageSwitch() {
  const { t, language } = useWords()

  async function choose(chosen: Language) {
    await switchLanguage(chosen)
    changeSettings({ language: chosen })
  }

  return (
    <SegmentedControl
      label={t(($) => $.app.language)}
      options={languageTags.map((tag) => ({
        value: tag,
        name: languages[tag].name,
        face: tag.toUpperCase(),
        lang: tag,
      }))}
      value={language}
      onChange={(chosen) => void choose(chosen)}
    />
  )
}
