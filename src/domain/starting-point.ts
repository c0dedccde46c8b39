import { type Cell } from './comparison.ts'
import { type SkillProfile, criteriaOfRole } from './profile.ts'

/**
 * Where a first visit begins: the role of which most is required, at its second level (or its only
 * one). A suggestion for looking around, never stored as somebody's role.
 */
export function startingPoint(profile: SkillProfile): Cell | undefined {
  const requiredOf = (role: Cell['role']) =>
    criteriaOfRole(profile, role).filter((criterion) => criterion.isRequired).length
  const role = profile.roles.toSorted((a, b) => requiredOf(b.id) - requiredOf(a.id))[0]
  const level = profile.levels[1] ?? profile.levels[0]
  return role && level ? { role: role.id, level: level.id } : undefined
}
