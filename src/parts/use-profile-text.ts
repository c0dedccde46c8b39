import { type Text, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { useProfile } from './subject-context.ts'

/** Gives the wording of a profile's text in the interface's language, for use inside a sentence. */
export function useProfileText(): (text: Text) => string {
  const { languages } = useProfile()
  const { language } = useWords()
  return (text) => textIn(text, language, languages).text
}
