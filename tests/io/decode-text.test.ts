// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#io/decode-text.ts'
import { runs } from '../fixtures/arbitraries.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('the text of a file', () => {
  it.each<readonly [string, readonly number[], string, string]>([
    ['no bytes', [], '', 'utf-8'],
    ['plain letters', [0x47, 0x72], 'Gr', 'utf-8'],
    ['UTF-8', [0x47, 0xc3, 0xa4], 'Gä', 'utf-8'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x47, 0xc3, 0xa4], 'Gä', 'utf-8'],
    ['UTF-8 with a mark that is damaged', [0xef, 0xbb, 0xbf, 0x47, 0xe4], 'G\uFFFD', 'utf-8'],
    ['UTF-16, small end first', [0xff, 0xfe, 0x47, 0, 0xe4, 0], 'Gä', 'utf-16le'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x47, 0, 0xe4], 'Gä', 'utf-16be'],
    ['UTF-16 that ends within a character', [0xff, 0xfe, 0x47, 0, 0xe4], 'G\uFFFD', 'utf-16le'],
    ['Windows-1252', [0x80, 0x47, 0xe4, 0x84], '€Gä„', 'windows-1252'],
    ['bytes that stand for nothing in Windows-1252', [0x81, 0xe4], '\u0081ä', 'windows-1252'],
  ])('of %s is %s', (_, bytes, text, encoding) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text, encoding })
  })

  it('that was written as UTF-8 comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8' })
      }),
      runs(300),
    )
  })

  it('is there whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe('string')
      }),
      runs(1000),
    )
  })
})
