// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inStableOrder, isSameRecord } from '#domain/stable-order.ts'
import { runs } from '../fixtures/arbitraries.ts'

const keysOf = (value: unknown) => JSON.stringify(inStableOrder(value))

describe('the stable order', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [
      { changed: 'x', id: 'y', format: 'f', $schema: 's' },
      '{"$schema":"s","format":"f","id":"y","changed":"x"}',
    ],
    [[{ b: 1, a: [3, 1] }], '[{"a":[3,1],"b":1}]'],
    ['text', '"text"'],
    [null, 'null'],
  ])('of %j is %s', (value, text) => {
    expect(keysOf(value)).toBe(text)
  })

  it('is the same in whatever order the keys come', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(keysOf(turned)).toBe(keysOf(value))
      }),
      runs(300),
    )
  })

  it('keeps the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(inStableOrder(value)).toEqual(value)
      }),
      runs(300),
    )
  })

  it('keeps a key that names the prototype as a plain one', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"isAdmin":true}}')
    expect(keysOf(hostile)).toBe('{"__proto__":{"isAdmin":true}}')
    expect(Object.getPrototypeOf(inStableOrder(hostile))).toBe(Object.prototype)
  })
})

describe('two records', () => {
  it.each([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [[1, 2], [2, 1], false],
    [undefined, undefined, true],
    [{ a: 1 }, undefined, false],
  ])('%j and %j are the same: %s', (a, b, same) => {
    expect(isSameRecord(a, b)).toBe(same)
  })
})
