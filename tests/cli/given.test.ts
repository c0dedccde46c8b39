// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGiven } from '#cli/given.ts'
import { options } from '#cli/options.ts'
import { runs } from '../fixtures/arbitraries.ts'

describe('what was typed', () => {
  it('is told apart into operands, values and switches', () => {
    const given = readGiven([
      'check',
      '--format=json',
      '-o',
      'x.md',
      '--notes',
      '-',
      'a',
      '--',
      '--b',
    ])
    expect(given.operands).toEqual(['check', '-', 'a', '--b'])
    expect([...given.values]).toEqual([
      ['format', 'json'],
      ['output', 'x.md'],
    ])
    expect([...given.switches]).toEqual(['notes'])
    expect(given.mistakes).toEqual([])
  })

  it('takes the last of an option that is given twice', () => {
    expect(readGiven(['--id', 'a', '--id', 'b']).values.get('id')).toBe('b')
  })

  it('takes a value that begins with a hyphen only where it cannot be an option', () => {
    expect(readGiven(['--title', '--force']).mistakes).toEqual([
      { kind: 'valueMissing', option: '--title' },
    ])
    expect(readGiven(['--title=--force']).values.get('title')).toBe('--force')
    expect(readGiven(['--output', '-']).values.get('output')).toBe('-')
  })

  it('may be anything at all', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...Object.keys(options)).map((name) => `--${name}`),
      fc.string().map((text) => `--${text}`),
      fc.constantFrom('--__proto__', '--constructor=1', '--no-force', '-', '--', '-oh'),
    )
    fc.assert(
      fc.property(fc.array(word), (args) => {
        const { values } = readGiven(args)
        expect([...values.keys()].filter((name) => options[name].type !== 'string')).toEqual([])
      }),
      runs(500),
    )
  })
})
