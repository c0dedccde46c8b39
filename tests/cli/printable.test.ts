// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable, printableJson, printableLines } from '#cli/printable.ts'
import { runs } from '../fixtures/arbitraries.ts'

const active = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

describe('a text for the terminal', () => {
  it.each([
    ['Plans a season – für „alle“ 🌱', 'Plans a season – für „alle“ 🌱'],
    ['\u001B[2J', String.raw`\u001b[2J`],
    ['a\r\nb\tc', String.raw`a\r\nb\tc`],
    ['\u0000\u007F\u009B31m', String.raw`\u0000\u007f\u009b31m`],
    ['\u202Eabc\u2066', String.raw`\u202eabc\u2066`],
    ['a\u2028b', String.raw`a\u2028b`],
  ])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it('never has anything that the terminal acts on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(active)
      }),
      runs(300),
    )
  })

  it('keeps its lines where it has several', () => {
    expect(printableLines('a\n\tb\u001B[1m\r\n')).toBe('a\n\tb\\u001b[1m\\r\n')
  })
})

it('JSON for the terminal means the same as before', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
      const shown = printableJson(JSON.stringify(JSON.parse(json), undefined, 2))
      expect(JSON.parse(shown)).toEqual(JSON.parse(json))
      expect(active.test(shown.replaceAll('\n', ''))).toBe(false)
    }),
    runs(300),
  )
})
