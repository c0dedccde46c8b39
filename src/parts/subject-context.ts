import { createContext, useContext } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import type { Subject } from '#state/assessment-actions.ts'

/** What is looked at: the profile, the role, and the level taken as the current one. */
export const SubjectContext = createContext<Subject | undefined>(undefined)

/** The subject of the view around. */
export function useSubject(): Subject {
  const subject = useContext(SubjectContext)
  if (!subject) throw new Error('no SubjectContext around')
  return subject
}

/** The profile of the view around. */
export function useProfile(): SkillProfile {
  return useSubject().profile
}
