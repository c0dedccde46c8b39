import { type Text, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'

/** A text of a draft in the interface's language, or in the one that it has; words for a text without any. */
export function Worded(props: { readonly text: Text; readonly languages: readonly string[] }) {
  const { t, language } = useWords()
  const { isFallback, language: tag, text } = textIn(props.text, language, props.languages)
  if (text === '') return t(($) => $.editor.unnamed)
  return isFallback ? <span lang={tag}>{text}</span> : text
}
