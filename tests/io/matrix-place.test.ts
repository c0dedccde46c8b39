// @vitest-environment node
import { reservedProfileIds } from '#domain/reserved-ids.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '#io/address.ts'
import {
  type MatrixPlace,
  areaInDepth,
  furtherColumns,
  matrixPlace,
  matrixSortKeys,
  narrowingsOf,
} from '#io/matrix-place.ts'
import { placeOf, resolvePlace } from '#io/resolve-place.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { areaId, levelId, profileId, roleId } from '../fixtures/ids.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const everything = matrixPlace(profileId('gardening'))

function placeAt(hash: string): MatrixPlace | string {
  const address = parseAddress(hash)
  if (address.kind !== 'place') return address.kind
  return address.place.view === 'matrix' ? address.place : address.place.view
}

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6})?$/)
const slugs = (maxLength = 3) => fc.uniqueArray(slug, { maxLength })
/** Well-formed text of any kind. */
const text = fc.string({ unit: 'binary', maxLength: 12 })
const open = { nil: undefined }

const anyPlace: fc.Arbitrary<MatrixPlace> = fc.record({
  view: fc.constant('matrix' as const),
  profile: slug.filter((id) => !reservedProfileIds.has(id)).map(profileId),
  level: fc.option(slug.map(levelId), open),
  query: text,
  requirement: fc.constantFrom('required' as const, 'optional' as const, undefined),
  areas: slugs().map((ids) => ids.map(areaId)),
  roles: slugs().map((ids) => ids.map(roleId)),
  tools: fc.uniqueArray(
    text.filter((tool) => tool !== ''),
    { maxLength: 3 },
  ),
  sort: fc.option(
    fc.record({ by: fc.constantFrom(...matrixSortKeys), isDescending: fc.boolean() }),
    open,
  ),
  hidden: slugs(),
  shown: fc.subarray([...furtherColumns]),
  pinned: slugs(2),
  showsRatings: fc.boolean(),
})

describe('the address of a matrix', () => {
  it.each<[string, Partial<MatrixPlace>]>([
    ['#/gardening/matrix', {}],
    ['#/gardening/matrix?level=middle', { level: levelId('middle') }],
    ['#/gardening/matrix?q=%C3%BCber+uns', { query: 'über uns' }],
    ['#/gardening/matrix?required=optional', { requirement: 'optional' }],
    ['#/gardening/matrix?area=grow,plan', { areas: [areaId('grow'), areaId('plan')] }],
    ['#/gardening/matrix?role=guest', { roles: [roleId('guest')] }],
    [
      '#/gardening/matrix?tool=Weights+%26+Biases&tool=a%2Cb',
      { tools: ['Weights & Biases', 'a,b'] },
    ],
    ['#/gardening/matrix?sort=-count', { sort: { by: 'count', isDescending: true } }],
    [
      '#/gardening/matrix?hide=junior,requirement&show=tools&pin=lead',
      { hidden: ['junior', 'requirement'], shown: ['tools'], pinned: ['lead'] },
    ],
    ['#/gardening/matrix?ratings=own', { showsRatings: true }],
  ])('%s says what is shown, and is written so', (hash, choices) => {
    const place = { ...everything, ...choices }
    expect(placeAt(hash)).toEqual(place)
    expect(formatAddress(place)).toBe(hash)
  })

  it('gives the place again, whatever it is', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(placeAt(formatAddress(place))).toEqual(place)
      }),
      runs(1000),
    )
  })

  it.each([
    ['#/gardening/matrix?sort=size', 'an order that there is not', {}],
    ['#/gardening/matrix?sort=--role', 'an order twice turned', {}],
    ['#/gardening/matrix?show=level,role', 'columns that cannot be added', {}],
    ['#/gardening/matrix?hide=,%3Cb%3E', 'columns that there are not', {}],
    ['#/gardening/matrix?tool=', 'no tool', {}],
    ['#/gardening/matrix?pin=a,b,c', 'more than two pinned columns', { pinned: ['a', 'b'] }],
    ['#/gardening/matrix?area=grow,grow', 'an area twice', { areas: [areaId('grow')] }],
  ])('%s, with %s, is read as far as it can be', (hash, _, choices) => {
    expect(placeAt(hash)).toEqual({ ...everything, ...choices })
  })

  it.each([
    '#/gardening/matrix?level=',
    '#/gardening/matrix?level=<b>',
    '#/gardening/matrix?area=',
    '#/gardening/matrix?role=a,,b',
    '#/gardening/matrix?required=maybe',
    '#/gardening/matrix/junior',
    '#/team/matrix',
    '#/gardening/matrix?of=somebody',
  ])('%s is none', (hash) => {
    expect(placeAt(hash)).toBe('unknown')
  })

  it('never throws, and reads the same once it is written', () => {
    const name = fc.constantFrom('level', 'q', 'area', 'role', 'tool', 'sort', 'hide', 'pin', 'x')
    const query = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 6 })))
    fc.assert(
      fc.property(query, (pairs) => {
        const hash = `#/gardening/matrix?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`
        const place = placeAt(hash)
        const again = typeof place === 'string' ? place : placeAt(formatAddress(place))
        expect(again).toEqual(place)
      }),
      runs(1000),
    )
  })
})

