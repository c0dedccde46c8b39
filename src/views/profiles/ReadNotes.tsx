import { useWords } from '#i18n/use-words.ts'
import type { ReadNote } from '#io/profile-reader.ts'
import { FoldedList } from '#ui/FoldedList.tsx'
import styles from './ReadNotes.module.css'

/** How many notes are told at first, and how many at all. */
const shown = { first: 6, most: 300 } as const

/** What was guessed or set right while reading; nothing where nothing was. */
export function ReadNotes(props: { readonly notes: readonly ReadNote[] }) {
  const { notes } = props
  const { t, format } = useWords()
  if (notes.length === 0) return undefined
  // A file says `fr`; a person reads "French".
  const valuesOf = ({ values }: ReadNote) =>
    typeof values?.['language'] === 'string'
      ? { ...values, language: format.languageName(values['language']) }
      : values
  const untold = notes.length - shown.most
  return (
    <div className={styles.notes}>
      <h4>{t(($) => $.profiles.notesTitle)}</h4>
      <p className={styles.hint}>{t(($) => $.profiles.notesHint)}</p>
      <FoldedList
        items={notes.slice(0, shown.most).map((note, at) => ({ note, at }))}
        keyOf={({ at }) => String(at)}
        renderItem={({ note }) => (
          <>
            {note.at === undefined ? undefined : (
              <span className={styles.hint}>
                {t(($) => $.profiles.atLine, { line: note.at?.line })}{' '}
              </span>
            )}
            <bdi>{t(($) => $.readNote[note.code], valuesOf(note))}</bdi>
          </>
        )}
        limit={shown.first}
        more={(count) => t(($) => $.problem.showMore, { count })}
      />
      {untold > 0 ? <p>{t(($) => $.profiles.moreNotes, { count: untold })}</p> : undefined}
    </div>
  )
}
