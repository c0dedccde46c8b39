import { type Text, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'

/** A text of any profile, in the language of the interface or the nearest one that it has. */
export function TextOf(props: {
  readonly text: Text
  /** The profile's own. */
  readonly languages: readonly string[]
}) {
  const { language } = useWords()
  const { isFallback, language: tag, text } = textIn(props.text, language, props.languages)
  return <bdi lang={isFallback ? tag : undefined}>{text}</bdi>
}
