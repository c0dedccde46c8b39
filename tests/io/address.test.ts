// @vitest-environment node
import { reservedProfileIds } from '#domain/reserved-ids.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Place, formatAddress, isView, parseAddress, wordsOf } from '#io/address.ts'
import { runs } from '../fixtures/arbitraries.ts'

/** Every slug that a place names. */
function idsOf(place: Place): readonly (string | undefined)[] {
  switch (place.view) {
    case 'assess':
    case 'gap':
    case 'sideways':
    case 'history':
      return [place.profile, place.role, place.level, place.target]
    case 'matrix':
      return [place.level, ...place.areas, ...place.roles, ...place.hidden, ...place.pinned]
    case 'compare':
      return [place.profile, ...place.cells.flatMap(({ role, level }) => [role, level])]
    case 'team':
      return [place.profile, place.need?.role, place.need?.level]
    case 'alignment':
    case 'shared':
    case 'data':
    case 'editor':
      return []
    case 'profiles':
      return [place.shown?.id]
  }
}

describe('the address of a comparison', () => {
  const cells = (hash: string) => {
    const address = parseAddress(hash)
    return address.kind === 'place' && address.place.view === 'compare'
      ? address.place.cells.map(({ role, level }) => `${role}:${level}`)
      : address.kind
  }

  it.each([
    '#/mlops/compare/ml-engineer:middle/data-scientist:senior',
    '#/mlops/compare/a:b/a:b/a:b/a:b?ratings=own',
  ])('%s is read and written', (hash) => {
    const address = parseAddress(hash)
    expect(address.kind === 'place' && formatAddress(address.place)).toBe(hash)
  })

  it('keeps its cells in order', () => {
    expect(cells('#/mlops/compare/b:two/a:one/c:three')).toEqual(['b:two', 'a:one', 'c:three'])
  })

  it('may have its colons encoded', () => {
    expect(cells('#/mlops/compare/a%3Aone/b%3atwo')).toEqual(['a:one', 'b:two'])
  })

  it.each([
    '#/mlops/compare',
    '#/mlops/compare/a%3Aone/%ff',
    '#/mlops/compare/ml-engineer:middle',
    '#/mlops/compare/a:b/a:b/a:b/a:b/a:b',
    '#/mlops/compare/ml-engineer/middle',
    '#/mlops/compare/a:b:c/d:e',
    '#/mlops/compare/A:b/c:d',
    '#/team/compare/a:b/c:d',
  ])('%s is none', (hash) => {
    expect(cells(hash)).toBe('unknown')
  })
})

describe('the address of the library', () => {
  it.each([
    ['#/profiles', { view: 'profiles' }],
    ['#/profiles?q=k%C3%B6che', { view: 'profiles', query: 'köche' }],
    ['#/profiles?profile=cooking', { view: 'profiles', shown: { id: 'cooking' } }],
    [
      '#/profiles?profile=cooking&from=1.0&to=2026-03-17',
      { view: 'profiles', shown: { id: 'cooking', from: '1.0', to: '2026-03-17' } },
    ],
    [
      '#/profiles?profile=cooking&to=a+%26+b',
      { view: 'profiles', shown: { id: 'cooking', to: 'a & b' } },
    ],
  ])('%s is read and written', (hash, place) => {
    const address = parseAddress(hash)
    expect(address).toEqual({ kind: 'place', place })
    expect(address.kind === 'place' && formatAddress(address.place)).toBe(hash)
  })

  it.each([
    '#/profiles/cooking',
    '#/profiles?profile=Cook',
    '#/profiles?profile=team',
    '#/profiles?from=1&to=2',
    '#/profiles?profile=cooking&from=',
    '#/cooking/profiles',
  ])('%s is none', (hash) => {
    expect(parseAddress(hash).kind).toBe('unknown')
  })
})

