// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { quantitiesFor } from '#i18n/quantities.ts'

describe('quantities', () => {
  it.each([
    ['en', 8640, '8,640'],
    ['de', 8640, '8.640'],
    ['en', 0, '0'],
  ] as const)('in %s: the count %d is %s', (language, value, text) => {
    expect(quantitiesFor(language).count(value)).toBe(text)
  })

  it.each([
    ['en', 3, '1 kB'],
    ['en', 41_300, '41 kB'],
    ['en', 2_140_000, '2.1 MB'],
    ['de', 2_140_000, '2,1 MB'],
  ] as const)('in %s: a file of %d characters has %s', (language, length, text) => {
    expect(quantitiesFor(language).size(length)).toBe(text)
  })
})
