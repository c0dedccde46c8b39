// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { startingPoint } from '#domain/starting-point.ts'
import { mlops } from '../fixtures/mlops.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

describe('a first visit begins', () => {
  it('with the role of which most is required, at the second level', () => {
    expect(startingPoint(smallProfile)).toEqual({ role: 'engineer', level: 'middle' })
  })

  it('with a cell that the built-in profile requires', () => {
    const cell = mlops.expectations.find(
      ({ role, level }) =>
        role === startingPoint(mlops)?.role && level === startingPoint(mlops)?.level,
    )
    expect([cell?.level, cell?.required]).toEqual(['middle', true])
  })

  it('with the first role where equally much is required of several', () => {
    const roles = smallProfile.roles.filter(({ id }) => id === 'newcomer' || id === 'guest')
    expect(startingPoint({ ...smallProfile, roles })?.role).toBe('guest')
  })

  it('at the first of two levels, so that there is a next one', () => {
    const levels = smallProfile.levels.slice(0, 2)
    expect(startingPoint({ ...smallProfile, levels })?.level).toBe('junior')
  })

  it('at a level that asks something of the role', () => {
    // Something is asked of the analyst at two levels alone.
    const roles = smallProfile.roles.filter(({ id }) => id === 'analyst')
    expect(startingPoint({ ...smallProfile, roles })?.level).toBe('middle')
  })

  it('at the only level where there is one', () => {
    const levels = smallProfile.levels.slice(0, 1)
    expect(startingPoint({ ...smallProfile, levels })?.level).toBe('junior')
  })

  it.each(['roles', 'levels'] as const)('nowhere without %s', (list) => {
    expect(startingPoint({ ...smallProfile, [list]: [] })).toBeUndefined()
  })
})
