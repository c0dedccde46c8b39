import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import {
  type Answers,
  type Assessment,
  type EntryField,
  type EntryValues,
  emptyAssessment,
  entryAt,
} from '#domain/assessment.ts'
import type { CriterionId, LevelId, ProfileId, RoleId, SkillProfile } from '#domain/profile.ts'
import { assessmentId } from '#io/assessment.ts'
import { ownAssessment } from './selectors.ts'
import { useStore } from './store.ts'

/** The person's own assessment of a role, or `undefined` where there is none yet. */
export function useOwnAssessment(profile: ProfileId, role: RoleId): Assessment | undefined {
  return useStore((state) => ownAssessment(state, profile, role))
}

/** One entry of the person's own assessment; renders again only when this entry changes. */
export function useOwnEntry<Field extends EntryField>(
  profile: ProfileId,
  role: RoleId,
  field: Field,
  criterion: CriterionId,
): EntryValues[Field] | undefined {
  return useStore((state) => {
    const answers: Answers | undefined = ownAssessment(state, profile, role)
    return answers && entryAt(answers[field], criterion)
  })
}

/**
 * The person's own assessment, or an empty one to look at where there is none. The empty one is stored
 * nowhere: an assessment begins with the first answer.
 */
export function useShownAssessment(
  profile: SkillProfile,
  role: RoleId,
  level: LevelId,
): Assessment {
  const own = useOwnAssessment(profile.id, role)
  return useMemo(
    () =>
      own ??
      emptyAssessment({
        id: assessmentId('nothing-stored'),
        kind: 'self',
        profile,
        role,
        level,
        at: new Date(0).toISOString(),
      }),
    [own, profile, role, level],
  )
}

/**
 * The person's own assessments of several roles, in their order; `undefined` where there is none.
 *
 * @returns the same array as long as none of them changes
 */
export function useOwnAssessments(
  profile: ProfileId,
  roles: readonly RoleId[],
): readonly (Assessment | undefined)[] {
  return useStore(useShallow((state) => roles.map((role) => ownAssessment(state, profile, role))))
}
