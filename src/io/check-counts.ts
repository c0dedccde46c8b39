import { type SkillProfile, criteriaAt, factsOf } from '#domain/profile.ts'
import type { ReadNote } from './profile-reader.ts'
import type { CountedThing, WrittenCount } from './written-counts.ts'

/**
 * Holds the counts that a page gives against what was read from it.
 *
 * @returns one note a count: `countMatches`, or `countDiffers` with what was read
 */
export function checkCounts(
  counts: readonly WrittenCount[],
  profile: SkillProfile,
): readonly ReadNote[] {
  if (counts.length === 0) return []
  const read = readCounts(profile)
  return counts.map(({ count, line, thing, word }) => {
    const [usual = 0, ...others] = read[thing]
    const isRight = count === usual || others.includes(count)
    const values = { word, written: String(count), read: String(isRight ? count : usual) }
    return { code: isRight ? 'countMatches' : 'countDiffers', at: { line }, values }
  })
}

/** How many there are of each; where a page may count cells or criteria, both, the usual way first. */
function readCounts(profile: SkillProfile): {
  readonly [Thing in CountedThing]: readonly number[]
} {
  const facts = factsOf(profile)
  const criteria = profile.expectations.flatMap(({ level, role }) =>
    criteriaAt(profile, role, level),
  )
  const required = criteria.filter(({ isRequired }) => isRequired).length
  return {
    roles: [facts.roles],
    levels: [facts.levels],
    required: [facts.required, required],
    optional: [facts.optional, criteria.length - required],
    expectations: [facts.required + facts.optional, criteria.length],
    criteria: [criteria.length],
  }
}
