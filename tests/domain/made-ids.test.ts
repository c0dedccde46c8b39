// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshId, slugOf } from '#domain/made-ids.ts'
import { freshProfileId } from '#domain/new-profile.ts'
import { runs } from '../fixtures/arbitraries.ts'

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

describe('an id made from a name', () => {
  it.each([
    ['ML Engineer', 'ml-engineer'],
    ['Prüfung & Übung (C++)', 'pruefung-uebung-c'],
    ['Straße', 'strasse'],
    ['Ärztin', 'aerztin'],
    ['Crème brûlée', 'creme-brulee'],
    ['Łódź', 'lodz'],
    ['  --  ', ''],
    ['開発者', ''],
  ])('of %s is %s', (name, id) => {
    expect(slugOf(name, 40)).toBe(id)
  })

  it('writes an umlaut out that comes in two parts', () => {
    expect(slugOf('Pru\u0308fung', 40)).toBe('pruefung')
  })

  it('is cut between words', () => {
    expect(slugOf('designs pipelines for training', 20)).toBe('designs-pipelines')
  })

  it('is cut inside a word that is too long by itself', () => {
    expect(slugOf('Donaudampfschifffahrt', 10)).toBe('donaudampf')
  })

  it('is a slug or nothing, and no longer than it may be, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 60 }),
        (name, most) => {
          const made = slugOf(name, most)
          expect(made === '' || slug.test(made)).toBe(true)
          expect(made.length).toBeLessThanOrEqual(most)
        },
      ),
      runs(500),
    )
  })

  it('gets a number where another has it', () => {
    const taken = new Set(['tester', 'tester-2'])
    const isFree = (id: string): id is string => !taken.has(id)
    expect(freshId('Tester', 'role', isFree, 40)).toBe('tester-3')
  })

  it('falls back where no letter of the name can be used', () => {
    expect(freshId('開発者', 'role', (id): id is string => id !== '', 40)).toBe('role')
  })

  it('of a profile is no word that names a view', () => {
    expect(freshProfileId('Team', new Set())).toBe('team-2')
  })
})
