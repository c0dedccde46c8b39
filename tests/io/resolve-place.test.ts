// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '#io/address.ts'
import { placeOf, resolvePlace } from '#io/resolve-place.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

function resolved(hash: string) {
  const address = parseAddress(hash)
  if (address.kind !== 'place') throw new Error(`${hash} is no place`)
  return resolvePlace(smallProfile, address.place)
}

describe('a place', () => {
  it.each([
    ['#/gardening/assess/engineer/junior', 'engineer', 'junior', 'middle'],
    ['#/gardening/assess/engineer/junior?target=lead', 'engineer', 'junior', 'lead'],
    ['#/gardening/gap/guest/middle/principal', 'guest', 'middle', 'principal'],
    ['#/gardening/gap/engineer/principal', 'engineer', 'principal', undefined],
    ['#/gardening/sideways/engineer/junior', 'engineer', 'junior', 'middle'],
  ])('%s means %s at %s, compared with %s', (hash, role, level, target) => {
    const place = resolved(hash)
    expect([place?.role.id, place?.level.id, place?.target?.id]).toEqual([role, level, target])
  })

  it.each([
    ['a role that the profile lacks', '#/gardening/gap/nobody/junior'],
    ['a role that no other stands beside', '#/gardening/sideways/nobody/junior'],
    ['a level that it lacks', '#/gardening/gap/engineer/nowhere'],
    ['a target that it lacks', '#/gardening/gap/engineer/junior/nowhere'],
    ['a target below the level', '#/gardening/gap/engineer/senior/junior'],
    ['the level itself as target', '#/gardening/gap/engineer/senior/senior'],
  ])('with %s means nothing', (_, hash) => {
    expect(resolved(hash)).toBeUndefined()
  })
})

describe('the address of a level', () => {
  it.each([
    ['assess', '#/gardening/gap/engineer/junior/middle', '#/gardening/assess/engineer/junior'],
    [
      'assess',
      '#/gardening/gap/engineer/junior/lead',
      '#/gardening/assess/engineer/junior?target=lead',
    ],
    ['gap', '#/gardening/gap/engineer/junior', '#/gardening/gap/engineer/junior/middle'],
    ['gap', '#/gardening/gap/engineer/principal', '#/gardening/gap/engineer/principal'],
    ['sideways', '#/gardening/gap/engineer/junior/lead', '#/gardening/sideways/engineer/junior'],
  ] as const)('in %s, from %s, is %s', (view, from, to) => {
    const place = resolved(from)
    expect(place && formatAddress(placeOf(view, smallProfile, place))).toBe(to)
  })
})
