// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  bandsOf,
  criteriaAt,
  criteriaOfRole,
  criterionById,
  factsOf,
  levelById,
  levelsAbove,
  nextLevel,
  requirementAt,
  roleById,
} from '#domain/profile.ts'
import { criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { mlops } from '../fixtures/mlops.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const engineer = roleId('engineer')

describe('looking up', () => {
  it.each([
    ['engineer', 'junior', ['j1', 'j2']],
    ['engineer', 'middle', ['m1', 'm2', 'm3']],
    ['analyst', 'junior', []],
    ['analyst', 'principal', []],
    ['newcomer', 'junior', []],
    ['nobody', 'junior', []],
    ['engineer', 'nowhere', []],
  ])('finds the criteria of %s at %s', (role, level, ids) => {
    const found = criteriaAt(smallProfile, roleId(role), levelId(level))
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  it('places a criterion in its cell with its requirement worked out', () => {
    expect(criterionById(smallProfile, criterionId('m2'))).toMatchObject({
      id: 'm2',
      role: 'engineer',
      level: 'middle',
      isRequired: false,
    })
  })

  it('takes the requirement of the expectation where a criterion has none of its own', () => {
    expect(criterionById(smallProfile, criterionId('m1'))?.isRequired).toBe(true)
  })

  it('lets a criterion be required in an optional expectation', () => {
    expect(criterionById(smallProfile, criterionId('as1'))?.isRequired).toBe(true)
  })

  it('finds no criterion that the profile lacks', () => {
    expect(criterionById(smallProfile, criterionId('gone'))).toBeUndefined()
  })

  it('gives the same list for the same cell, so that views need not render again', () => {
    const list = () => criteriaAt(smallProfile, engineer, levelId('junior'))
    expect(list()).toBe(list())
  })

  it('lists the criteria of a role from the lowest level up', () => {
    expect(criteriaOfRole(smallProfile, engineer).map(({ id }) => id)).toEqual([
      'j1',
      'j2',
      'm1',
      'm2',
      'm3',
      's1',
      's2',
      'l1',
      'p1',
    ])
  })

  it('follows the order of the levels, not that of the expectations', () => {
    const turned = { ...smallProfile, expectations: smallProfile.expectations.toReversed() }
    expect(
      criteriaOfRole(turned, engineer)
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['j1', 'j2', 'm1'])
  })

  it('finds a role and a level by id', () => {
    expect([
      roleById(smallProfile, 'guest')?.name,
      roleById(smallProfile, 'nobody'),
      levelById(smallProfile, 'lead')?.name,
      levelById(smallProfile, 'nowhere'),
    ]).toEqual(['Guest', undefined, 'Lead', undefined])
  })
})

describe('the requirement of a cell', () => {
  it.each([
    ['engineer', 'junior', 'required'],
    ['engineer', 'middle', 'mixed'],
    ['engineer', 'lead', 'optional'],
    ['analyst', 'middle', 'optional'],
    ['analyst', 'senior', 'required'],
    ['analyst', 'principal', 'nothing'],
    ['analyst', 'junior', 'nothing'],
    ['newcomer', 'junior', 'nothing'],
  ])('of %s at %s is %s', (role, level, requirement) => {
    expect(requirementAt(smallProfile, roleId(role), levelId(level))).toBe(requirement)
  })
})

describe('the levels above', () => {
  it.each([
    ['junior', ['middle', 'senior', 'lead', 'principal']],
    ['lead', ['principal']],
    ['principal', []],
    ['nowhere', []],
  ])('%s are %j', (level, above) => {
    expect(levelsAbove(smallProfile, levelId(level)).map(({ id }) => id)).toEqual(above)
  })

  it.each([
    ['middle', 'senior'],
    ['principal', undefined],
    ['nowhere', undefined],
  ])('begin, above %s, with %s', (level, next) => {
    expect(nextLevel(smallProfile, levelId(level))?.id).toBe(next)
  })
})

describe('bands by competence area', () => {
  const at = (level: string) => criteriaAt(smallProfile, engineer, levelId(level))
  const shown = (...columns: Parameters<typeof bandsOf>[1][]) =>
    bandsOf(smallProfile, ...columns).map(({ area, items }) => [
      area?.id,
      ...items.map((column) => column.map(({ id }) => id)),
    ])

  it('follow the order of the areas, those without area last, one list a column', () => {
    expect(shown(at('middle'), at('senior'))).toEqual([
      ['plan', ['m2'], ['s2']],
      ['grow', ['m1'], ['s1']],
      [undefined, ['m3'], []],
    ])
  })

  it('have an empty list where only another column has criteria', () => {
    expect(shown(at('lead'), at('junior'))).toEqual([
      ['plan', ['l1'], ['j2']],
      ['grow', [], ['j1']],
    ])
  })

  it('are none where every column is empty', () => {
    expect(shown([], [])).toEqual([])
  })
})

describe('the facts of a profile', () => {
  it('count mixed cells as required and leave empty ones out', () => {
    expect(factsOf(smallProfile)).toEqual({ roles: 4, levels: 5, required: 5, optional: 3 })
  })

  it('are those of the built-in profile: 6 roles, 5 levels, 21 required, 9 optional', () => {
    expect(factsOf(mlops)).toEqual({ roles: 6, levels: 5, required: 21, optional: 9 })
  })
})
