// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeKey } from '#domain/draft-place.ts'
import { placeOfPath } from '#io/draft-places.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const keyOf = (path: string) => {
  const place = placeOfPath(smallProfile, path)
  return place && placeKey(place)
}

describe('the place of a problem in the editor', () => {
  it.each([
    ['$.title', 'fact title en'],
    ['$.title.de', 'fact title de'],
    ['$.title.fr', 'fact title en'],
    ['$.version', 'fact version'],
    ['$.keywords[1].de', 'keyword 1 en'],
    ['$.roles', 'list roles'],
    ['$.roles[1].name', 'item roles analyst name en'],
    ['$.areas[0].summary.de', 'item areas plan summary de'],
    ['$.expectations[1].level', 'cell engineer middle'],
    ['$.expectations[1].criteria[2].text', 'criterion m3 text en'],
    ['$.expectations[1].criteria[0].tools[0]', 'criterion m1 tools'],
    ['$.expectations[1].criteria[0].id', 'criterion m1 text en'],
    ['$.expectations[1].criteria[9].text', 'cell engineer middle'],
  ])('%s is %s', (path, key) => {
    expect(keyOf(path)).toBe(key)
  })

  it.each(['$', '$.format', '$.expectations[99]', '$["a b"]', ''])('%s is nowhere', (path) => {
    expect(keyOf(path)).toBeUndefined()
  })

  it('is looked for in any text at all', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(() => placeOfPath(smallProfile, path)).not.toThrow()
      }),
      runs(200),
    )
  })
})
