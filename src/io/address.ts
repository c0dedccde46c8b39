import type { Cell } from '#domain/comparison.ts'
import type { AlignmentId } from '#domain/alignment.ts'
import type { AssessmentId } from '#domain/assessment.ts'
import type { LevelId, ProfileId, RoleId } from '#domain/profile.ts'
import type { SnapshotId } from '#domain/snapshot.ts'
import { type Grammar, isProfileId, isSlug } from './address-parts.ts'
import { type MatrixPlace, matrixGrammar } from './matrix-place.ts'

/** A level of a role: where somebody stands. Most views hold it against another level. */
export type LevelPlace = {
  readonly view: 'assess' | 'gap' | 'sideways'
  readonly profile: ProfileId
  readonly role: RoleId
  readonly level: LevelId
  /** The level compared with; left out, it is the next one. Sideways compares with none. */
  readonly target?: LevelId
  /** Somebody else's assessment; left out, it is the person's own. */
  readonly of?: AssessmentId
}

/** The snapshots of the person's own assessment of a role, and one of them held against now. */
export type HistoryPlace = {
  readonly view: 'history'
  readonly profile: ProfileId
  readonly role: RoleId
  readonly level: LevelId
  /** The level whose progress stands beside; left out, it is the next one. */
  readonly target?: LevelId
  /** The snapshot held against now; left out, it is the latest one. */
  readonly snapshot?: SnapshotId
}

/** Two to four cells of the matrix, side by side. */
export type ComparePlace = {
  readonly view: 'compare'
  readonly profile: ProfileId
  readonly cells: readonly Cell[]
  /** Whether the person's own ratings are laid over. */
  readonly showsRatings: boolean
}

/** The team from files. What it shows of a profile, and what it is held against. */
export type TeamPlace = {
  readonly view: 'team'
  /** Left out, it is the profile that most files are about. */
  readonly profile?: ProfileId
  /** How many people are wanted for a cell. */
  readonly need?: Cell & { readonly count: number }
}

/** Two ratings of one person held together. */
export type AlignmentPlace = {
  readonly view: 'alignment'
  readonly alignment: AlignmentId
}

/** An assessment from a link; without a code, the kept copies and where a link can be pasted. */
export type SharedPlace = {
  readonly view: 'shared'
  /** What `writeSharedLink` wrote, or anything else: whoever opens it says what is wrong with it. */
  readonly code?: string
}

/** The library of profiles: those that come with the app, and the person's own. */
export type ProfilesPlace = {
  readonly view: 'profiles'
  /** What is searched for, as typed; left out, all are listed. */
  readonly query?: string
  /** The one whose versions are shown, and the two of them that are held against each other. */
  readonly shown?: { readonly id: ProfileId; readonly from?: string; readonly to?: string }
}

/** What is on this device: whatever profile it is about. */
export type DataPlace = { readonly view: 'data' }

/** A profile that is being written. */
export type EditorPlace = { readonly view: 'editor'; readonly draft: string }

/** How many cells can stand side by side. */
export const cellLimits = { fewest: 2, most: 4 } as const

/**
 * What is looked at: everything that an address says. Ids are slugs; whether the profile has them is
 * a question for whoever resolves the place.
 */
