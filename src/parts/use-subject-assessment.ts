import type { Assessment } from '#domain/assessment.ts'
import { useShownAssessment } from '#state/use-own-assessment.ts'
import { useSubject } from './subject-context.ts'

/** The person's own assessment of what the view around looks at; an empty one where there is none. */
export function useSubjectAssessment(): Assessment {
  const { profile, role, level } = useSubject()
  return useShownAssessment(profile, role, level)
}
