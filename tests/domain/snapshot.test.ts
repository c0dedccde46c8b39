// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frozenText, latestFirst, snapshotOf } from '#domain/snapshot.ts'
import { parseSnapshot } from '#io/snapshot.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { snapshotId } from '../fixtures/ids.ts'
import { valueOf } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { snapshotAt } from '../fixtures/snapshots.ts'

const about = {
  id: snapshotId('s-1'),
  at: '2026-05-12T09:00:00.000Z',
  reason: 'hand',
  name: 'Before the talk',
} as const
const at = '2026-03-17T09:00:00.000Z'

describe('taking a snapshot', () => {
  it('freezes when, why, its name and the assessment as it is', () => {
    const snapshot = snapshotOf(assessmentOf({ m1: 2 }), smallProfile, about)
    expect(snapshot).toMatchObject({
      format: 'levelwise-snapshot/1',
      id: 's-1',
      name: 'Before the talk',
      reason: 'hand',
      taken: '2026-05-12T09:00:00.000Z',
      assessment: { id: 'a-1', ratings: { m1: { value: 2 } } },
    })
  })

  it('freezes the version of the profile that is looked at', () => {
    const begun = assessmentOf({ m1: 2 }, { profile: { id: 'gardening', version: '2025-01-01' } })
    expect(snapshotOf(begun, smallProfile, about).assessment.profile).toEqual({
      id: 'gardening',
      version: '2026-03-17',
    })
  })

  it('freezes the texts of what was answered, and of nothing else', () => {
    const assessment = assessmentOf(
      { m1: 2, j1: 'cleared' },
      { notes: { s2: { at, text: 'Hedges' } } },
    )
    expect(snapshotOf(assessment, smallProfile, about).assessment.texts).toEqual({
      m1: { en: 'Digs with a Rake or a Spade.', de: 'Digs with a Rake or a Spade. (auf Deutsch)' },
      s2: { en: 'Plans a season.', de: 'Plans a season. (auf Deutsch)' },
    })
  })

  it('keeps the wording of what the profile no longer has, where the assessment brought it along', () => {
    const assessment = assessmentOf({ gone: 2, never: 1 }, { texts: { gone: 'Mows by hand.' } })
    expect(snapshotOf(assessment, smallProfile, about).assessment.texts).toEqual({
      gone: 'Mows by hand.',
    })
  })

  it('gives what the format takes, for any assessment', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const snapshot = snapshotOf(assessment, profile, about)
        expect(valueOf(parseSnapshot(JSON.parse(JSON.stringify(snapshot))))).toEqual(snapshot)
      }),
      runs(100),
    )
  })
})

describe('the order of snapshots', () => {
  const days = ['2026-01-05', '2026-02-01', '2026-02-02', '2026-11-30'].map((day) =>
    snapshotAt(day, assessmentOf({})),
  )

  it('is the latest first, whatever the order given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(days, { minLength: days.length }), (shuffled) => {
        expect(latestFirst(shuffled)).toEqual(days.toReversed())
      }),
      runs(50),
    )
  })

  it('is the same for two of the same instant, whatever the order given', () => {
    const one = snapshotAt('2026-01-05', assessmentOf({}), { id: 'a' })
    const other = snapshotAt('2026-01-05', assessmentOf({}), { id: 'b' })
    expect(latestFirst([one, other])).toEqual(latestFirst([other, one]))
  })
})

describe('the frozen wording of a criterion', () => {
  const older = snapshotAt('2026-01-05', assessmentOf({}, { texts: { gone: 'Old wording.' } }))
  const newer = snapshotAt('2026-02-05', assessmentOf({}, { texts: { gone: 'New wording.' } }))

  it.each([
    ['the latest snapshot that has it', assessmentOf({}), [older, newer], 'New wording.'],
    ['the assessment before any snapshot', newer.assessment, [older], 'New wording.'],
    ['nothing where nobody froze it', assessmentOf({}), [], undefined],
  ])('comes from %s', (_, assessment, snapshots, text) => {
    expect(frozenText('gone', assessment, snapshots)).toBe(text)
  })

  it('is never what every object has', () => {
    expect(frozenText('constructor', newer.assessment, [older])).toBeUndefined()
  })
})