export type Place =
  | LevelPlace
  | HistoryPlace
  | MatrixPlace
  | ComparePlace
  | TeamPlace
  | AlignmentPlace
  | SharedPlace
  | ProfilesPlace
  | DataPlace
  | EditorPlace

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
  readonly sideways: Grammar<LevelPlace>
  readonly history: Grammar<HistoryPlace>
  readonly matrix: Grammar<MatrixPlace>
  readonly compare: Grammar<ComparePlace>
  readonly team: Grammar<TeamPlace>
  readonly alignment: Grammar<AlignmentPlace>
  readonly shared: Grammar<SharedPlace>
  readonly profiles: Grammar<ProfilesPlace>
  readonly data: Grammar<DataPlace>
  readonly editor: Grammar<EditorPlace>
} = {
  assess: {
    parse: ([profile, , role, level, ...rest], query) =>
      rest.length === 0
        ? levelPlace('assess', profile, role, level, query.get('target') ?? undefined, query)
        : undefined,
    format: ({ profile, role, level, target, of }) =>
      `#/${profile}/assess/${role}/${level}${queryOf({ target, of })}`,
  },
  gap: {
    parse: ([profile, , role, level, target, ...rest], query) =>
      rest.length === 0 ? levelPlace('gap', profile, role, level, target, query) : undefined,
    format: ({ profile, role, level, target, of }) =>
      `#/${profile}/gap/${role}/${level}${target === undefined ? '' : `/${target}`}${queryOf({ of })}`,
  },
  sideways: {
    parse: ([profile, , role, level, ...rest], query) =>
      rest.length === 0
        ? levelPlace('sideways', profile, role, level, undefined, query)
        : undefined,
    format: ({ profile, role, level, of }) =>
      `#/${profile}/sideways/${role}/${level}${queryOf({ of })}`,
  },
  history: {
    parse: ([profile, , role, level, ...rest], query) =>
      rest.length === 0 ? historyPlace(profile, role, level, query) : undefined,
    format: ({ profile, role, level, target, snapshot }) =>
      `#/${profile}/history/${role}/${level}${queryOf({ target, snapshot })}`,
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
  team: {
    parse: (segments, query) => (segments.length === 1 ? teamPlace(query) : undefined),
    format: ({ profile, need }) =>
      `#/team${queryOf({ profile, need: need && `${need.role}:${need.level}:${need.count}` })}`,
  },
  alignment: {
    parse: ([, , id, ...rest]) =>
      id !== undefined && isRecordId(decoded(id)) && rest.length === 0
        ? { view: 'alignment', alignment: decoded(id) as AlignmentId }
        : undefined,
    format: ({ alignment }) => `#/team/alignment/${encodeURIComponent(alignment)}`,
  },
  shared: {
    parse: ([, ...code]) =>
      code.length === 0 ? { view: 'shared' } : { view: 'shared', code: code.join('/') },
    format: ({ code }) => (code === undefined ? '#/shared' : `#/shared/${code}`),
  },
  profiles: {
    parse: (segments, query) => (segments.length === 1 ? profilesPlace(query) : undefined),
    format: ({ query, shown }) =>
      `#/profiles${queryOf({ q: query, profile: shown?.id, from: shown?.from, to: shown?.to })}`,
  },
  data: {
    parse: (segments) => (segments.length === 1 ? { view: 'data' } : undefined),
    format: () => '#/data',
  },
  editor: {
    parse: ([, , id, ...rest]) => {
      const draft = id === undefined ? undefined : decoded(id)
      return isRecordId(draft) && rest.length === 0 ? { view: 'editor', draft } : undefined
    },
    format: ({ draft }) => `#/profiles/edit/${encodeURIComponent(draft)}`,
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
  const view = viewIn(segments)
  const parameters = new URLSearchParams(hash.split(/\?(.*)/s, 2)[1])
  const place = view && grammars[view].parse(segments, parameters)
  // Showing one's own assessment in the place of somebody else's would be worse than nothing.
  const leavesOut = parameters.has('of') && place !== undefined && !('of' in place)
  return place && !leavesOut ? { kind: 'place', place } : { kind: 'unknown' }
}

/** The view that the words of an address name: some stand first, all others after their profile. */
function viewIn([first, second = '']: readonly string[]): Place['view'] | undefined {
  if (first === 'team') return second === 'alignment' ? 'alignment' : 'team'
  if (first === 'shared' || first === 'data') return first
  if (first === 'profiles') return second === 'edit' ? 'editor' : 'profiles'
  const standsFirst = ['team', 'alignment', 'shared', 'profiles', 'data', 'editor'].includes(second)
  return isView(second) && !standsFirst ? second : undefined
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
    case 'sideways':
      return grammars[place.view].format(place)
    case 'history':
      return grammars.history.format(place)
    case 'matrix':
      return grammars.matrix.format(place)
    case 'compare':
      return grammars.compare.format(place)
    case 'team':
      return grammars.team.format(place)
    case 'alignment':
      return grammars.alignment.format(place)
    case 'shared':
      return grammars.shared.format(place)
    case 'profiles':
      return grammars.profiles.format(place)
    case 'data':
      return grammars.data.format(place)
    case 'editor':
      return grammars.editor.format(place)
  }
}

/** The views that an address can name. */
export const viewNames: readonly Place['view'][] = Object.keys(grammars).filter(isView)

/** The views that stand in the navigation, in its order; the others are linked from within a view. */
export const navigationViews = [
  'assess',
  'gap',
  'matrix',
  'compare',
  'team',
  'profiles',
] as const satisfies readonly Place['view'][]

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
  query: URLSearchParams,
): LevelPlace | undefined {
  const of = query.get('of')
  if (!isProfileId(profile) || ![role, level, target ?? 'none'].every(isSlug)) return undefined
  if (of !== null && !isRecordId(of)) return undefined
  return {
    view,
    profile,
    role: role as RoleId,
    level: level as LevelId,
    ...(target === undefined ? {} : { target: target as LevelId }),
    ...(of === null ? {} : { of: of as AssessmentId }),
  }
}