describe('a matrix in a profile', () => {
  const home = {
    role: smallProfile.roles[0],
    level: smallProfile.levels[0],
    target: smallProfile.levels[1],
  }
  const resolved = (choices: Partial<MatrixPlace>) =>
    home.role && home.level
      ? resolvePlace(
          smallProfile,
          { ...everything, ...choices },
          { role: home.role, level: home.level, target: home.target },
        )
      : undefined

  it('leaves the cell looked at last where it is', () => {
    expect(resolved({ level: levelId('senior') })?.level.id).toBe('junior')
  })

  it.each<[string, Partial<MatrixPlace>]>([
    ['level', { level: levelId('nowhere') }],
    ['role', { roles: [roleId('engineer'), roleId('nobody')] }],
    ['area', { areas: [areaId('nothing')] }],
  ])('leads nowhere with a %s that the profile lacks', (_, choices) => {
    expect(resolved(choices)).toBeUndefined()
  })

  it('finds nothing with a tool that the profile lacks, and leads there', () => {
    expect(resolved({ tools: ['Tractor'], query: 'zzz', hidden: ['nowhere'] })).toBeDefined()
  })

  it('opens with everything', () => {
    const place = resolved({})
    expect(place && placeOf('matrix', smallProfile, place)).toEqual(everything)
  })
})

describe('what a matrix is narrowed to', () => {
  it('is told one by one, each with the place without it', () => {
    const place: MatrixPlace = {
      ...everything,
      query: ' rake ',
      requirement: 'required',
      areas: [areaId('grow'), areaId('plan')],
      roles: [roleId('guest')],
      tools: ['Rake'],
    }
    const narrowings = narrowingsOf(place)
    expect(narrowings.map(({ kind, value }) => [kind, value])).toEqual([
      ['query', 'rake'],
      ['requirement', 'required'],
      ['area', 'grow'],
      ['area', 'plan'],
      ['role', 'guest'],
      ['tool', 'Rake'],
    ])
    expect(narrowings[2]?.without).toEqual({ ...place, areas: ['plan'] })
  })

  it('is nothing for the order, columns, level or ratings', () => {
    expect(
      narrowingsOf({
        ...everything,
        level: levelId('junior'),
        query: '  ',
        hidden: ['lead'],
        showsRatings: true,
      }),
    ).toEqual([])
  })

  it('ends when each is taken away', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        let left = place
        for (let next = narrowingsOf(left)[0]; next; next = narrowingsOf(left)[0])
          left = next.without
        expect(narrowingsOf(left)).toEqual([])
      }),
      runs(200),
    )
  })

  it.each([
    [[], undefined],
    [['grow'], 'grow'],
    [['grow', 'plan'], undefined],
  ])('tells the depth of %j: %s', (areas, area) => {
    expect(areaInDepth({ ...everything, areas: areas.map(areaId) })).toBe(area)
  })
})
