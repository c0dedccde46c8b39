// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  finishedText,
  isEmptyText,
  lacksLanguage,
  withWording,
  withoutLanguage,
  wordingIn,
} from '#domain/wordings.ts'

describe('a text that is written', () => {
  it('gets a wording in the order of the languages', () => {
    expect(JSON.stringify(withWording({ de: 'Gräbt.' }, 'en', 'Digs.', ['en', 'de']))).toBe(
      '{"en":"Digs.","de":"Gräbt."}',
    )
  })

  it('loses a wording that is emptied', () => {
    expect(withWording({ en: 'Digs.', de: 'Gräbt.' }, 'de', '', ['en', 'de'])).toEqual({
      en: 'Digs.',
    })
  })

  it('keeps what it said in every language when one of them gets its own', () => {
    expect(withWording('Junior', 'de', 'Einsteiger', ['en', 'de'])).toEqual({
      en: 'Junior',
      de: 'Einsteiger',
    })
  })

  it('stays the same in every language where the profile has only one', () => {
    expect(withWording('Junior', 'en', 'Beginner', ['en'])).toBe('Beginner')
  })

  it('keeps wordings in languages that the profile does not declare, at the end', () => {
    const text = withWording({ fr: 'Creuse.', de: 'Gräbt.' }, 'en', 'Digs.', ['en', 'de'])
    expect(JSON.stringify(text)).toBe('{"en":"Digs.","de":"Gräbt.","fr":"Creuse."}')
  })

  it.each([
    [{ en: 'Digs.' }, true],
    [{ en: 'Digs.', de: ' ' }, true],
    [{ en: 'Digs.', de: 'Gräbt.' }, false],
    ['Junior', false],
    [{}, false],
    [{ en: '' }, false],
  ])('lacks German: %j is %s', (text, lacks) => {
    expect(lacksLanguage(text, 'de')).toBe(lacks)
  })

  it('has no wording under a name that every object has', () => {
    expect(wordingIn({ en: 'Digs.' }, 'constructor')).toBe('')
  })

  it('is the same text without a language that it has no wording in', () => {
    const text = { en: 'Digs.' }
    expect(withoutLanguage(text, 'de')).toBe(text)
  })

  it('is finished without blank wordings and blanks around', () => {
    expect(finishedText({ en: ' Digs. ', de: '  ' })).toEqual({ en: 'Digs.' })
  })

  it('is nothing where only blanks were written', () => {
    expect(isEmptyText({ en: ' ', de: '' })).toBe(true)
    expect(finishedText({ en: ' ', de: '' })).toBeUndefined()
  })

  it('is the same text where it is finished already', () => {
    const text = { en: 'Digs.' }
    expect(finishedText(text)).toBe(text)
  })
})