describe('an address', () => {
  it.each([
    [
      '#/mlops/assess/ml-engineer/middle',
      { view: 'assess', profile: 'mlops', role: 'ml-engineer', level: 'middle' },
    ],
    [
      '#/mlops/assess/ml-engineer/middle?target=lead',
      { view: 'assess', profile: 'mlops', role: 'ml-engineer', level: 'middle', target: 'lead' },
    ],
    [
      '#/mlops/gap/ml-engineer/middle',
      { view: 'gap', profile: 'mlops', role: 'ml-engineer', level: 'middle' },
    ],
    [
      '#/mlops/gap/ml-engineer/middle/senior',
      { view: 'gap', profile: 'mlops', role: 'ml-engineer', level: 'middle', target: 'senior' },
    ],
    [
      '#/mlops/sideways/ml-engineer/middle',
      { view: 'sideways', profile: 'mlops', role: 'ml-engineer', level: 'middle' },
    ],
    ['#/shared', { view: 'shared' }],
    ['#/shared/', { view: 'shared' }],
    ['#/shared/1zAb_-9', { view: 'shared', code: '1zAb_-9' }],
    ['#/shared/1zAb?utm=x', { view: 'shared', code: '1zAb' }],
    ['#/shared/no%20link/at all', { view: 'shared', code: 'no%20link/at all' }],
    ['#/data', { view: 'data' }],
    ['#/profiles/edit/new-1', { view: 'editor', draft: 'new-1' }],
    [
      '#/mlops/history/ml-engineer/middle',
      { view: 'history', profile: 'mlops', role: 'ml-engineer', level: 'middle' },
    ],
    [
      '#/mlops/history/ml-engineer/middle?target=lead&snapshot=a%2F1',
      {
        view: 'history',
        profile: 'mlops',
        role: 'ml-engineer',
        level: 'middle',
        target: 'lead',
        snapshot: 'a/1',
      },
    ],
    ['mlops/gap/x/y', { view: 'gap', profile: 'mlops', role: 'x', level: 'y' }],
    ['#/mlops/gap/x/y/', { view: 'gap', profile: 'mlops', role: 'x', level: 'y' }],
    ['#/mlops/gap/x/y?unknown=1', { view: 'gap', profile: 'mlops', role: 'x', level: 'y' }],
  ])('%s says what is looked at', (hash, place) => {
    expect(parseAddress(hash)).toEqual({ kind: 'place', place })
  })

  it.each(['', '#', '#/', '/', '#/?target=lead', '#///'])('%j is the start', (hash) => {
    expect(parseAddress(hash)).toEqual({ kind: 'start' })
  })

  it.each([
    ['#/mlops', ['mlops']],
    ['#/mlops/assess', ['mlops', 'assess']],
    ['#/mlops/assess/ml-engineer', ['mlops', 'assess', 'ml-engineer']],
    [
      '#/mlops/assess/ml-engineer/middle/senior',
      ['mlops', 'assess', 'ml-engineer', 'middle', 'senior'],
    ],
    ['#/mlops/gap/a/b/c/d', ['mlops', 'gap', 'a', 'b', 'c', 'd']],
    ['#/mlops/sideways/a', ['mlops', 'sideways', 'a']],
    ['#/mlops/sideways/a/b/c', ['mlops', 'sideways', 'a', 'b', 'c']],
    ['#/mlops/history/a', ['mlops', 'history', 'a']],
    ['#/mlops/history/a/b/c', ['mlops', 'history', 'a', 'b', 'c']],
    ['#/mlops/history/a/b?snapshot=', ['mlops', 'history', 'a', 'b']],
    ['#/mlops/history/a/b?of=somebody', ['mlops', 'history', 'a', 'b']],
    ['#/mlops/dance/a/b', ['mlops', 'dance', 'a', 'b']],
    ['#/mlops/constructor/a/b', ['mlops', 'constructor', 'a', 'b']],
    ['#/mlops/__proto__/a/b', ['mlops', '__proto__', 'a', 'b']],
    ['#/MLOps/gap/a/b', ['MLOps', 'gap', 'a', 'b']],
    ['#/mlops/gap/a/b%20c', ['mlops', 'gap', 'a', 'b%20c']],
    ['#/mlops/gap/a-/b', ['mlops', 'gap', 'a-', 'b']],
    ['#/mlops/assess/a/b?target=', ['mlops', 'assess', 'a', 'b']],
    ['#/mlops/assess/a/b?target=<b>', ['mlops', 'assess', 'a', 'b']],
    ['#/team/assess/a/b', ['team', 'assess', 'a', 'b']],
    ['#/profiles/gap/a/b', ['profiles', 'gap', 'a', 'b']],
    ['#/shared/1zabc?of=anna', ['shared', '1zabc']],
    ['#/mlops/shared/a/b', ['mlops', 'shared', 'a', 'b']],
    ['#/data/gap/a/b', ['data', 'gap', 'a', 'b']],
    ['#/data/data', ['data', 'data']],
    ['#/mlops/data', ['mlops', 'data']],
    ['#/data?of=a', ['data']],
  ])('%s is none of this app, and its words are kept', (hash, words) => {
    expect([parseAddress(hash), wordsOf(hash)]).toEqual([{ kind: 'unknown' }, words])
  })
})

