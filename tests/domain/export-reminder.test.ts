import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { exportReminder } from '#domain/export-reminder.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

/** An assessment with so many notes, each a minute later than the one before. */
const withNotes = (count: number, day = 17): Assessment =>
  assessmentOf(
    {},
    {
      notes: Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `n${at}`,
          { at: `2026-03-${day}T09:${String(at).padStart(2, '0')}:00.000Z`, text: 'x' },
        ]),
      ),
    },
  )

const reminder = (assessments: readonly Assessment[], since: string | undefined, now: string) =>
  exportReminder({ assessments, alignments: [] }, since, Date.parse(now))

describe('somebody is reminded of an export', () => {
  it.each<[string, number, string, { changes: number; days: number } | undefined]>([
    ['never while nothing was typed', 0, '2026-12-01T00:00:00.000Z', undefined],
    ['not after 19 changes on one day', 19, '2026-03-17T10:00:00.000Z', undefined],
    ['after 20 changes', 20, '2026-03-17T10:00:00.000Z', { changes: 20, days: 0 }],
    ['not six days after one change', 1, '2026-03-24T08:59:59.999Z', undefined],
    ['seven days after one change', 1, '2026-03-24T09:00:00.000Z', { changes: 1, days: 7 }],
  ])('%s', (_, changes, now, expected) => {
    expect(reminder([withNotes(changes)], undefined, now)).toEqual(expected)
  })

  it('by what was changed since the last export alone', () => {
    const since = '2026-03-17T09:04:00.000Z'
    expect(reminder([withNotes(24)], since, '2026-03-17T10:00:00.000Z')).toBeUndefined()
    expect(reminder([withNotes(25)], since, '2026-03-17T10:00:00.000Z')).toEqual({
      changes: 20,
      days: 0,
    })
  })

  it('by what was cleared, too', () => {
    const cleared = assessmentOf({ j1: 'cleared' })
    expect(reminder([cleared], undefined, '2026-03-30T09:00:00.000Z')).toEqual({
      changes: 1,
      days: 13,
    })
  })

  it('by the sum of all assessments', () => {
    const both = [withNotes(10), withNotes(10, 18)]
    expect(reminder(both, undefined, '2026-03-18T10:00:00.000Z')).toEqual({ changes: 20, days: 1 })
  })
})
