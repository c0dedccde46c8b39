import { stretchesOf } from '#domain/hits.ts'
import type { Text } from '#domain/text.ts'
import { Parts, ProfileText } from '#parts/ProfileText.tsx'
import styles from './SearchedText.module.css'

/** A text of the profile in which what a search found is marked. */
export function SearchedText(props: {
  readonly text: Text
  readonly tools?: readonly string[]
  /** As `termsOf` gives them. */
  readonly terms: readonly string[]
}) {
  const { text, tools = nothing, terms } = props
  return <ProfileText text={text} draw={(wording) => marked(wording, tools, terms)} />
}

const nothing: readonly string[] = []

function marked(wording: string, tools: readonly string[], terms: readonly string[]) {
  return stretchesOf(wording, tools, terms).map(({ isHit, parts }, at) =>
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
}
