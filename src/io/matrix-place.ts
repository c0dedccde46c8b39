import type { AreaId, LevelId, ProfileId, RoleId } from '#domain/profile.ts'
import type { MatrixFilter } from '#domain/matrix.ts'
import { type Grammar, isProfileId, isSlug } from './address-parts.ts'

/** What can stand beside the role where one level is shown. */
export const matrixColumns = ['requirement', 'description', 'areas', 'tools', 'count'] as const

export type MatrixColumn = (typeof matrixColumns)[number]

/** Columns that are shown only when somebody asks for them. */
export const furtherColumns: ReadonlySet<MatrixColumn> = new Set(['areas', 'tools', 'count'])

/** What rows can be sorted by; without it they stand in the profile's order. */
export const matrixSortKeys = ['role', 'requirement', 'count'] as const

export type MatrixSortKey = (typeof matrixSortKeys)[number]

export type MatrixSort = {
  readonly by: MatrixSortKey
  readonly isDescending: boolean
}

/** How many columns stay in sight beside the role. */
export const pinLimit = 2

/** The whole profile as a table: every level, or one. */
export type MatrixPlace = MatrixFilter & {
  readonly view: 'matrix'
  readonly profile: ProfileId
  /** The one level that is shown; without it, all are. */
  readonly level: LevelId | undefined
  /** What is searched for, as typed. */
  readonly query: string
  readonly sort: MatrixSort | undefined
  /** Columns taken away: ids of levels and `matrixColumns`; one that there isn't takes nothing away. */
  readonly hidden: readonly string[]
  /** `furtherColumns` that were asked for. */
  readonly shown: readonly MatrixColumn[]
  /** Columns beside the role, at most `pinLimit`. */
  readonly pinned: readonly string[]
  /** Whether the person's own ratings are laid over. */
  readonly showsRatings: boolean
}

/** The place that an address without any choice names. */
export function matrixPlace(profile: ProfileId): MatrixPlace {
  return {
    view: 'matrix',
    profile,
    level: undefined,
    query: '',
    ...openFilter,
    sort: undefined,
    hidden: [],
    shown: [],
    pinned: [],
    showsRatings: false,
  }
}

/** The filter that lets everything through. */
export const openFilter: MatrixFilter = {
  requirement: undefined,
  areas: [],
  roles: [],
  tools: [],
}

/** The competence area whose depth is told: the only one chosen; `undefined` for none or several. */
export function areaInDepth({ areas }: MatrixPlace): AreaId | undefined {
  return areas.length === 1 ? areas[0] : undefined
}

/** One thing that a matrix is narrowed to, and the place without it. */
export type Narrowing = {
  readonly kind: 'query' | 'requirement' | 'area' | 'role' | 'tool'
  /** An id, or text as typed. */
  readonly value: string
  readonly without: MatrixPlace
}

/** What a matrix is narrowed to: search and filters, each by itself; none where it shows everything. */
export function narrowingsOf(place: MatrixPlace): readonly Narrowing[] {
  const { areas, query, requirement, roles, tools } = place
  const other = (value: string) => (one: string) => one !== value
  return [
    ...(query.trim() === ''
      ? []
      : [{ kind: 'query', value: query.trim(), without: { ...place, query: '' } } as const]),
    ...(requirement === undefined
      ? []
      : [
          {
            kind: 'requirement',
            value: requirement,
            without: { ...place, requirement: undefined },
          } as const,
        ]),
    ...areas.map((value) => ({
      kind: 'area' as const,
      value,
      without: { ...place, areas: areas.filter(other(value)) },
    })),
    ...roles.map((value) => ({
      kind: 'role' as const,
      value,
      without: { ...place, roles: roles.filter(other(value)) },
    })),
    ...tools.map((value) => ({
      kind: 'tool' as const,
      value,
      without: { ...place, tools: tools.filter(other(value)) },
    })),
  ]
}

/**
 * `#/mlops/matrix?level=…&q=…&required=…&area=a,b&role=a,b&tool=…&tool=…&sort=-role&hide=…&show=…&pin=…`
 *
 * Ids that cannot be any, and requirements that there are not, make it no address: leaving them out would
 * show more than was asked for. How the table looks is taken as far as it can be read.
 */
export const matrixGrammar: Grammar<MatrixPlace> = {
  parse: ([profile, , ...rest], query) => {
    const level = query.get('level') ?? undefined
    const requirement = query.get('required') ?? undefined
    const areas = wordsIn(query, 'area')
    const roles = wordsIn(query, 'role')
    if (!isProfileId(profile) || rest.length > 0) return undefined
    if (![level ?? 'none', ...areas, ...roles].every(isSlug)) return undefined
    if (requirement !== undefined && !isRequirement(requirement)) return undefined
    return {
      view: 'matrix',
      profile,
      level: level as LevelId | undefined,
      query: query.get('q') ?? '',
      requirement,
      areas: areas as readonly AreaId[],
      roles: roles as readonly RoleId[],
      tools: once(query.getAll('tool').filter((tool) => tool !== '')),
      sort: sortIn(query.get('sort') ?? ''),
      hidden: wordsIn(query, 'hide').filter(isSlug),
      shown: wordsIn(query, 'show').filter(isFurtherColumn),
      pinned: wordsIn(query, 'pin').filter(isSlug).slice(0, pinLimit),
      showsRatings: query.get('ratings') === 'own',
    }
  },
  format: (place) => {
    const { sort } = place
    const parts = [
      ...listPart('level', place.level === undefined ? [] : [place.level]),
      ...textParts('q', place.query === '' ? [] : [place.query]),
      ...listPart('required', place.requirement === undefined ? [] : [place.requirement]),
      ...listPart('area', place.areas),
      ...listPart('role', place.roles),
      ...textParts('tool', place.tools),
      ...listPart('sort', sort ? [`${sort.isDescending ? '-' : ''}${sort.by}`] : []),
      ...listPart('hide', place.hidden),
      ...listPart('show', place.shown),
      ...listPart('pin', place.pinned),
      ...listPart('ratings', place.showsRatings ? ['own'] : []),
    ]
    return `#/${place.profile}/matrix${parts.length === 0 ? '' : `?${parts.join('&')}`}`
  },
}

/** The words of a list, each once; `['']` where it is there and empty. */
function wordsIn(query: URLSearchParams, name: string): readonly string[] {
  return once(query.get(name)?.split(',') ?? [])
}

function once(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}

function listPart(name: string, words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [`${name}=${words.join(',')}`]
}

/** Texts may hold anything, commas too: each has a parameter of its own. */
function textParts(name: string, texts: readonly string[]): readonly string[] {
  return texts.map((text) => new URLSearchParams([[name, text]]).toString())
}

function sortIn(word: string): MatrixSort | undefined {
  const isDescending = word.startsWith('-')
  const by = matrixSortKeys.find((key) => key === (isDescending ? word.slice(1) : word))
  return by && { by, isDescending }
}

function isRequirement(word: string): word is 'required' | 'optional' {
  return word === 'required' || word === 'optional'
}

function isFurtherColumn(word: string): word is MatrixColumn {
  return matrixColumns.some((column) => column === word && furtherColumns.has(column))
}
