// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { hasAssessmentOf, ownAssessment } from '#state/selectors.ts'
import { type AppState, initialState } from '#state/store.ts'
import { roleId } from '../fixtures/ids.ts'
import { mlops } from '../fixtures/mlops.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const stateWith = (...assessments: readonly Assessment[]): AppState => ({
  ...initialState,
  assessments: Object.fromEntries(assessments.map((one) => [one.id, one])),
})
const ownIn = (state: AppState) => ownAssessment(state, smallProfile.id, roleId('engineer'))?.id

describe('the own assessment of a role', () => {
  it.each([
    ['the one there is', [assessmentOf({})], 'a-1'],
    [
      'the one begun first',
      [
        assessmentOf({}, { id: 'later', created: '2026-05-01T00:00:00.000Z' }),
        assessmentOf({}, { id: 'first', created: '2026-04-01T00:00:00.000Z' }),
      ],
      'first',
    ],
    ['none where there is none', [], undefined],
    ['no kept copy', [assessmentOf({}, { copiedFrom: 'x' })], undefined],
    ['none by somebody else', [assessmentOf({}, { kind: 'review' })], undefined],
    ['no agreed one', [assessmentOf({}, { kind: 'agreed' })], undefined],
    ['none of another role', [assessmentOf({}, { role: 'analyst' })], undefined],
    [
      'none of another profile',
      [assessmentOf({}, { profile: { id: 'x', version: '1' } })],
      undefined,
    ],
  ])('is %s', (_, assessments, id) => {
    expect(ownIn(stateWith(...assessments))).toBe(id)
  })
})

describe('whether something of a profile was rated or picked here', () => {
  it('is true for any assessment of it, whatever the role', () => {
    const state = stateWith(assessmentOf({}, { role: 'guest' }))
    expect([hasAssessmentOf(state, smallProfile.id), hasAssessmentOf(state, mlops.id)]).toEqual([
      true,
      false,
    ])
  })
})
