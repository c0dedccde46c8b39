// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isLanguage, languageTags, preferredLanguage } from '#i18n/language-tags.ts'

describe('the language to begin with', () => {
  it.each([
    [['de'], 'de'],
    [['de-AT', 'en'], 'de'],
    [['fr-CH', 'de-AT', 'en'], 'de'],
    [['EN-US', 'de'], 'en'],
    [['fr', 'it'], 'en'],
    [['constructor', 'toString'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('for %j is %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language)
  })
})

describe('a language of the interface', () => {
  it.each([
    ['en', true],
    ['de', true],
    ['de-AT', false],
    ['fr', false],
    ['toString', false],
  ])('is "%s": %s', (tag, is) => {
    expect(isLanguage(tag)).toBe(is)
  })

  it('is English or German', () => {
    expect(languageTags).toEqual(['en', 'de'])
  })
})