describe('writing an address', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/)
  const profile = word.filter((id) => !reservedProfileIds.has(id))

  it('gives the address that was read, for every place there can be', () => {
    const hash = fc
      .tuple(
        fc.constantFrom('assess', 'gap', 'sideways', 'history'),
        profile,
        word,
        word,
        fc.option(word),
      )
      .map(([view, id, role, level, target]) => {
        if (target === null || view === 'sideways') return `#/${id}/${view}/${role}/${level}`
        return `#/${id}/${view}/${role}/${level}${view === 'gap' ? '/' : '?target='}${target}`
      })
    fc.assert(
      fc.property(hash, (written) => {
        const address = parseAddress(written)
        expect(address.kind === 'place' ? formatAddress(address.place) : undefined).toBe(written)
      }),
      runs(500),
    )
  })

  it('gives an address that reads the same, wherever the place was read from', () => {
    fc.assert(
      fc.property(hostileHash(), (hash) => {
        const address = parseAddress(hash)
        const again =
          address.kind === 'place' ? parseAddress(formatAddress(address.place)) : address
        expect(again).toEqual(address)
      }),
      runs(1000),
    )
  })
})

describe('a hostile address', () => {
  it.each([
    '#/%',
    '#/%E0%A4%A',
    '#/mlops/gap/%00/b',
    '#/mlops/assess/a/b?target=%',
    '#?&&==',
    '#/<img onerror=alert(1)>',
    `#/${'a/'.repeat(50_000)}`,
  ])('never throws', (hash) => {
    expect(['start', 'unknown']).toContain(parseAddress(hash).kind)
  })

  it('names nothing but slugs where it is a place', () => {
    fc.assert(
      fc.property(hostileHash(), (hash) => {
        const address = parseAddress(hash)
        const ids = address.kind === 'place' ? idsOf(address.place) : []
        const wrong = ids.filter((id) => id !== undefined && !/^[a-z0-9-]+$/.test(id))
        expect(wrong).toEqual([])
      }),
      runs(1000),
    )
  })
})

describe('a word', () => {
  it.each([
    ['assess', true],
    ['gap', true],
    ['sideways', true],
    ['toString', false],
    ['', false],
  ])('"%s" names a view: %s', (word, names) => {
    expect(isView(word)).toBe(names)
  })
})

/** Anything after `#`, often close to an address. */
function hostileHash(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(
      'mlops',
      'assess',
      'gap',
      'team',
      'alignment',
      'shared',
      'data',
      '?need=',
      '?of=',
      'sideways',
      'a',
      '__proto__',
      '..',
      '%2F',
      '?target=',
      '&',
      '#',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  return fc.array(piece, { maxLength: 8 }).map((pieces) => `#/${pieces.join('/')}`)
}
