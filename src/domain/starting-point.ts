import { type Cell } from './comparison.ts'
import { type SkillProfile, criteriaOfRole } from './profile.ts'

/**
 * Where a first visit begins: the role of which most is required, at its second level (or its only
 * one). A suggestion for looking around, never stored as somebody's role.
 */
export function startingPoint(profile: SkillProfile): Cell | undefined {
  const [most] = profile.roles
    .map((role) => ({
      role,
      required: criteriaOfRole(profile, role.id).filter(({ isRequired }) => isRequired).length,
    }))
    .toSorted((a, b) => b.required - a.required)
  const level = profile.levels[1] ?? profile.levels[0]
  return most && level ? { role: most.role.id, level: level.id } : undefined
}
