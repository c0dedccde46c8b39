import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import { type SkillProfile, levelById, roleById } from '#domain/profile.ts'
import { type Problem, problemAt } from './problem.ts'

/**
 * What an assessment names that its profile lacks: a role, a level.
 *
 * @param path where the assessment stands in its file
 * @returns nothing where both are there
 */
export function problemsInProfile(
  profile: SkillProfile,
  { level, role }: Assessment,
  path = '$',
): readonly Problem[] {
  return [
    ...(roleById(profile, role) ? [] : [problemAt(`${path}.role`, 'unknownRole', { id: role })]),
    ...(levelById(profile, level)
      ? []
      : [problemAt(`${path}.level`, 'unknownLevel', { id: level })]),
  ]
}

/** The same for each side of an alignment. */
export function sideProblemsInProfile(
  profile: SkillProfile,
  { agreed, review, self }: Alignment,
): readonly Problem[] {
  return [
    ...problemsInProfile(profile, review, '$.review'),
    ...problemsInProfile(profile, agreed, '$.agreed'),
    ...(self === undefined ? [] : problemsInProfile(profile, self, '$.self')),
  ]
}
