import { describe, expect, it } from 'vitest'
import { criteriaOf } from '#domain/matrix.ts'
import { factsOf } from '#domain/profile.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { largeProfile, profileSizes } from './large-profile.ts'

describe('a made-up profile', () => {
  it('has as many roles, levels and criteria as asked for', () => {
    const profile = profileFrom(largeProfile(profileSizes['8,640']))
    expect(factsOf(profile)).toMatchObject({ roles: 80, levels: 9 })
    expect(criteriaOf(profile)).toHaveLength(8640)
  })

  it('is about two megabytes large at 80 roles, 9 levels and 12 criteria', () => {
    const { length } = JSON.stringify(largeProfile(profileSizes['8,640']))
    expect(Math.round(length / 1_000_000)).toBe(2)
  })

  it('names each of 200 roles differently', () => {
    const { roles } = largeProfile({ roles: 200, levels: 1, criteria: 1 })
    expect(new Set(roles.map(({ name }) => name)).size).toBe(200)
  })

  it('is the same each time', () => {
    const size = profileSizes['30']
    expect(largeProfile(size)).toEqual(largeProfile(size))
  })
})
