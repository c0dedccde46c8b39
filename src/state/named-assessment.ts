import type { Assessment } from '#domain/assessment.ts'
import type { TeamFile } from './store.ts'

/** The assessment of a file, with the name that was typed for it. */
export function namedAssessment({ assessment, name }: TeamFile): Assessment {
  return name === undefined ? assessment : { ...assessment, person: name }
}
