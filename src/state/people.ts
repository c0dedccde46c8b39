import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { originIn } from '#domain/origin.ts'
import type { AppState } from './store.ts'

type Open = Pick<AppState, 'alignments' | 'people' | 'profiles' | 'team'>

/**
 * The people whose files or reviews are open, each with a place that is theirs as long as the page is
 * open: who goes leaves it empty, who comes is put at the end, by role and level.
 *
 * @returns the same array where nobody new came
 */
export function peopleOf({ alignments, people, profiles, team }: Open): readonly string[] {
  const files = Object.values(team).map(({ assessment }) => assessment)
  const originOf = originIn(files)
  const seen = new Set(people)
  const found = new Map<string, Assessment>()
  const meet = (id: string, about: Assessment) => {
    if (!seen.has(id) && !found.has(id)) found.set(id, about)
  }
  for (const file of files) meet(originOf(file), file)
  for (const alignment of Object.values(alignments)) {
    meet(personIn(alignment, originOf), alignment.review)
  }
  if (found.size === 0) return people
  const come = [...found].toSorted(
    ([idA, a], [idB, b]) => byPlace(profiles, a, b) || (idA < idB ? -1 : 1),
  )
  return [...people, ...come.map(([id]) => id)]
}

/** The id of the person whom an alignment is about. */
function personIn(
  { review, self }: Alignment,
  originOf: (assessment: Assessment) => string,
): string {
  return originOf(self ?? review)
}

/** The number of a person in place of a name; 0 for somebody who is not here. */
export function numberOf({ people }: Pick<AppState, 'people'>, id: string): number {
  return people.indexOf(id) + 1
}

/** The number of the person whom an alignment is about. */
export function numberIn({ people, team }: AppState, alignment: Alignment): number {
  const files = Object.values(team).map(({ assessment }) => assessment)
  return numberOf({ people }, personIn(alignment, originIn(files)))
}

function byPlace(profiles: AppState['profiles'], a: Assessment, b: Assessment): number {
  const [profileA, profileB] = [a, b].map(({ profile }) => knownProfile(profiles, profile.id))
  // Who belongs to a profile that is not here comes last.
  if (!profileA || !profileB) return Number(!profileA) - Number(!profileB)
  if (profileA.id !== profileB.id) return profileA.id < profileB.id ? -1 : 1
  return placeIn(profileA, a) - placeIn(profileA, b)
}

function knownProfile(profiles: AppState['profiles'], id: string): SkillProfile | undefined {
  const profile = Object.hasOwn(profiles, id) ? profiles[id] : undefined
  return typeof profile === 'object' ? profile : undefined
}

function placeIn({ levels, roles }: SkillProfile, { level, role }: Assessment): number {
  const at = (list: readonly { readonly id: string }[], id: string) =>
    list.findIndex((candidate) => candidate.id === id)
  return at(roles, role) * levels.length + at(levels, level)
}
