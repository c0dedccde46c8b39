// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressOf } from '#domain/progress.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { levelId } from '../fixtures/ids.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { snapshotAt } from '../fixtures/snapshots.ts'

const middle = levelId('middle')
const snapshots = [
  snapshotAt('2026-01-05', assessmentOf({ m1: 0 })),
  snapshotAt('2026-02-05', assessmentOf({ m1: 1, m2: 2, s1: 3 })),
  snapshotAt('2026-03-05', assessmentOf({ m1: 2, m2: 2, m3: 'n/a' })),
]
const now = assessmentOf({ m1: 3, m2: 2, m3: 2 })

describe('progress over time', () => {
  it('counts the criteria of the level at each snapshot and now, the earliest first', () => {
    expect(
      progressOf(smallProfile, middle, snapshots, now).map(({ snapshot, counts }) => [
        snapshot?.id,
        counts.met,
        counts.withSupport,
        counts.notYet,
        counts.noAnswer,
        counts.excluded,
      ]),
    ).toEqual([
      ['s-2026-01-05', 0, 0, 1, 2, 0],
      ['s-2026-02-05', 1, 1, 0, 1, 0],
      ['s-2026-03-05', 2, 0, 0, 0, 1],
      [undefined, 3, 0, 0, 0, 0],
    ])
  })

  it('is the same whatever the order of the snapshots', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(snapshots, { minLength: 3 }), (shuffled) => {
        expect(progressOf(smallProfile, middle, shuffled, now)).toEqual(
          progressOf(smallProfile, middle, snapshots, now),
        )
      }),
      runs(30),
    )
  })

  it('is only now where there is no snapshot', () => {
    expect(progressOf(smallProfile, middle, [], now)).toHaveLength(1)
  })

  it('counts nothing at a level that asks nothing', () => {
    const analyst = assessmentOf({}, { role: 'analyst' })
    const [point] = progressOf(smallProfile, levelId('lead'), [], analyst)
    expect(point?.counts.applicable).toBe(0)
  })
})
