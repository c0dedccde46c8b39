// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  addCriterion,
  expectationAt,
  moveCriterion,
  moveToCell,
  removeCriterion,
  requirementOfCell,
  setDetail,
  setRequired,
  wordCriterion,
} from '#domain/profile-cells.ts'
import { requirementAt } from '#domain/profile.ts'
import { areaId, criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const cell = (role: string, level: string) => ({ role: roleId(role), level: levelId(level) })
const middle = cell('engineer', 'middle')
const english = (wording: string) => ({ language: 'en', wording })
const idsAt = (profile: typeof smallProfile, at = middle) =>
  expectationAt(profile, at)?.criteria.map(({ id }) => id)

describe('the criteria of a profile that is written', () => {
  it('take a new one at the end of a cell, with an id from cell and text', () => {
    const { profile, id } = addCriterion(smallProfile, middle, english('Waters the beds.'))
    expect(id).toBe('engineer.middle.waters-the-beds')
    expect(idsAt(profile)).toEqual(['m1', 'm2', 'm3', id])
  })

  it('take a new one in the area that is asked for', () => {
    const { profile } = addCriterion(smallProfile, middle, english('Sows.'), areaId('grow'))
    expect(expectationAt(profile, middle)?.criteria.at(-1)).toEqual({
      id: 'engineer.middle.sows',
      area: 'grow',
      text: { en: 'Sows.' },
    })
  })

  it('never share an id, in the same cell or another profile of the same words', () => {
    const once = addCriterion(smallProfile, middle, english('Sows.'))
    const twice = addCriterion(once.profile, middle, english('Sows.'))
    expect([once.id, twice.id]).toEqual(['engineer.middle.sows', 'engineer.middle.sows-2'])
  })

  it('have an id that fits however long role, level and text are', () => {
    const long = 'a'.repeat(80)
    const { id } = addCriterion(smallProfile, cell(long, long), english('b'.repeat(500)))
    expect(id.length).toBeLessThanOrEqual(160)
    expect(id).toMatch(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  })

  it('begin a missing cell as required, between the cells before and after it', () => {
    const { profile } = addCriterion(smallProfile, cell('analyst', 'lead'), english('Counts.'))
    const places = profile.expectations.map(({ role, level }) => `${role}:${level}`)
    expect(places.slice(5, 9)).toEqual([
      'analyst:middle',
      'analyst:senior',
      'analyst:lead',
      'analyst:principal',
    ])
    expect(expectationAt(profile, cell('analyst', 'lead'))?.required).toBe(true)
  })

  it('leave every other cell the same object when one is worded', () => {
    const worded = wordCriterion(smallProfile, middle, criterionId('m1'), english('Digs deep.'))
    const changed = worded.expectations.filter((one, at) => one !== smallProfile.expectations[at])
    expect(changed.map(({ role, level }) => `${role}:${level}`)).toEqual(['engineer:middle'])
    expect(expectationAt(worded, middle)?.criteria[0]?.text).toEqual({
      en: 'Digs deep.',
      de: 'Digs with a Rake or a Spade. (auf Deutsch)',
    })
  })

  it('keep their id when they are worded', () => {
    const worded = wordCriterion(smallProfile, middle, criterionId('m1'), english('Else.'))
    expect(idsAt(worded)).toEqual(['m1', 'm2', 'm3'])
  })

  it.each([
    [{ field: 'area', to: undefined }, 'area'],
    [{ field: 'topic', to: undefined }, 'topic'],
    [{ field: 'tools', to: [] }, 'tools'],
  ] as const)('lose what is taken away: %j', (detail, field) => {
    const changed = setDetail(smallProfile, middle, criterionId('m1'), detail)
    expect(expectationAt(changed, middle)?.criteria[0]).not.toHaveProperty(field)
  })

  it('follow the cell once their own word is taken away', () => {
    const own = setDetail(smallProfile, middle, criterionId('m2'), {
      field: 'required',
      to: undefined,
    })
    expect(requirementOfCell(expectationAt(own, middle))).toBe('required')
  })

  it('move within their cell', () => {
    expect(idsAt(moveCriterion(smallProfile, middle, criterionId('m3'), -1))).toEqual([
      'm1',
      'm3',
      'm2',
    ])
  })

  it('leave a cell, which stays with what it says of being required', () => {
    const lead = cell('engineer', 'lead')
    const without = removeCriterion(smallProfile, lead, criterionId('l1'))
    expect(expectationAt(without, lead)).toEqual({ ...lead, required: false, criteria: [] })
  })

  it('take their id along into another cell', () => {
    const senior = cell('engineer', 'senior')
    const there = moveToCell(smallProfile, middle, criterionId('m2'), senior)
    expect(idsAt(there)).toEqual(['m1', 'm3'])
    expect(idsAt(there, senior)).toEqual(['s1', 's2', 'm2'])
  })

  it('are the same profile where nothing is to be done', () => {
    expect(moveToCell(smallProfile, middle, criterionId('m2'), middle)).toBe(smallProfile)
    expect(removeCriterion(smallProfile, middle, criterionId('s1'))).toBe(smallProfile)
    expect(setRequired(smallProfile, middle, true)).toBe(smallProfile)
  })

  it('make a cell required, optional or mixed as the index of a profile says it', () => {
    for (const expectation of smallProfile.expectations) {
      expect(requirementOfCell(expectation)).toBe(
        requirementAt(smallProfile, expectation.role, expectation.level),
      )
    }
  })
})
