import type { ProfileHead } from '#domain/own-profile.ts'
import { headOfProfile } from '#domain/own-profile.ts'
import type { Expectation, SkillProfile } from '#domain/profile.ts'

/** How many criteria a part holds before the next one begins: small enough to be read between two frames. */
const criteriaInPart = 400

/**
 * Writes what a profile asks of whom as JSON texts, each an array of expectations, in their order. Worked out
 * one part at a time, so that a large profile can be taken apart without keeping a page busy.
 *
 * @returns no part for a profile without expectations
 */
export function* expectationParts({ expectations }: SkillProfile): Generator<string> {
  let part: Expectation[] = []
  let criteria = 0
  for (const expectation of expectations) {
    part.push(expectation)
    criteria += expectation.criteria.length
    if (criteria < criteriaInPart) continue
    yield JSON.stringify(part)
    part = []
    criteria = 0
  }
  if (part.length > 0) yield JSON.stringify(part)
}

/**
 * Puts a profile together again from its head and the parts that `expectationParts` wrote. The parts are not
 * checked: whoever keeps them says whether they are what was written. Nothing is given before all is read.
 *
 * @returns after one step for each part
 */
export function* joinParts(
  head: ProfileHead,
  parts: Iterable<string>,
): Generator<undefined, SkillProfile> {
  const expectations: Expectation[] = []
  for (const part of parts) {
    expectations.push(...(JSON.parse(part) as Expectation[]))
    yield
  }
  return { ...head, expectations }
}

/** Takes a profile apart at once. */
export function partsOfProfile(profile: SkillProfile): {
  readonly head: ProfileHead
  readonly parts: readonly string[]
} {
  return { head: headOfProfile(profile), parts: [...expectationParts(profile)] }
}
