// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { columnText, mappingOptions } from '#cli/mapping-options.ts'
import { columnMeaning, listed } from '#cli/reading.ts'

describe('a list', () => {
  it.each([
    ['Junior, Senior', ['Junior', 'Senior']],
    [String.raw`Junior\, first,Senior`, ['Junior, first', 'Senior']],
    ['a,,b,', ['a', 'b']],
    ['', []],
  ])('%j has the parts %j', (text, parts) => {
    expect(listed(text)).toEqual(parts)
  })
})

describe('a column', () => {
  it.each([
    ['role', { field: 'role' }],
    ['ignored', { field: 'ignored' }],
    ['text', { field: 'text', language: 'en' }],
    ['text:de', { field: 'text', language: 'de' }],
    ['expectation:Senior', { field: 'expectation', level: 'Senior', language: 'en' }],
    ['expectation:Senior:de', { field: 'expectation', level: 'Senior', language: 'de' }],
    ['expectation', undefined],
    ['expectation::de', undefined],
    ['text:de:at', undefined],
    ['constructor', undefined],
  ])('%j holds %j', (text, meaning) => {
    expect(columnMeaning(text, 'en')).toEqual(meaning)
  })
})

describe('what was guessed about a table', () => {
  it('is told in the options that correct it', () => {
    expect(
      mappingOptions({
        kind: 'columns',
        header: ['Rolle', 'Junior', 'Team Lead', ''],
        sample: [],
        columns: [
          { field: 'role' },
          { field: 'expectation', level: 'Junior', language: 'de' },
          { field: 'expectation', level: 'Team Lead, new', language: 'de' },
          { field: 'ignored' },
        ],
        levels: ['Junior', "Team Lead's"],
      }),
    ).toBe(
      String.raw`--columns 'role,expectation:Junior:de,expectation:Team Lead\, new:de,ignored' --levels 'Junior,Team Lead'\''s'`,
    )
  })

  it('is told of a page by its levels, and not at all where it has none', () => {
    const table = { line: 3, heading: 'Junior', rows: 4 }
    const page = (level: string) =>
      mappingOptions({ kind: 'tables', tables: [{ ...table, level }] })
    expect(page('Junior')).toBe('--levels Junior')
    expect(page('')).toBe('')
  })

  it('can be read again', () => {
    const meaning = { field: 'expectation', level: 'Senior', language: 'de' } as const
    expect(columnMeaning(columnText(meaning), 'en')).toEqual(meaning)
  })
})
