// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkBuiltInProfile } from '#io/check-built-in-profile.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const json = (changes: object = {}) => JSON.stringify({ ...smallProfileLiteral, ...changes })

describe('a profile that is to be built in', () => {
  it('is fine where the file is good and called after its id', () => {
    expect(checkBuiltInProfile('gardening.json', json())).toEqual([])
  })

  it('must be called after its id', () => {
    expect(checkBuiltInProfile('garden.json', json())).toEqual([
      'garden.json: $.id: the file must be called gardening.json',
    ])
  })

  it('must be JSON', () => {
    expect(checkBuiltInProfile('gardening.json', '{')).toEqual([
      expect.stringMatching(/^gardening\.json: \$: notJson, found .+/),
    ])
  })

  it('must be a skill profile', () => {
    expect(checkBuiltInProfile('x.json', '{"format":"levelwise-assessment/1"}')).toEqual([
      'x.json: $.format: otherFormat, expected levelwise-profile/1, found levelwise-assessment/1',
    ])
  })

  it('is told everything that is wrong, a line each, with the place', () => {
    const areas = smallProfileLiteral.areas.slice(1)
    const lines = checkBuiltInProfile('gardening.json', json({ areas }))
    expect([lines.length, lines[0]]).toEqual([
      8,
      'gardening.json: $.expectations[0].criteria[1].area: unknownReference, id plan, list areas',
    ])
  })
})
