import type { CriterionId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { useSubjectEntry } from './use-subject-assessment.ts'
import { TextArea } from '#ui/fields.tsx'
import { useSubject } from './subject-context.ts'

/** The note on a criterion, stored as it is typed. */
export function NoteField(props: {
  readonly criterion: CriterionId
  readonly startsFocused: boolean
}) {
  const { t } = useWords()
  const subject = useSubject()
  const note = useSubjectEntry('notes', props.criterion)
  return (
    <TextArea
      label={t(($) => $.note.label)}
      value={note?.text ?? ''}
      startsFocused={props.startsFocused}
      onValue={(text) =>
        void changeAssessment(
          subject,
          { field: 'notes', criterion: props.criterion, to: text === '' ? undefined : { text } },
          `notes ${props.criterion}`,
        )
      }
    />
  )
}
