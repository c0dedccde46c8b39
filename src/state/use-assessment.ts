import { assessmentId } from '#io/record-ids.ts'
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import {
  type AnswerField,
  type Answers,
  type Assessment,
  type AssessmentId,
  type EntryValues,
  emptyAssessment,
  entryAt,
} from '#domain/assessment.ts'
import type { CriterionId, ProfileId, RoleId } from '#domain/profile.ts'
import type { Subject } from './assessment-actions.ts'
import { assessmentById, isKeptCopy, ownAssessment } from './selectors.ts'
import { type AppState, useStore } from './store.ts'

/** The person's own assessment of a role, or `undefined` where there is none yet. */
export function useOwnAssessment(profile: ProfileId, role: RoleId): Assessment | undefined {
  return useStore((state) => ownAssessment(state, profile, role))
}

/** The assessment that a subject names: somebody else's, or the person's own. */
function subjectAssessment(
  state: AppState,
  { profile, role, of }: Subject,
): Assessment | undefined {
  return of === undefined ? ownAssessment(state, profile.id, role) : assessmentById(state, of)
}

/** One entry of what is assessed; renders again only when this entry changes. */
export function useEntry<Field extends AnswerField>(
  subject: Subject,
  field: Field,
  criterion: CriterionId,
): EntryValues[Field] | undefined {
  return useStore((state) => {
    const answers: Answers | undefined = subjectAssessment(state, subject)
    return answers && entryAt(answers[field], criterion)
  })
}

/**
 * The assessment of a subject, or an empty one to look at where there is none. The empty one is stored
 * nowhere: an assessment begins with the first answer. Somebody else's has no name while names are hidden.
 */
export function useShownAssessment(subject: Subject): Assessment {
  const { profile, role, level } = subject
  const known = useStore((state) => subjectAssessment(state, subject))
  const name = useStore((state) => (subject.of && nameShown(state, subject.of)) ?? '')
  return useMemo(
    () =>
      (known && subject.of ? withName(known, name) : known) ??
      emptyAssessment({
        id: assessmentId('nothing-stored'),
        kind: 'self',
        profile,
        role,
        level,
        at: new Date(0).toISOString(),
      }),
    [known, name, subject.of, profile, role, level],
  )
}

/** The name of somebody whose assessment is looked at, as long as names are shown; of a kept copy always. */
function nameShown(state: AppState, id: AssessmentId): string | undefined {
  if (!state.showsNames && !isKeptCopy(state, id)) return undefined
  const file = Object.hasOwn(state.team, id) ? state.team[id] : undefined
  return file?.name ?? assessmentById(state, id)?.person
}

function withName(assessment: Assessment, name: string): Assessment {
  const { person: _inFile, ...rest } = assessment
  return name === '' ? rest : { ...rest, person: name }
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
