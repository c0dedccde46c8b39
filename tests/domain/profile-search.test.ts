// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { headOfProfile } from '#domain/own-profile.ts'
import { isProfileFound } from '#domain/profile-search.ts'
import { termsOf } from '#domain/hits.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const head = headOfProfile(
  profileFrom({
    ...smallProfileLiteral,
    field: { en: 'Outdoors', de: 'Draußen' },
    keywords: ['Beds', { en: 'Compost', de: 'Kompost' }],
  }),
)

describe('a profile', () => {
  it.each([
    ['', true],
    ['gard', true],
    ['Gärtnern', true],
    ['gartnern', true],
    ['draussen', true],
    ['kompost', true],
    ['gardening outdoors', true],
    ['gardening cooking', false],
    ['Spade', false],
  ])('searched for %j is found: %s', (query, isFound) => {
    expect(isProfileFound(head, termsOf(query))).toBe(isFound)
  })
})
