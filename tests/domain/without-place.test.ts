// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import {
  entriesWithoutPlace,
  ratedAgainstOtherVersion,
  ratingsWithoutPlace,
} from '#domain/without-place.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const at = '2026-03-17T09:00:00.000Z'

describe('what the profile does not ask of the role', () => {
  const assessment = assessmentOf(
    { m1: 2, gone: 1, am1: 3, cleared: 'cleared' },
    { notes: { noted: { at, text: 'Hedges' }, gone: { at, text: 'Beds' } } },
  )

  it('is everything that is said about other criteria, each once', () => {
    expect(entriesWithoutPlace(smallProfile, assessment)).toEqual(['gone', 'am1', 'noted'])
  })

  it('is nothing where all have their place', () => {
    expect(entriesWithoutPlace(smallProfile, assessmentOf({ j1: 0, p1: 'n/a' }))).toEqual([])
  })
})

describe('ratings that the profile has no place for', () => {
  it.each<readonly [string, Assessment, readonly string[]]>([
    ['those of unknown criteria', assessmentOf({ m1: 2, gone: 1 }), ['gone']],
    ['those of another role', assessmentOf({ am1: 2 }), ['am1']],
    ['not the cleared ones', assessmentOf({ gone: 'cleared' }), []],
    ['none where all are known', assessmentOf({ j1: 0, p1: 'n/a' }), []],
  ])('are %s', (_, assessment, ids) => {
    expect(ratingsWithoutPlace(smallProfile, assessment)).toEqual(ids)
  })
})

describe('ratings of another version', () => {
  it('are those with a place that were given against another one', () => {
    const assessment = assessmentOf(
      { m1: 2 },
      {
        ratings: {
          s1: { at, value: 1, profileVersion: '2025-01-01' },
          m1: { at, value: 2, profileVersion: '2026-03-17' },
          gone: { at, value: 2, profileVersion: '2025-01-01' },
          j1: { at, value: 0, profileVersion: '2024-01-01' },
        },
      },
    )
    expect(
      ratedAgainstOtherVersion(smallProfile, assessment).map(({ criterion, rating }) => [
        criterion.id,
        rating.profileVersion,
      ]),
    ).toEqual([
      ['j1', '2024-01-01'],
      ['s1', '2025-01-01'],
    ])
  })
})
