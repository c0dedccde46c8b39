import { describe, expect, it } from 'vitest'
import { factsOfPage } from '#io/page-facts.ts'

const factsIn = (text: string) => {
  const { counts: _counts, ...facts } = factsOfPage(
    text.split('\n').map((line, at) => ({ line: at + 1, text: line })),
  )
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, `${fact.value} (${fact.line})`]),
  )
}

describe('facts of a page', () => {
  it.each([
    ['', {}],
    ['Field: Parks', { field: 'Parks (1)' }],
    ['Fachgebiet:\nParks', { field: 'Parks (2)' }],
    ['DOMÄNE\nParks', { field: 'Parks (2)' }],
    ['Field: Parks\nField: Roads', { field: 'Parks (1)' }],
    ['Field\nDate: 17.3.2026', { date: '2026-03-17 (2)' }],
    ['Field', {}],
    ['Stand: 17.3.2026', { date: '2026-03-17 (1)' }],
    ['geprüft am 1.1.2026\nParks\n17.3.2026', { date: '2026-03-17 (3)', aboveDate: 'Parks (2)' }],
    ['as agreed on 17 March 2026', { date: '2026-03-17 (1)' }],
    ['Stand: neulich', {}],
    ['Skill-Profil\nA, B', { keywords: 'A, B (2)' }],
    ['Skill-Profil: Parks', { title: 'Parks (1)' }],
    ['Titel: Parks', { title: 'Parks (1)' }],
    ['Tags: a, b', { keywords: 'a, b (1)' }],
    [
      'Lizenz: CC0\nQuelle: https://example.org/a',
      { licence: 'CC0 (1)', source: 'https://example.org/a (2)' },
    ],
    ['6 roles\n17.3.2026', { date: '2026-03-17 (2)' }],
    ['Language: de-AT\nVersion: 2', { language: 'de-AT (1)', version: '2 (2)' }],
    ['Note: Field: Parks', {}],
  ])('of %j', (text, facts) => {
    expect(factsIn(text)).toEqual(facts)
  })
})
