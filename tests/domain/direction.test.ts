// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutDirections } from '#domain/direction.ts'
import { runs } from '../fixtures/arbitraries.ts'

describe('a text from somebody else', () => {
  it.each([
    ['\u202Eevil\u202C', 'evil'],
    ['\u2066a\u2069\u202A\u202Bb\u202D\u2067\u2068', 'ab'],
    ['Zoë, 李, דנה', 'Zoë, 李, דנה'],
    ['', ''],
  ])('loses what turns the text around it: %j', (text, cleaned) => {
    expect(withoutDirections(text)).toBe(cleaned)
  })

  it('has nothing left that turns once it was cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = withoutDirections(text)
        expect(cleaned).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
        expect(withoutDirections(cleaned)).toBe(cleaned)
      }),
      runs(200),
    )
  })
})
