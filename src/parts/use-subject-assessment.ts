import type { AnswerField, Assessment, EntryValues } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { useEntry, useShownAssessment } from '#state/use-assessment.ts'
import { useSubject } from './subject-context.ts'

/** The assessment that the view around looks at; an empty one where there is none. */
export function useSubjectAssessment(): Assessment {
  return useShownAssessment(useSubject())
}

/** One entry of the assessment that the view around looks at. */
export function useSubjectEntry<Field extends AnswerField>(
  field: Field,
  criterion: CriterionId,
): EntryValues[Field] | undefined {
  return useEntry(useSubject(), field, criterion)
}
