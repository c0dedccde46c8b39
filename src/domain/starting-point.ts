import { type Cell } from './comparison.ts'
import { type SkillProfile, criteriaAt, criteriaOfRole } from './profile.ts'

/**
 * Where a first visit begins: the role of which most is required, at the second level that asks something of it, or
 * the first where the second is the top one: there is a next level to compare with. A suggestion for looking around,
 * never stored as somebody's role.
 *
 * @returns `undefined` where the profile has no role or no level
 */
export function startingPoint(profile: SkillProfile): Cell | undefined {
  const [most] = profile.roles
    .map((role) => ({
      role,
      required: criteriaOfRole(profile, role.id).filter(({ isRequired }) => isRequired).length,
    }))
    .toSorted((a, b) => b.required - a.required)
  if (!most) return undefined
  const { id: role } = most.role
  const asking = profile.levels.filter(({ id }) => criteriaAt(profile, role, id).length > 0)
  const levels = asking.length > 0 ? asking : profile.levels
  const level = levels.length > 2 ? levels[1] : levels[0]
  return level && { role, level: level.id }
}
