import type { LevelId, ProfileId, RoleId } from '#domain/profile.ts'

/**
 * What is looked at: everything that an address says. Ids are slugs; whether the profile has them is
 * a question for whoever resolves the place.
 */
export type Place = {
  readonly view: 'assess' | 'gap'
  readonly profile: ProfileId
  readonly role: RoleId
  readonly level: LevelId
  /** The level compared with; left out, it is the next one. */
  readonly target?: LevelId
}

/** What an address says, or why it says nothing. */
export type Address =
  | { readonly kind: 'place'; readonly place: Place }
  /** No view named: `#/` or nothing at all. */
  | { readonly kind: 'start' }
  /** Not an address of this app. `words` are its readable parts, for finding the nearest one. */
  | { readonly kind: 'unknown'; readonly words: readonly string[] }

type Grammar = {
  readonly parse: (segments: readonly string[], query: URLSearchParams) => Place | undefined
  readonly format: (place: Place) => string
}

/** One line a view. */
const grammars: { readonly [View in Place['view']]: Grammar } = {
  assess: {
    parse: ([profile, , role, level, ...rest], query) =>
      rest.length === 0
        ? placeOf('assess', profile, role, level, query.get('target') ?? undefined)
        : undefined,
    format: ({ profile, role, level, target }) =>
      `#/${profile}/assess/${role}/${level}${target === undefined ? '' : `?target=${target}`}`,
  },
  gap: {
    parse: ([profile, , role, level, target, ...rest]) =>
      rest.length === 0 ? placeOf('gap', profile, role, level, target) : undefined,
    format: ({ profile, role, level, target }) =>
      `#/${profile}/gap/${role}/${level}${target === undefined ? '' : `/${target}`}`,
  },
}

/**
 * Reads an address.
 *
 * @param hash the fragment with its `#`; anything at all may stand in it
 * @example parseAddress('#/mlops/gap/ml-engineer/middle') // kind 'place', view 'gap', no target
 */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s, 2)
  const segments = path.split('/').filter((segment) => segment !== '')
  if (segments.length === 0) return { kind: 'start' }
  const view = segments[1]
  const parameters = new URLSearchParams(query)
  // "of" names somebody else's assessment: showing one's own in its place would be worse than nothing.
  const place =
    view !== undefined && isView(view) && !parameters.has('of')
      ? grammars[view].parse(segments, parameters)
      : undefined
  return place ? { kind: 'place', place } : { kind: 'unknown', words: segments }
}

/**
 * Writes an address. `parseAddress(formatAddress(place))` gives the place again.
 *
 * @returns the fragment with its `#`
 */
export function formatAddress(place: Place): string {
  return grammars[place.view].format(place)
}

/** Whether a word names a view. */
export function isView(word: string): word is Place['view'] {
  return Object.hasOwn(grammars, word)
}

/** Words that stand where a profile's id would, and name a view. */
const reserved = new Set(['team', 'profiles', 'shared'])

function placeOf(
  view: Place['view'],
  profile: string | undefined,
  role: string | undefined,
  level: string | undefined,
  target: string | undefined,
): Place | undefined {
  if (profile === undefined || reserved.has(profile)) return undefined
  const ids = [profile, role, level, target ?? 'none']
  if (!ids.every((id) => id !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)))
    return undefined
  return {
    view,
    profile: profile as ProfileId,
    role: role as RoleId,
    level: level as LevelId,
    ...(target === undefined ? {} : { target: target as LevelId }),
  }
}
