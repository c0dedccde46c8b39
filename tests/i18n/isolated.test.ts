// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isolated } from '#i18n/isolated.ts'

describe('a text inside a sentence', () => {
  it.each(['', 'Anna Özdemir', 'Chén 陈', '<b>', '🦊'])('like %j is left as it is', (text) => {
    expect(isolated(text)).toBe(text)
  })

  it.each([
    ['in Arabic', 'سارة', '\u2068سارة\u2069'],
    ['in Hebrew after Latin letters', 'Dr. שרה', '\u2068Dr. שרה\u2069'],
    ['that forces a direction', '\u202Eevila\u202C', '\u2068evila\u2069'],
    ['that ends an isolate and forces a direction', 'a\u2069\u202Eb', '\u2068ab\u2069'],
  ])('%s turns nothing around it', (_, text, expected) => {
    expect(isolated(text)).toBe(expected)
  })
})
