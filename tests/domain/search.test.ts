import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaOf } from '#domain/matrix.ts'
import { countHits, isFound, searchIndex } from '#domain/search.ts'
import { fold, foundBeside, hitsIn, stretchesOf, termsOf } from '#domain/hits.ts'
import { textIn } from '#domain/text.ts'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { criterionId } from '../fixtures/ids.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const hitTexts = (text: string, query: string) =>
  hitsIn(text, termsOf(query)).map(({ start, end }) => text.slice(start, end))

describe('a text as a search sees it', () => {
  it.each([
    ['Evaluierung', 'evaluierung'],
    ['ÜBER', 'uber'],
    ['Größe', 'grosse'],
    ['GROẞ', 'gross'],
    ['U\u0308ber', 'uber'],
    ['ﬁnal', 'final'],
    ['İstanbul', 'istanbul'],
    ['CI/CD 100 %', 'ci/cd 100 %'],
    ['\u0301', ''],
    ['', ''],
  ])('%s is "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('is the same however often it is folded, and whatever its case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.toLowerCase())).toBe(fold(text))
      }),
      runs(500),
    )
  })
})

describe('the terms of a query', () => {
  it.each([
    [' Über  ML ml\t', ['uber', 'ml']],
    ['   ', []],
    ['', []],
    ['\u0301', []],
    ['Weights & Biases', ['weights', 'biases']],
    ['C++ / C#', ['c++', 'c#']],
    ['&', ['&']],
  ])('of "%s" are %j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms)
  })
})

describe('hits', () => {
  it.each([
    ['Die Evaluierung', 'evaluierung', ['Evaluierung']],
    ['übertragen über', 'uber', ['über', 'über']],
    ['über', 'ÜBER', ['über']],
    ['u\u0308ber', 'ub', ['u\u0308b']],
    ['Fuß', 'fuss', ['Fuß']],
    ['Fuß', 's', ['ß']],
    ['Strasse', 'straße', ['Strasse']],
    ['pipelines', 'pipe line', ['pipe', 'line']],
    ['pipelines', 'pipel line', ['pipeline']],
    ['aaa', 'aa', ['aa']],
    ['nothing', 'zzz', []],
    ['nothing', '', []],
    ['a.b', '.', ['.']],
    ['👍🏽 ok', '👍🏽', ['👍🏽']],
  ])('in "%s" of "%s" are %j', (text, query, hits) => {
    expect(hitTexts(text, query)).toEqual(hits)
  })

  it('are in order, never overlap, are never empty, and hold what was looked for', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 })
    fc.assert(
      fc.property(words, words, (text, query) => {
        const terms = termsOf(query)
        let last = 0
        for (const { start, end } of hitsIn(text, terms)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          const hit = fold(text.slice(start, end))
          expect(terms.some((term) => hit.includes(term))).toBe(true)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      runs(500),
    )
  })

  it('are there exactly where the text holds a term', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ä', 'ß', 's', ' ', 'A\u0308') }),
        fc.string({ unit: fc.constantFrom('a', 'ä', 'ß', 's'), minLength: 1, maxLength: 3 }),
        (text, term) => {
          const isThere = fold(text).includes(fold(term))
          expect(hitsIn(text, termsOf(term)).length > 0).toBe(isThere)
        },
      ),
      runs(500),
    )
  })
})

describe('the stretches of a sentence', () => {
  it('are cut at hits and at tools', () => {
    expect(stretchesOf('Runs Airflow.', ['Airflow'], ['air'])).toEqual([
      { isHit: false, parts: [{ text: 'Runs ', isTool: false }] },
      { isHit: true, parts: [{ text: 'Air', isTool: true }] },
      {
        isHit: false,
        parts: [
          { text: 'flow', isTool: true },
          { text: '.', isTool: false },
        ],
      },
    ])
  })

  it('are one hit across the edge of a tool', () => {
    const [, hit] = stretchesOf('a Rake.', ['Rake'], ['ake.'])
    expect(hit?.parts.map(({ text }) => text)).toEqual(['ake', '.'])
  })

  it('joined give the sentence again', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'ß', 'Ä', ' ', '.', '👍') })
    fc.assert(
      fc.property(words, fc.array(words), words, (text, tools, query) => {
        const stretches = stretchesOf(text, tools, termsOf(query))
        const joined = stretches.flatMap(({ parts }) => parts.map((part) => part.text)).join('')
        expect(joined).toBe(text)
        expect(stretches.every(({ parts }) => parts.length > 0)).toBe(true)
      }),
      runs(500),
    )
  })
})

