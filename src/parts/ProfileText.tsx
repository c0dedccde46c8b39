import type { ReactNode } from 'react'
import { type Text, type TextPart, isWrittenIn, splitAtTools, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './ProfileText.module.css'
import { useProfile } from './subject-context.ts'

/**
 * A text of the profile in the interface's language. Where the profile lacks it, the text that it has
 * is shown, with its language for screen readers; a remark marks it, unless the whole profile lacks that language: then
 * the view says so once. Tools that it names are set off.
 */
export function ProfileText(props: {
  readonly text: Text
  readonly tools?: readonly string[]
  /** Draws the wording in place of that. */
  readonly draw?: (wording: string) => ReactNode
}) {
  const { languages } = useProfile()
  const { t, language, format } = useWords()
  const worded = textIn(props.text, language, languages)
  const content = props.draw?.(worded.text) ?? (
    <Parts parts={splitAtTools(worded.text, props.tools ?? nothing)} />
  )
  if (!worded.isFallback) return content
  const text = <span lang={worded.language}>{content}</span>
  if (!isWrittenIn(languages, language)) return text
  return (
    <>
      {text}{' '}
      <span className={styles.fallback}>
        {t(($) => $.profile.onlyIn, {
          language: format.languageName(worded.language),
        })}
      </span>
    </>
  )
}

const nothing: readonly string[] = []

/** Words with the tools among them set off. */
export function Parts(props: { readonly parts: readonly TextPart[] }) {
  return props.parts.map((part, at) =>
    part.isTool ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text never move
      <span key={at} className={styles.tool}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
}
