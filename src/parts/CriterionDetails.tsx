import type { Rating } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubjectEntry } from './use-subject-assessment.ts'
import { CheckBox, TextField } from '#ui/fields.tsx'
import type { DetailField } from './CriterionActions.tsx'
import styles from './CriterionRow.module.css'
import { EvidenceFields } from './EvidenceFields.tsx'
import { NoteField } from './NoteField.tsx'

/**
 * What a person adds to a rating: a reason, "no opportunity", a note, examples. Only what is in use. A
 * field that was entered stays, even when it is emptied.
 */
export function CriterionDetails(props: {
  readonly criterion: CriterionId
  readonly rating: Rating | undefined
  readonly opened: readonly DetailField[]
  readonly onOpen: (field: DetailField) => void
  readonly onRating: (rating: Rating, run?: string) => void
}) {
  const { t } = useWords()
  const hasNote = useSubjectEntry('notes', props.criterion) !== undefined
  const hasEvidence = useSubjectEntry('evidence', props.criterion) !== undefined
  const { rating, opened } = props
  const showsNote = hasNote || opened.includes('note')
  const showsEvidence = hasEvidence || opened.includes('evidence')
  const asksMore = rating?.value === 0 || rating?.value === 'n/a'
  if (!showsNote && !showsEvidence && !asksMore) return undefined
  return (
    <div className={styles.details}>
      {rating?.value === 'n/a' ? (
        <TextField
          label={t(($) => $.rating.reason)}
          hint={t(($) => $.rating.reasonHint)}
          value={rating.reason ?? ''}
          startsFocused={opened.at(-1) === 'reason'}
          onValue={(reason) => props.onRating({ ...rating, reason }, `reason ${props.criterion}`)}
        />
      ) : undefined}
      {rating?.value === 0 ? (
        <CheckBox
          label={t(($) => $.rating.noOpportunity)}
          checked={rating.noOpportunity ?? false}
          onValue={(noOpportunity) => props.onRating({ ...rating, noOpportunity })}
        />
      ) : undefined}
      {showsNote ? (
        <div onFocus={() => props.onOpen('note')}>
          <NoteField criterion={props.criterion} startsFocused={opened.at(-1) === 'note'} />
        </div>
      ) : undefined}
      {showsEvidence ? (
        <div onFocus={() => props.onOpen('evidence')}>
          <EvidenceFields
            criterion={props.criterion}
            startsFocused={opened.at(-1) === 'evidence'}
          />
        </div>
      ) : undefined}
    </div>
  )
}
