import { type Range, fold, foldCharacter, hitsIn, isPlain } from './hits.ts'
import { type CriterionId, type SkillProfile, criteriaOfRole } from './profile.ts'
import type { Text } from './text.ts'

/** A criterion as a search sees it. */
type Searched = {
  /** Everything that a search finds it by. */
  readonly all: string
  readonly wording: string
  /** Its text, where every letter of the original stands for as many letters here; else `undefined`. */
  readonly text: string | undefined
  /** Tools that its text doesn't name. */
  readonly beside: readonly string[]
}

/** What a search looks through, worked out once for a profile and a language. */
export type SearchIndex = ReadonlyMap<CriterionId, Searched>

/**
 * Prepares a search over the criteria of a profile: their texts, tools, and the names of role and area.
 *
 * @param wordingOf the wording of a text in the language that is searched
 * @returns empty for a profile without criteria
 */
export function searchIndex(profile: SkillProfile, wordingOf: (text: Text) => string): SearchIndex {
  const steps = searchIndexing(profile, wordingOf)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/**
 * Prepares a search as `searchIndex` does, role by role, so that a very large profile can be prepared in
 * pauses. Each step is a role; the last one gives the index.
 */
export function* searchIndexing(
  profile: SkillProfile,
  wordingOf: (text: Text) => string,
): Generator<undefined, SearchIndex> {
  const areaNames = new Map(profile.areas.map(({ id, name }) => [id, fold(wordingOf(name))]))
  const index = new Map<CriterionId, Searched>()
  for (const role of profile.roles) {
    const roleName = fold(wordingOf(role.name))
    for (const { id, text, tools = [], area } of criteriaOfRole(profile, role.id)) {
      const areaName = area === undefined ? '' : (areaNames.get(area) ?? '')
      const wording = wordingOf(text)
      const folded = fold(wording)
      // Terms hold no line break: none is found across two of these.
      const all = [folded, ...tools.map(fold), roleName, areaName].join('\n')
      index.set(id, {
        all,
        wording,
        text: isEven(wording) ? folded : undefined,
        beside: tools.filter((tool) => !wording.includes(tool)),
      })
    }
    yield undefined
  }
  return index
}

/** Whether every letter is folded into as many letters, so that places in both texts are the same. */
function isEven(text: string): boolean {
  return (
    isPlain(text) ||
    Array.from(text).every((character) => foldCharacter(character).length === character.length)
  )
}

/**
 * Whether a search finds a criterion: every term stands somewhere in its text, its tools, or the name
 * of its role or area. No term at all finds everything.
 */
export function isFound(
  index: SearchIndex,
  criterion: CriterionId,
  terms: readonly string[],
): boolean {
  if (terms.length === 0) return true
  const searched = index.get(criterion)?.all ?? ''
  for (const term of terms) if (!searched.includes(term)) return false
  return true
}

/**
 * How many hits a search has in a criterion: as many as `hitsIn` finds in its text, and in tools that the text
 * doesn't name, without working out where each letter came from. For counting in thousands of criteria.
 *
 * @param hitsOf how many hits the name of a tool has
 * @returns 0 for a criterion that the index doesn't know
 */
export function countHits(
  index: SearchIndex,
  criterion: CriterionId,
  terms: readonly string[],
  hitsOf: (name: string) => number,
): number {
  const searched = index.get(criterion)
  if (!searched) return 0
  const { beside, text, wording } = searched
  let count = text === undefined ? hitsIn(wording, terms).length : countIn(text, terms)
  for (const tool of beside) count += hitsOf(tool)
  return count
}

/** How many stretches of a folded text the terms cover; where two overlap, they are one. */
function countIn(text: string, terms: readonly string[]): number {
  const [only, ...others] = terms
  if (only === undefined) return 0
  let count = 0
  if (others.length === 0) {
    for (let at = text.indexOf(only); at !== -1; at = text.indexOf(only, at + only.length)) {
      count += 1
    }
    return count
  }
  const found = terms.flatMap((term) => {
    const starts: Range[] = []
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
      starts.push({ start: at, end: at + term.length })
    }
    return starts
  })
  let end = -1
  for (const hit of found.toSorted((one, other) => one.start - other.start)) {
    if (hit.start >= end) count += 1
    end = Math.max(end, hit.end)
  }
  return count
}
