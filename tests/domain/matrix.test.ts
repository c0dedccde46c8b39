import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type MatrixFilter,
  criteriaOf,
  growthOf,
  isStillAssumed,
  matrixRows,
  passes,
  toolsOf,
} from '#domain/matrix.ts'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { areaId, criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const open: MatrixFilter = { requirement: undefined, areas: [], roles: [], tools: [] }

function idsOf(filter: Partial<MatrixFilter>) {
  return criteriaOf(smallProfile)
    .filter((criterion) => passes(criterion, { ...open, ...filter }))
    .map(({ id }) => id)
}

describe('a filter', () => {
  it.each([
    ['by required', { requirement: 'required' }, ['j1', 'j2', 'm1', 'm3', 's1', 's2', 'p1', 'as1']],
    ['by optional', { requirement: 'optional' }, ['m2', 'l1', 'am1', 'gj1']],
    ['by area', { areas: [areaId('grow')] }, ['j1', 'm1', 's1']],
    ['by role', { roles: [roleId('analyst'), roleId('guest')] }, ['am1', 'as1', 'gj1']],
    ['by tool', { tools: ['Rake'] }, ['m1', 's1']],
    ['by any of several tools', { tools: ['Plough', 'Spade'] }, ['j1', 'm1', 's1']],
    ['by a tool that nothing names', { tools: ['rake'] }, []],
    [
      'by all at once',
      { requirement: 'required', tools: ['Rake'], areas: [areaId('grow')] },
      ['m1', 's1'],
    ],
  ] as const)('%s leaves what it asks for', (_, filter, ids) => {
    expect(idsOf(filter)).toEqual(ids)
  })

  it('left open lets everything through', () => {
    expect(idsOf({})).toEqual(criteriaOf(smallProfile).map(({ id }) => id))
  })

  it('and its opposite share everything between them', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const count = (requirement: 'required' | 'optional') =>
          criteriaOf(profile).filter((one) => passes(one, { ...open, requirement })).length
        expect(count('required') + count('optional')).toBe(criteriaOf(profile).length)
      }),
      runs(100),
    )
  })
})

describe('the rows of a matrix', () => {
  it('are the roles, with a list for each level asked for', () => {
    const levels = smallProfile.levels.slice(0, 2)
    const rows = matrixRows(smallProfile, levels, ({ isRequired }) => isRequired)
    expect(
      rows.map(({ role, cells }) => [
        role.id,
        ...[...cells].map(([level, criteria]) => [level, ...criteria.map(({ id }) => id)]),
      ]),
    ).toEqual([
      ['engineer', ['junior', 'j1', 'j2'], ['middle', 'm1', 'm3']],
      ['analyst', ['junior'], ['middle']],
      ['guest', ['junior'], ['middle']],
      ['newcomer', ['junior'], ['middle']],
    ])
  })

  it('hold every criterion exactly once', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const ids = matrixRows(profile, profile.levels, () => true).flatMap(({ cells }) =>
          [...cells.values()].flatMap((criteria) => criteria.map(({ id }) => id)),
        )
        expect(ids).toEqual(criteriaOf(profile).map(({ id }) => id))
      }),
      runs(100),
    )
  })
})

describe('the tools of a profile', () => {
  it('are named once each', () => {
    expect(toolsOf(smallProfile)).toEqual(['Spade', 'Rake', 'Plough'])
  })
})

describe('how depth grows', () => {
  const growth = growthOf(smallProfile, roleId('engineer'))
  const from = (id: string) => {
    const mark = growth.get(criterionId(id))
    return mark?.kind === 'grows-from' ? mark.criteria.map((lower) => lower.id) : mark?.kind
  }

  it.each([
    ['the first of a topic', 'j1', 'new'],
    ['one without a topic', 'm3', 'new'],
    ['one of a topic below', 'm1', ['j1']],
    ['one that grew before: from the nearest', 's1', ['m1']],
    ['one from an optional one', 's2', ['m2']],
  ])('%s', (_, id, grown) => {
    expect(from(id)).toEqual(grown)
  })

  it('from a criterion of the same role and topic at a lower level, or is new', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const height = (id: string) => profile.levels.findIndex((level) => level.id === id)
        for (const role of profile.roles) {
          const marks = growthOf(profile, role.id)
          const all = criteriaOf(profile).filter((one) => one.role === role.id)
          expect([...marks.keys()]).toEqual(all.map(({ id }) => id))
          for (const one of all) {
            const below = all.filter(
              (other) =>
                other.topic !== undefined &&
                other.topic === one.topic &&
                height(other.level) < height(one.level),
            )
            const mark = marks.get(one.id)
            expect(mark?.kind).toBe(below.length === 0 ? 'new' : 'grows-from')
            const lower = mark?.kind === 'grows-from' ? mark.criteria : []
            expect(lower.every((other) => below.includes(other))).toBe(true)
          }
        }
      }),
      runs(100),
    )
  })

  it.each([
    ['lead', 'grow', true],
    ['senior', 'grow', false],
    ['junior', 'grow', false],
    ['principal', 'plan', false],
    ['lead', 'unused', false],
  ])('at %s, %s is still assumed: %s', (level, area, is) => {
    expect(isStillAssumed(smallProfile, roleId('engineer'), levelId(level), areaId(area))).toBe(is)
  })
})
