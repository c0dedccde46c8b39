// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { formattersFor } from '#i18n/formatters.ts'
import type { Language } from '#i18n/language-tags.ts'

describe('a date', () => {
  it.each<readonly [Language, string, string]>([
    ['en', '2026-03-17', '17 March 2026'],
    ['de', '2026-03-17', '17.3.2026'],
    ['en', '2026-01-01', '1 January 2026'],
    ['de', '2026-12-31', '31.12.2026'],
  ])('in %s: %s is %s', (language, date, written) => {
    expect(formattersFor(language).date(date)).toBe(written)
  })

  it.each(['', 'last spring', '5', 'Q3 2025', 'May 2025', '2026-13-45', 'Hedge 60'])(
    'that is none comes back as it is: "%s"',
    (text) => {
      expect([formattersFor('en').date(text), formattersFor('de').date(text)]).toEqual([text, text])
    },
  )
})

describe('an instant', () => {
  it.each<readonly [Language, string]>([
    ['en', '17 March 2026 at 09:05'],
    ['de', '17.3.2026, 09:05'],
  ])('in %s is day and time where the person is: %s', (language, written) => {
    const here = new Date(2026, 2, 17, 9, 5).toISOString()
    expect(formattersFor(language).instant(here)).toBe(written)
  })

  it.each(['', 'soon', '2026-03-17', '2026-13-45T09:00:00.000Z'])(
    'that is none comes back as it is: "%s"',
    (text) => {
      expect(formattersFor('en').instant(text)).toBe(text)
    },
  )
})

describe('a list', () => {
  it.each<readonly [Language, readonly string[], string, string]>([
    ['en', ['a', 'b', 'c'], 'a, b and c', 'a, b or c'],
    ['de', ['a', 'b', 'c'], 'a, b und c', 'a, b oder c'],
    ['en', ['a', 'b'], 'a and b', 'a or b'],
    ['de', ['a'], 'a', 'a'],
    ['en', [], '', ''],
  ])('in %s of %j is "%s" or "%s"', (language, items, and, or) => {
    const format = formattersFor(language)
    expect([format.and(items), format.or(items)]).toEqual([and, or])
  })
})

describe('the cells of a CSV file', () => {
  it.each<readonly [Language, string]>([
    ['en', ','],
    ['de', ';'],
  ])('in %s stand apart with "%s"', (language, separator) => {
    expect(formattersFor(language).csvSeparator).toBe(separator)
  })
})

describe('the formatters of a language', () => {
  it('are always the same, so that views need not render again', () => {
    expect(formattersFor('de')).toBe(formattersFor('de'))
  })
})

describe('the name of a language', () => {
  it.each<readonly [Language, string, string]>([
    ['en', 'de', 'German'],
    ['de', 'en', 'Englisch'],
    ['en', 'en-12', 'en-12'],
  ])('in %s: %s is %s', (language, tag, name) => {
    expect(formattersFor(language).languageName(tag)).toBe(name)
  })
})

describe('the order of texts', () => {
  it('follows the language, and figures by their value', () => {
    const names = ['Zeta', 'ä10', 'Ä2', 'b', 'a']
    expect(names.toSorted(formattersFor('de').compare)).toEqual(['a', 'Ä2', 'ä10', 'b', 'Zeta'])
  })
})
