// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { mergedValues } from '#domain/merged-values.ts'

const named = (...ids: readonly string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }))

describe('a value that two tabs changed', () => {
  it('is as the one has it that changed it', () => {
    expect(mergedValues('a', 'b', 'a')).toBe('b')
    expect(mergedValues('a', 'a', 'c')).toBe('c')
  })

  it('is as it is here where both changed it', () => {
    expect(mergedValues('a', 'b', 'c')).toBe('b')
  })

  it('has the fields of both, in every language of a text', () => {
    const base = { title: { de: 'Garten', en: 'Garden' }, version: '1' }
    const here = { title: { de: 'Gärten', en: 'Garden' }, version: '1' }
    const there = { title: { de: 'Garten', en: 'Gardens' }, version: '2' }
    expect(mergedValues(base, here, there)).toEqual({
      title: { de: 'Gärten', en: 'Gardens' },
      version: '2',
    })
  })

  it('lacks a field that either took out, unless the other changed it', () => {
    expect(mergedValues({ a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 })).toEqual({ b: 2 })
    expect(mergedValues({ a: 1, b: 1 }, { a: 1, b: 2 }, { b: 1 })).toEqual({ b: 2 })
    expect(mergedValues({ a: 1, b: 1 }, { b: 1 }, { a: 2, b: 1 })).toEqual({ a: 2, b: 1 })
    expect(mergedValues({ a: 1, b: 1 }, { a: 2, b: 1 }, { b: 1 })).toEqual({ a: 2, b: 1 })
  })

  it('has the order of the one who moved something, and what both renamed and added', () => {
    const [a, b, c, d, e] = named('a', 'b', 'c', 'd', 'e')
    const renamed = { id: 'c', name: 'See' }
    expect(mergedValues([a, b, c], [b, a, c, d], [a, b, renamed, e])).toEqual([b, a, renamed, d, e])
    expect(mergedValues([a, b, c], [a, b, renamed, e], [b, a, c, d])).toEqual([b, a, renamed, d, e])
  })

  it('lacks what either took out of a list', () => {
    expect(mergedValues(['a', 'b', 'c'], ['b', 'c'], ['a', 'b'])).toEqual(['b'])
  })

  it('is a list as it is here where its items cannot be told apart', () => {
    expect(mergedValues([{ en: 'a' }], [{ en: 'b' }], [{ en: 'c' }])).toEqual([{ en: 'b' }])
    expect(mergedValues(['a'], ['b', 'b'], ['c'])).toEqual(['b', 'b'])
  })
})
