import type { Cell } from '#domain/comparison.ts'
import type { LevelId, ProfileId, RoleId } from '#domain/profile.ts'
import { type Grammar, isProfileId, isSlug } from './address-parts.ts'
import { type MatrixPlace, matrixGrammar } from './matrix-place.ts'

/** Two levels of a role: where somebody stands, and the level compared with. */
export type LevelPlace = {
  readonly view: 'assess' | 'gap'
  readonly profile: ProfileId
  readonly role: RoleId
  readonly level: LevelId
  /** The level compared with; left out, it is the next one. */
  readonly target?: LevelId
}

/** Two to four cells of the matrix, side by side. */
export type ComparePlace = {
  readonly view: 'compare'
  readonly profile: ProfileId
  readonly cells: readonly Cell[]
  /** Whether the person's own ratings are laid over. */
  readonly showsRatings: boolean
}

/** How many cells can stand side by side. */
export const cellLimits = { fewest: 2, most: 4 } as const

/**
 * What is looked at: everything that an address says. Ids are slugs; whether the profile has them is
 * a question for whoever resolves the place.
 */
export type Place = LevelPlace | MatrixPlace | ComparePlace

/** What an address says, or why it says nothing. */
export type Address =
  | { readonly kind: 'place'; readonly place: Place }
  /** No view named: `#/` or nothing at all. */
  | { readonly kind: 'start' }
  /** Not an address of this app; `wordsOf` gives its readable parts. */
  | { readonly kind: 'unknown' }

/** One entry a view. */
const grammars: {
  readonly assess: Grammar<LevelPlace>
  readonly gap: Grammar<LevelPlace>
  readonly matrix: Grammar<MatrixPlace>
  readonly compare: Grammar<ComparePlace>
} = {
  assess: {
    parse: ([profile, , role, level, ...rest], query) =>
      rest.length === 0
        ? levelPlace('assess', profile, role, level, query.get('target') ?? undefined)
        : undefined,
    format: ({ profile, role, level, target }) =>
      `#/${profile}/assess/${role}/${level}${target === undefined ? '' : `?target=${target}`}`,
  },
  gap: {
    parse: ([profile, , role, level, target, ...rest]) =>
      rest.length === 0 ? levelPlace('gap', profile, role, level, target) : undefined,
    format: ({ profile, role, level, target }) =>
      `#/${profile}/gap/${role}/${level}${target === undefined ? '' : `/${target}`}`,
  },
  matrix: matrixGrammar,
  compare: {
    parse: ([profile, , ...cells], query) =>
      comparePlace(profile, cells, query.get('ratings') === 'own'),
    format: ({ profile, cells, showsRatings }) =>
      `#/${profile}/compare/${cells.map(({ role, level }) => `${role}:${level}`).join('/')}${
        showsRatings ? '?ratings=own' : ''
      }`,
  },
}

/**
 * Reads an address.
 *
 * @param hash the fragment with its `#`; anything at all may stand in it
 * @example parseAddress('#/mlops/gap/ml-engineer/middle') // kind 'place', view 'gap', no target
 */
export function parseAddress(hash: string): Address {
  const segments = wordsOf(hash)
  if (segments.length === 0) return { kind: 'start' }
  const view = segments[1]
  const parameters = new URLSearchParams(hash.split(/\?(.*)/s, 2)[1])
  // "of" names somebody else's assessment: showing one's own in its place would be worse than nothing.
  const place =
    view !== undefined && isView(view) && !parameters.has('of')
      ? grammars[view].parse(segments, parameters)
      : undefined
  return place ? { kind: 'place', place } : { kind: 'unknown' }
}

/**
 * The readable parts of an address, its query left out: for finding the nearest one that leads somewhere.
 *
 * @returns the segments of the path; none for `#/`
 * @example wordsOf('#/mlops/asess/ml-enginer?x') // ['mlops', 'asess', 'ml-enginer']
 */
export function wordsOf(hash: string): readonly string[] {
  const [path = ''] = hash.replace(/^#?\/?/, '').split('?', 1)
  return path.split('/').filter((segment) => segment !== '')
}

/**
 * Writes an address. `parseAddress(formatAddress(place))` gives the place again.
 *
 * @returns the fragment with its `#`
 */
export function formatAddress(place: Place): string {
  switch (place.view) {
    case 'assess':
    case 'gap':
      return grammars[place.view].format(place)
    case 'matrix':
      return grammars.matrix.format(place)
    case 'compare':
      return grammars.compare.format(place)
  }
}

/** The views that an address can name, in the order of the navigation. */
export const viewNames: readonly Place['view'][] = Object.keys(grammars).filter(isView)

/** Whether a word names a view. */
export function isView(word: string): word is Place['view'] {
  return Object.hasOwn(grammars, word)
}

function levelPlace(
  view: LevelPlace['view'],
  profile: string | undefined,
  role: string | undefined,
  level: string | undefined,
  target: string | undefined,
): LevelPlace | undefined {
  if (!isProfileId(profile) || ![role, level, target ?? 'none'].every(isSlug)) return undefined
  return {
    view,
    profile,
    role: role as RoleId,
    level: level as LevelId,
    ...(target === undefined ? {} : { target: target as LevelId }),
  }
}

function comparePlace(
  profile: string | undefined,
  words: readonly string[],
  showsRatings: boolean,
): ComparePlace | undefined {
  const parts = words.map((word) => word.split(':'))
  const areCells = parts.every((part) => part.length === 2 && part.every(isSlug))
  const { fewest, most } = cellLimits
  if (!isProfileId(profile) || !areCells || parts.length < fewest || parts.length > most) {
    return undefined
  }
  const cells = parts.map(([role, level]) => ({ role: role as RoleId, level: level as LevelId }))
  return { view: 'compare', profile, cells, showsRatings }
}
