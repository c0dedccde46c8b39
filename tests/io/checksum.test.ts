import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checksumOf } from '#io/checksum.ts'
import { runs } from '../fixtures/arbitraries.ts'

it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('of “%s” is the published one', (text, sum) => {
  expect(checksumOf(text)).toBe(sum)
})

it('is another one wherever one character is another one', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.integer({ min: 1, max: 0xffff }),
      (text, position, difference) => {
        const at = position % text.length
        const other = String.fromCharCode(text.charCodeAt(at) ^ difference)
        const flipped = `${text.slice(0, at)}${other}${text.slice(at + 1)}`
        expect(checksumOf(flipped)).not.toBe(checksumOf(text))
      },
    ),
    runs(2000),
  )
})
