import { stretchesOf } from '#domain/hits.ts'
import { type Text, type TextPart, isWrittenIn, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './ProfileText.module.css'
import { useProfile } from './subject-context.ts'

/**
 * A text of the profile in the interface's language. Where the profile lacks it, the text that it has
 * is shown, with its language for screen readers; a remark marks it, unless the whole profile lacks that language: then
 * the view says so once. Tools that it names are set off, and so is what a search found.
 */
export function ProfileText(props: {
  readonly text: Text
  readonly tools?: readonly string[]
  /** Of a search, as `termsOf` gives them. */
  readonly terms?: readonly string[]
}) {
  const { languages } = useProfile()
  const { t, language, format } = useWords()
  const worded = textIn(props.text, language, languages)
  const stretches = stretchesOf(worded.text, props.tools ?? nothing, props.terms ?? nothing)
  const content = stretches.map(({ isHit, parts }, at) =>
    isHit ? (
      // oxlint-disable-next-line react/no-array-index-key -- stretches of one text never move
      <mark key={at} className={styles.hit}>
        <Parts parts={parts} />
      </mark>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- see above
      <Parts key={at} parts={parts} />
    ),
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

function Parts(props: { readonly parts: readonly TextPart[] }) {
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
