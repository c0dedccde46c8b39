import { type Text, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { useEditor } from './editor-context.ts'

/**
 * The wording of a text of the draft for use in a sentence: in the language that is shown first where it has that
 * one, since that is what the author sees; words for a text without any.
 */
export function useDraftText(): (text: Text) => string {
  const { languages } = useEditor()
  const { t } = useWords()
  const [first = 'en'] = languages
  return (text) => {
    const { text: wording } = textIn(text, first, languages)
    return wording === '' ? t(($) => $.editor.unnamed) : wording
  }
}
