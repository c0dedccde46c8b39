import type { Rating } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubjectEntry } from './use-subject-assessment.ts'
import { Button } from '#ui/Button.tsx'
import styles from './CriterionRow.module.css'

/** A field that is there once it was asked for, even while nothing is in it. */
export type DetailField = 'note' | 'evidence' | 'reason'

/** What else can be done with a criterion, all of it in sight. */
export function CriterionActions(props: {
  readonly criterion: CriterionId
  /** Id of the criterion's text, which tells the buttons of several rows apart. */
  readonly describedBy: string
  readonly rating: Rating | undefined
  /** Fields that the person asked for, the last one last. */
  readonly opened: readonly DetailField[]
  readonly onOpen: (field: DetailField) => void
  readonly onNotApplicable: () => void
  readonly onClear: () => void
}) {
  const { t } = useWords()
  const hasNote = useSubjectEntry('notes', props.criterion) !== undefined
  const hasEvidence = useSubjectEntry('evidence', props.criterion) !== undefined
  const { rating, opened, onOpen, describedBy } = props
  const isMet = rating?.value === 2 || rating?.value === 3
  return (
    <div className={`${styles.actions} screen-only`}>
      {hasNote || opened.includes('note') ? undefined : (
        <Button variant="quiet" aria-describedby={describedBy} onClick={() => onOpen('note')}>
          {t(($) => $.note.add)}
        </Button>
      )}
      {hasEvidence || opened.includes('evidence') ? undefined : (
        <Button variant="quiet" aria-describedby={describedBy} onClick={() => onOpen('evidence')}>
          {isMet ? t(($) => $.evidence.offer) : t(($) => $.evidence.add)}
        </Button>
      )}
      <Button
        variant="quiet"
        aria-describedby={describedBy}
        aria-pressed={rating?.value === 'n/a'}
        onClick={props.onNotApplicable}
      >
        {t(($) => $.scale.notApplicable)}
      </Button>
      <Button
        variant="quiet"
        aria-describedby={describedBy}
        aria-disabled={rating === undefined}
        onClick={() => {
          if (rating !== undefined) props.onClear()
        }}
      >
        {t(($) => $.rating.clear)}
      </Button>
    </div>
  )
}
