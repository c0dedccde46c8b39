import { type Text, splitAtTools, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './ProfileText.module.css'
import { useProfile } from './subject-context.ts'

/**
 * A text of the profile in the interface's language. Where the profile lacks it, the text that it has
 * is shown and marked, with its language for screen readers. Tools that it names are set off.
 */
export function ProfileText(props: { readonly text: Text; readonly tools?: readonly string[] }) {
  const { languages } = useProfile()
  const { t, language, format } = useWords()
  const worded = textIn(props.text, language, languages)
  const parts = splitAtTools(worded.text, props.tools ?? [])
  const content = parts.map((part, at) =>
    part.isTool ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text never move
      <span key={at} className={styles.tool}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
  if (!worded.isFallback) return content
  return (
    <>
      <span lang={worded.language}>{content}</span>{' '}
      <span className={styles.fallback}>
        {t(($) => $.profile.onlyIn, {
          language: format.languageName(worded.language),
        })}
      </span>
    </>
  )
}
