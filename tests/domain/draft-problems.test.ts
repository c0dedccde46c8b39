// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { placeKey } from '#domain/draft-place.ts'
import { draftProblems } from '#domain/draft-problems.ts'
import { missingInCell, missingTexts } from '#domain/missing-texts.ts'
import { emptyProfile } from '#domain/new-profile.ts'
import { addCriterion, expectationAt, wordCriterion } from '#domain/profile-cells.ts'
import { addKeyword, setFact, wordFact } from '#domain/profile-facts.ts'
import { addItem, moveItem, wordItem } from '#domain/profile-lists.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const english = (wording: string) => ({ language: 'en', wording })
const middle = { role: roleId('engineer'), level: levelId('middle') }
type Others = Parameters<typeof draftProblems>[1]
const nobody: Others = { isTaken: () => false, isKept: () => false }
const told = (profile: SkillProfile, others = nobody) =>
  draftProblems(profile, others).map(({ code, place }) => `${code} ${placeKey(place)}`)

describe('what keeps a draft from being kept', () => {
  it('is nothing for a profile that is whole', () => {
    expect(told(smallProfile)).toEqual([])
  })

  it('is title, role and level at first', () => {
    expect(told(emptyProfile('en', '2026-03-17', new Set()))).toEqual([
      'noTitle fact title en',
      'noRoles list roles',
      'noLevels list levels',
    ])
  })

  it('is that nothing is asked of anybody, as soon as there is a role and a level to ask it of', () => {
    const asked = { ...smallProfile, expectations: [] }
    expect(told(asked)).toEqual(['noCriteria cell engineer junior'])
    const emptied = smallProfile.expectations.map((cell) => ({ ...cell, criteria: [] }))
    expect(told({ ...smallProfile, expectations: emptied })).toHaveLength(1)
    expect(told({ ...asked, levels: [] })).toEqual(['noLevels list levels'])
  })

  it('is an empty name, and a criterion without text', () => {
    const unnamed = wordItem(
      wordItem(smallProfile, 'areas', 'plan', 'name', english('')),
      'areas',
      'plan',
      'name',
      { language: 'de', wording: '' },
    )
    const { profile } = addCriterion(unnamed, middle, english(' '))
    expect(told(profile)).toEqual([
      'noName item areas plan name en',
      'noText criterion engineer.middle.criterion text en',
    ])
  })

  it('is an id that another profile has', () => {
    expect(told(smallProfile, { ...nobody, isTaken: (id) => id === 'gardening' })).toEqual([
      'idTaken fact id',
    ])
  })

  it('is a version that is kept already, or none', () => {
    const isKept = (key: string) => key === 'gardening@2026-03-17'
    expect(told(smallProfile, { ...nobody, isKept })).toEqual(['versionKept fact version'])
    expect(told(setFact(smallProfile, 'version', ' '))).toEqual(['noVersion fact version'])
  })
})

describe('the texts that lack a language', () => {
  const keysOf = (profile: SkillProfile) => missingTexts(profile, 'de').map(placeKey)

  it('are none where everything is translated or the same in every language', () => {
    expect(keysOf(smallProfile)).toEqual([])
  })

  it('are told in the order of the editor', () => {
    const written = [
      (profile: SkillProfile) => wordFact(profile, 'field', english('Outdoors')),
      (profile: SkillProfile) => addKeyword(profile, english('spade')),
      (profile: SkillProfile) => addItem(profile, 'roles', english('Head')).profile,
      (profile: SkillProfile) => wordItem(profile, 'levels', 'lead', 'summary', english('Leads.')),
      (profile: SkillProfile) => addCriterion(profile, middle, english('Sows.')).profile,
    ].reduce((profile, write) => write(profile), smallProfile)
    expect(keysOf(written)).toEqual([
      'fact field de',
      'keyword 0 de',
      'item roles head name de',
      'item levels lead summary de',
      'criterion engineer.middle.sows text de',
    ])
  })

  it('follow the order of roles and levels, whatever the order of the cells', () => {
    const junior = { role: roleId('engineer'), level: levelId('junior') }
    const two = addCriterion(
      addCriterion(smallProfile, middle, english('Sows.')).profile,
      junior,
      english('Waters.'),
    ).profile
    expect(keysOf(two)).toEqual([
      'criterion engineer.junior.waters text de',
      'criterion engineer.middle.sows text de',
    ])
    expect(keysOf(moveItem(two, 'levels', 'middle', -1))).toEqual([
      'criterion engineer.middle.sows text de',
      'criterion engineer.junior.waters text de',
    ])
  })

  it('are counted for a cell, and anew once something is written in it', () => {
    const id = criterionId('m1')
    const without = wordCriterion(smallProfile, middle, id, { language: 'de', wording: '' })
    expect(missingInCell(expectationAt(without, middle), 'de')).toBe(1)
    const again = wordCriterion(without, middle, id, { language: 'de', wording: 'Gräbt.' })
    expect(missingInCell(expectationAt(again, middle), 'de')).toBe(0)
    expect(missingInCell(undefined, 'de')).toBe(0)
  })
})