describe('a search over a profile', () => {
  const found = (query: string, language = 'en') => {
    const index = searchIndex(
      smallProfile,
      (text) => textIn(text, language, smallProfile.languages).text,
    )
    return criteriaOf(smallProfile)
      .filter(({ id }) => isFound(index, id, termsOf(query)))
      .map(({ id }) => id)
  }

  it.each([
    ['diary', ['m3']],
    ['PLOUGH', ['s1']],
    ['guest', ['gj1']],
    ['growing', ['j1', 'm1', 's1']],
    ['rake growing', ['m1', 's1']],
    ['analyst count', ['am1', 'as1']],
    ['rake guest', []],
  ])('finds "%s" in texts, tools, roles and areas', (query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('looks at the wording of one language', () => {
    expect(found('anbau')).toEqual([])
    expect(found('anbau', 'de')).toEqual(['j1', 'm1', 's1'])
  })

  it('finds everything without a term, and less with every further one', () => {
    fc.assert(
      fc.property(
        anyProfile,
        fc.array(fc.constantFrom('di', 'plan', 'spade', '1')),
        (any, terms) => {
          const index = searchIndex(any, (text) => textIn(text, 'en', any.languages).text)
          const all = criteriaOf(any).map(({ id }) => id)
          const ids = (wanted: readonly string[]) => all.filter((id) => isFound(index, id, wanted))
          expect(ids([])).toEqual(all)
          const some = new Set(ids(terms.slice(1)))
          expect(ids(terms).every((id) => some.has(id))).toBe(true)
        },
      ),
      runs(100),
    )
  })

  it('knows no criterion of another profile', () => {
    expect(isFound(new Map(), criterionId('j1'), ['x'])).toBe(false)
  })
})

describe('what is found beside a text', () => {
  it('is what the text doesn’t name itself', () => {
    const names = ['Rake', 'Plough', 'Growing']
    expect(foundBeside('Digs with a Rake.', names, ['r'])).toEqual(['Growing'])
    expect(foundBeside('Digs with a Rake.', names, [])).toEqual([])
  })
})

describe('counting hits', () => {
  const criterionWith = (text: string, tools: readonly string[]) => ({
    ...smallProfile,
    roles: smallProfile.roles.slice(0, 1),
    expectations: smallProfile.expectations.slice(0, 1).map((cell) => ({
      ...cell,
      criteria: cell.criteria.slice(0, 1).map((criterion) => ({ ...criterion, tools, text })),
    })),
  })
  const counted = (text: string, terms: readonly string[], tools: readonly string[] = []) =>
    countHits(
      searchIndex(criterionWith(text, tools), (any) => textIn(any, 'en', ['en']).text),
      criterionId('j1'),
      terms,
      (name) => hitsIn(name, terms).length,
    )

  it.each([
    ['Plants trees and trims trees.', ['tree'], 2],
    ['Plants trees.', ['tree', 'trees'], 1],
    ['Plants trees.', ['plan', 'ants', 'tree'], 2],
    ['Größe, größer', ['gross'], 2],
    ['Plants trees.', ['rose'], 0],
    ['Plants trees.', [], 0],
  ])('in "%s" for %j finds %d', (text, terms, count) => {
    expect(counted(text, terms)).toBe(count)
  })

  it('counts a tool that the text names once, and one that it does not name beside it', () => {
    expect(counted('Digs with a Spade.', ['spade', 'rake'], ['Spade', 'Rake'])).toBe(2)
  })

  it('finds as many as are marked, whatever the letters', () => {
    const letters = fc.constantFrom(
      'a',
      'b',
      'B',
      'ß',
      'ﬁ',
      'f',
      'i',
      's',
      'Ä',
      '\u0308',
      ' ',
      '🌱',
    )
    const text = fc.string({ unit: letters, maxLength: 24 })
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (any, queries) => {
        const terms = termsOf(queries.join(' '))
        expect(counted(any, terms)).toBe(hitsIn(any, terms).length)
      }),
      runs(1000),
    )
  })
})
