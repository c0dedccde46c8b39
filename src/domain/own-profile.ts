import { type ProfileFacts, type SkillProfile, factsOf } from './profile.ts'

/** Everything that a profile says about itself: what it asks of whom is left out. */
export type ProfileHead = Omit<SkillProfile, 'expectations'>

/** Where an own profile came from. */
export type ProfileOrigin =
  | { readonly kind: 'file'; readonly name: string }
  /** Written in the editor. */
  | { readonly kind: 'editor' }
  /** A file that the site offers, named by its address beside the app. */
  | { readonly kind: 'site'; readonly address: string }
  | { readonly kind: 'backup' }

/** The counts of a profile that a list shows without reading all of it. */
export type ProfileCounts = ProfileFacts & {
  readonly criteria: number
  /** Length of its JSON text, in characters. */
  readonly length: number
}

/** One version of a profile that a person keeps on the device, without what it asks of whom. */
export type KeptProfile = {
  readonly format: 'levelwise-kept-profile/1'
  /** `keptProfileId` of profile and version. */
  readonly id: string
  readonly profile: ProfileHead
  readonly counts: ProfileCounts
  readonly origin: ProfileOrigin
  /** ISO instant. Of several versions the one added last is in use. */
  readonly added: string
}

/**
 * What names one version of a profile among those that are kept.
 *
 * @example keptProfileId({ id: 'cooking', version: '2' }) // 'cooking@2'
 */
export function keptProfileId({
  id,
  version,
}: {
  readonly id: string
  readonly version: string
}): string {
  return `${id}@${version}`
}

/** The kept version that is in use: the one added last; `undefined` where none has this id. */
export function keptVersionInUse(
  kept: readonly KeptProfile[],
  id: string,
): KeptProfile | undefined {
  return keptVersions(kept, id)[0]
}

/** The kept versions of a profile, the one added last first (of two added at once, the same on every device); none for an unknown id. */
export function keptVersions(kept: readonly KeptProfile[], id: string): readonly KeptProfile[] {
  return kept
    .filter(({ profile }) => profile.id === id)
    .toSorted((a, b) => (a.added === b.added ? (a.id < b.id ? 1 : -1) : a.added < b.added ? 1 : -1))
}

/** The counts of a profile whose JSON text has this length. */
export function countsOfProfile(profile: SkillProfile, length: number): ProfileCounts {
  const criteria = profile.expectations.reduce((sum, cell) => sum + cell.criteria.length, 0)
  return { ...factsOf(profile), criteria, length }
}

/** A profile without what it asks of whom. */
export function headOfProfile(profile: SkillProfile): ProfileHead {
  const { expectations: _expectations, ...head } = profile
  return head
}
