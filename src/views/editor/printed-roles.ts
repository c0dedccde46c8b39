import type { Expectation, Role, SkillProfile } from '#domain/profile.ts'
import { isEmptyText } from '#domain/wordings.ts'

/** How many criteria are printed at most: some fifty sheets of paper, and nobody's browser stops. */
const most = 2000

/** What is printed of a profile: each role with its cells, lowest level first, as many as there is paper for. */
export function printedRoles(profile: SkillProfile): {
  readonly roles: readonly { readonly role: Role; readonly cells: readonly Expectation[] }[]
  readonly isWhole: boolean
} {
  const written = new Map(
    profile.expectations.map((cell) => [
      `${cell.role} ${cell.level}`,
      { ...cell, criteria: cell.criteria.filter(({ text }) => !isEmptyText(text)) },
    ]),
  )
  let left = most
  const roles = profile.roles.map((role) => {
    const cells = profile.levels.flatMap((level) => {
      const cell = written.get(`${role.id} ${level.id}`)
      if (!cell || cell.criteria.length === 0) return []
      left -= cell.criteria.length
      return left < 0 ? [] : [cell]
    })
    return { role, cells }
  })
  return { roles, isWhole: left >= 0 }
}