function historyPlace(
  profile: string | undefined,
  role: string | undefined,
  level: string | undefined,
  query: URLSearchParams,
): HistoryPlace | undefined {
  const target = query.get('target') ?? undefined
  const snapshot = query.get('snapshot')
  if (!isProfileId(profile) || ![role, level, target ?? 'none'].every(isSlug)) return undefined
  if (snapshot !== null && !isRecordId(snapshot)) return undefined
  return {
    view: 'history',
    profile,
    role: role as RoleId,
    level: level as LevelId,
    ...(target === undefined ? {} : { target: target as LevelId }),
    ...(snapshot === null ? {} : { snapshot: snapshot as SnapshotId }),
  }
}

function teamPlace(query: URLSearchParams): TeamPlace | undefined {
  const profile = query.get('profile') ?? undefined
  const [role, level, count = '', ...rest] = query.get('need')?.split(':') ?? []
  const hasNeed = query.has('need')
  const isNeed = isSlug(role) && isSlug(level) && /^[1-9]\d?$/.test(count) && rest.length === 0
  if ((profile !== undefined && !isProfileId(profile)) || (hasNeed && !isNeed)) return undefined
  return {
    view: 'team',
    ...(profile === undefined ? {} : { profile }),
    ...(hasNeed
      ? { need: { role: role as RoleId, level: level as LevelId, count: Number(count) } }
      : {}),
  }
}

function profilesPlace(parameters: URLSearchParams): ProfilesPlace | undefined {
  const [query, id, from, to] = ['q', 'profile', 'from', 'to'].map(
    (name) => parameters.get(name) ?? undefined,
  )
  const isVersion = (text: string | undefined) =>
    text === undefined || (id !== undefined && text !== '' && text.length <= longestVersion)
  if ((id !== undefined && !isProfileId(id)) || ![from, to].every(isVersion)) return undefined
  return {
    view: 'profiles',
    ...(query === undefined || query === '' ? {} : { query }),
    ...(id === undefined
      ? {}
      : {
          shown: {
            id,
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          },
        }),
  }
}

/** Versions are any text; none that anybody would write is longer, in characters. */
const longestVersion = 200

/** The parameters that have a value, with their question mark; nothing where none has. */
function queryOf(parameters: { readonly [name: string]: string | undefined }): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const query = new URLSearchParams(given).toString().replaceAll('%3A', ':')
  return query === '' ? '' : `?${query}`
}

/** Ids of assessments, alignments and snapshots are any text; files bring their own. */
function isRecordId(text: string | undefined): text is string {
  return text !== undefined && text.length > 0 && text.length <= 80
}

function decoded(word: string): string | undefined {
  try {
    return decodeURIComponent(word)
  } catch {
    return undefined
  }
}

function comparePlace(
  profile: string | undefined,
  words: readonly string[],
  showsRatings: boolean,
): ComparePlace | undefined {
  // Mail programs and chats write the colon in its encoded form.
  const parts = words.map((word) => decoded(word)?.split(':') ?? [])
  const areCells = parts.every((part) => part.length === 2 && part.every(isSlug))
  const { fewest, most } = cellLimits
  if (!isProfileId(profile) || !areCells || parts.length < fewest || parts.length > most) {
    return undefined
  }
  const cells = parts.map(([role, level]) => ({ role: role as RoleId, level: level as LevelId }))
  return { view: 'compare', profile, cells, showsRatings }
}
