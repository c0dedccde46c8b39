import { type Language, languageTags } from '#i18n/language-tags.ts'
import { languages } from '#i18n/languages.ts'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'

/** A choice of one of the app's languages, each named in itself. */
export function LanguageChoice(props: {
  readonly label: string
  readonly value: Language
  readonly onChange: (language: Language) => void
}) {
  return (
    <SegmentedControl
      label={props.label}
      options={languageTags.map((tag) => ({
        value: tag,
        name: languages[tag].name,
        face: tag.toUpperCase(),
        lang: tag,
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
