// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { addItem, moveItem, removeItem, whatGoesWith, wordItem } from '#domain/profile-lists.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const english = (wording: string) => ({ language: 'en', wording })
const idsOf = (profile: SkillProfile, list: 'roles' | 'levels' | 'areas') =>
  profile[list].map(({ id }) => id)
const cellsOf = ({ expectations }: SkillProfile) =>
  expectations.map(({ role, level }) => `${role}:${level}`)

describe('the lists of a profile that is written', () => {
  it('take a new role at the end, with an id from its name', () => {
    const { profile, id } = addItem(smallProfile, 'roles', english('Head Gardener'))
    expect(id).toBe('head-gardener')
    expect(profile.roles.at(-1)).toEqual({ id: 'head-gardener', name: { en: 'Head Gardener' } })
  })

  it('take a new level as the highest', () => {
    const { profile } = addItem(smallProfile, 'levels', english('Fellow'))
    expect(idsOf(profile, 'levels').at(-1)).toBe('fellow')
  })

  it('give a second one of the same name another id', () => {
    expect(addItem(smallProfile, 'areas', english('Plan')).id).toBe('plan-2')
  })

  it('keep the id of what is renamed, and all cells', () => {
    const renamed = wordItem(smallProfile, 'roles', 'engineer', 'name', english('Digger'))
    expect(renamed.roles[0]).toEqual({ id: 'engineer', name: { en: 'Digger', de: 'Engineer' } })
    expect(renamed.expectations).toBe(smallProfile.expectations)
  })

  it('move one by a place and leave the others in their order', () => {
    expect(idsOf(moveItem(smallProfile, 'levels', 'senior', -1), 'levels')).toEqual([
      'junior',
      'senior',
      'middle',
      'lead',
      'principal',
    ])
  })

  it('are the same profile where one at the end cannot move further', () => {
    expect(moveItem(smallProfile, 'levels', 'principal', 1)).toBe(smallProfile)
    expect(moveItem(smallProfile, 'roles', 'unknown', 1)).toBe(smallProfile)
  })

  it('lose a role together with its cells', () => {
    const without = removeItem(smallProfile, 'roles', 'engineer')
    expect(idsOf(without, 'roles')).toEqual(['analyst', 'guest', 'newcomer'])
    expect(cellsOf(without)).toEqual([
      'analyst:middle',
      'analyst:senior',
      'analyst:principal',
      'guest:junior',
    ])
  })

  it('lose a level together with its cells', () => {
    expect(cellsOf(removeItem(smallProfile, 'levels', 'junior'))).not.toContain('engineer:junior')
  })

  it('lose an area, and its criteria stay without one', () => {
    const without = removeItem(smallProfile, 'areas', 'grow')
    const first = without.expectations[0]?.criteria[0]
    expect(first?.id).toBe('j1')
    expect(first).not.toHaveProperty('area')
  })

  it('leave cells alone that an area has nothing to do with', () => {
    const without = removeItem(smallProfile, 'areas', 'grow')
    expect(without.expectations[3]).toBe(smallProfile.expectations[3])
  })

  it.each([
    ['roles', 'engineer', { cells: 5, criteria: 9 }],
    ['roles', 'newcomer', { cells: 0, criteria: 0 }],
    ['levels', 'principal', { cells: 2, criteria: 1 }],
    ['areas', 'grow', { cells: 0, criteria: 3 }],
    ['areas', 'unused', { cells: 0, criteria: 0 }],
  ] as const)('say what goes with %s %s', (list, id, goes) => {
    expect(whatGoesWith(smallProfile, list, id)).toEqual(goes)
  })
})
