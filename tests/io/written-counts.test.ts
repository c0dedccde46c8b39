import { describe, expect, it } from 'vitest'
import { countsIn } from '#io/written-counts.ts'

const countedIn = (text: string) =>
  countsIn(text.split('\n').map((line, at) => ({ line: at + 1, text: line }))).map(
    ({ count, line, thing }) => [line, thing, count],
  )

describe('counts on a page', () => {
  it.each([
    ['6 roles', [[1, 'roles', 6]]],
    ['Rollen 6', [[1, 'roles', 6]]],
    ['Rollen: 6', [[1, 'roles', 6]]],
    ['Level: 5', [[1, 'levels', 5]]],
    ['5 Level', [[1, 'levels', 5]]],
    ['Rollen\n6', [[1, 'roles', 6]]],
    ['6\nRollen', [[1, 'roles', 6]]],
    [
      '6\nRollen\n5\nStufen',
      [
        [1, 'roles', 6],
        [3, 'levels', 5],
      ],
    ],
    [
      'Rollen\n6\nStufen\n5',
      [
        [1, 'roles', 6],
        [3, 'levels', 5],
      ],
    ],
    [
      'Rollen\n6\nvon allen\nStufen\n5\nvon unten',
      [
        [1, 'roles', 6],
        [4, 'levels', 5],
      ],
    ],
    [
      '21 Pflichtanforderungen, die anderen 9 optional',
      [
        [1, 'required', 21],
        [1, 'optional', 9],
      ],
    ],
    [
      'Pflichtanforderungen\n21\ndie anderen 9 optional',
      [
        [1, 'required', 21],
        [3, 'optional', 9],
      ],
    ],
    [
      '30 expectations: 21 required, 9 optional',
      [
        [1, 'expectations', 30],
        [1, 'required', 21],
        [1, 'optional', 9],
      ],
    ],
    ['9 optional requirements', [[1, 'optional', 9]]],
    [
      'Required 21, optional 9',
      [
        [1, 'required', 21],
        [1, 'optional', 9],
      ],
    ],
    ['8.600 Kriterien', [[1, 'criteria', 8600]]],
    ['8,600 criteria', [[1, 'criteria', 8600]]],
    ['number of roles\n6', [[1, 'roles', 6]]],
    ['required and optional: 21 and 9', []],
    ['Level 3 roles', []],
    ['Stufe 2', []],
    ['since 2026 roles differ', []],
    ['17.3.2026 roles', []],
    ['3.5 roles', []],
    ['6 pages about very different roles', []],
    ['roles and levels', []],
    ['', []],
  ])('of %j', (text, counts) => {
    expect(countedIn(text)).toEqual(counts)
  })

  it('keep the page’s own word', () => {
    expect(countsIn([{ line: 3, text: '21 Pflichtanforderungen' }])).toEqual([
      { thing: 'required', count: 21, word: 'Pflichtanforderungen', line: 3 },
    ])
  })
})
