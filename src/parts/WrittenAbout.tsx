import { type Assessment, type EvidenceItem, entryAt, saidIn } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { LongText } from '#ui/LongText.tsx'
import { CheckedLink } from './CheckedLink.tsx'
import styles from './WrittenAbout.module.css'

/** The note and examples of a criterion, to be read. */
export function WrittenAbout(props: {
  readonly assessment: Assessment
  readonly criterion: CriterionId
}) {
  const { assessment, criterion } = props
  return (
    <Written
      note={entryAt(assessment.notes, criterion)?.text ?? ''}
      examples={saidIn(entryAt(assessment.evidence, criterion))}
    />
  )
}

/** A note and examples, to be read; nothing where both are empty. */
export function Written(props: {
  readonly note: string
  readonly examples: readonly EvidenceItem[]
}) {
  const { t, format } = useWords()
  const { note, examples } = props
  return (
    <>
      {note.trim() === '' ? undefined : (
        <p className={styles.written} data-written="note">
          <span className={styles.label}>{t(($) => $.note.label)}</span>{' '}
          <LongText text={note} more={t(($) => $.note.showAll)} />
        </p>
      )}
      {examples.map((item, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- items have no identity but their place
        <p key={at} className={styles.written} data-written="evidence">
          <span className={styles.label}>{t(($) => $.report.labels.example)}</span>{' '}
          <LongText text={item.text} more={t(($) => $.note.showAll)} />
          {item.date ? ` (${isolated(format.date(item.date))})` : ''}{' '}
          <CheckedLink url={item.url ?? ''} />
        </p>
      ))}
    </>
  )
}
