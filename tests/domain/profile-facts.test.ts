// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { copyOfProfile, emptyProfile, nextVersion } from '#domain/new-profile.ts'
import {
  addLanguage,
  addKeyword,
  finishedProfile,
  putLanguageFirst,
  removeKeyword,
  removeLanguage,
  setFact,
  whatGoesWithLanguage,
  wordFact,
  wordKeyword,
} from '#domain/profile-facts.ts'
import { addItem, wordItem } from '#domain/profile-lists.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

describe('the languages of a profile that is written', () => {
  it('take a new one at the end', () => {
    expect(addLanguage(smallProfile, 'fr').languages).toEqual(['en', 'de', 'fr'])
  })

  it.each(['de', 'no tag', '', 'd'])('do not take %j', (tag) => {
    expect(addLanguage(smallProfile, tag)).toBe(smallProfile)
  })

  it('takes the plain texts of a profile in one language as worded in that one, since nobody translated them', () => {
    const inGerman = { ...smallProfile, languages: ['de'], title: 'Backen', keywords: ['Brot'] }
    expect(addLanguage(inGerman, 'en')).toMatchObject({
      languages: ['de', 'en'],
      title: { de: 'Backen' },
      keywords: [{ de: 'Brot' }],
    })
  })

  it('leaves a plain text of several languages as it is: it is the same in every one', () => {
    const plain = { ...smallProfile, title: 'MLOps' }
    expect(addLanguage(plain, 'fr').title).toBe('MLOps')
  })

  it('have another first one', () => {
    const three = addLanguage(smallProfile, 'fr')
    expect(putLanguageFirst(three, 'fr').languages).toEqual(['fr', 'en', 'de'])
  })

  it('say how many wordings go with one, and how many texts have no other', () => {
    const onlyGerman = addItem(smallProfile, 'roles', { language: 'de', wording: 'Gast' }).profile
    // The title, three areas and twelve criteria; the new role has nothing but German.
    expect(whatGoesWithLanguage(onlyGerman, 'de')).toEqual({ wordings: 17, only: 1 })
  })

  it('lose one with its wordings', () => {
    const without = removeLanguage(smallProfile, 'de')
    expect(without.languages).toEqual(['en'])
    expect(JSON.stringify(without)).not.toContain('"de"')
    expect(without.title).toEqual({ en: 'Gardening' })
  })

  it('never lose the only one', () => {
    const english = removeLanguage(smallProfile, 'de')
    expect(removeLanguage(english, 'en')).toBe(english)
  })
})

describe('a new profile', () => {
  const taken = new Set(['gardening', 'gardening-2'])

  it('has nothing that nobody wrote', () => {
    expect(emptyProfile('de', '2026-03-17', taken)).toEqual({
      format: 'levelwise-profile/1',
      id: 'profile',
      version: '2026-03-17',
      title: {},
      updated: '2026-03-17',
      languages: ['de'],
      levels: [],
      roles: [],
      areas: [],
      expectations: [],
    })
  })

  it('from a copy has an id and a title of its own, and all criteria', () => {
    const copy = copyOfProfile(
      smallProfile,
      (title, language) => `${title} (${language === 'de' ? 'Kopie' : 'copy'})`,
      '2026-11-25',
      taken,
    )
    expect(copy.id).toBe('gardening-3')
    expect(copy.title).toEqual({ en: 'Gardening (copy)', de: 'Gärtnern (Kopie)' })
    expect(copy.version).toBe('2026-11-25')
    expect(copy.expectations).toBe(smallProfile.expectations)
  })

  it.each([
    ['1.4.2', '1.5.0'],
    ['0.9.0-beta', '0.10.0'],
    ['2026-03-01', '2026-03-17'],
    ['2026-03-17', '2026-03-17.2'],
    ['2026-03-17.2', '2026-03-17.3'],
    ['first', '2026-03-17'],
  ])('after version %s suggests %s', (version, next) => {
    expect(nextVersion(version, '2026-03-17')).toBe(next)
  })
})

describe('a profile that is finished', () => {
  it('has nothing optional that is empty', () => {
    const blank = { language: 'en', wording: ' ' }
    const written = [
      (profile: typeof smallProfile) => wordFact(profile, 'summary', blank),
      (profile: typeof smallProfile) => wordFact(profile, 'field', blank),
      (profile: typeof smallProfile) => addKeyword(profile, blank),
      (profile: typeof smallProfile) => setFact(profile, 'licence', '  '),
      (profile: typeof smallProfile) => wordItem(profile, 'roles', 'guest', 'summary', blank),
    ].reduce((profile, write) => write(profile), smallProfile)
    expect(finishedProfile(written)).toEqual(smallProfile)
  })

  it('has the same cells where nothing in them was to be done', () => {
    expect(finishedProfile(smallProfile).expectations).toBe(smallProfile.expectations)
  })

  it('keeps fields that it does not know', () => {
    const extended = Object.assign({ owner: 'Ada' }, smallProfile)
    expect(finishedProfile(extended)).toHaveProperty('owner', 'Ada')
  })
})

describe('the keywords of a profile that is written', () => {
  it('are added, worded and removed', () => {
    const two = addKeyword(addKeyword(smallProfile, { language: 'en', wording: 'spade' }), {
      language: 'en',
      wording: 'rake',
    })
    const worded = wordKeyword(two, 1, { language: 'de', wording: 'Harke' })
    expect(worded.keywords).toEqual([{ en: 'spade' }, { en: 'rake', de: 'Harke' }])
    expect(removeKeyword(worded, 0).keywords).toEqual([{ en: 'rake', de: 'Harke' }])
  })
})
