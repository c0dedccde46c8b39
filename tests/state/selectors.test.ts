// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import {
  alignmentById,
  alignmentWith,
  assessmentById,
  hasAssessmentOf,
  ownAssessment,
} from '#state/selectors.ts'
import { type AppState, initialState } from '#state/store.ts'
import { anyAlignment, runs } from '../fixtures/arbitraries.ts'
import { alignmentId, assessmentId, roleId } from '../fixtures/ids.ts'
import { mlops } from '../fixtures/mlops.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { fileOf } from '../fixtures/small-team.ts'

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

const withAlignments = (...alignments: readonly Alignment[]): AppState => ({
  ...initialState,
  alignments: Object.fromEntries(alignments.map((one) => [one.id, one])),
})
const withFile = (state: AppState, isSeen: boolean): AppState => {
  const assessment = fileOf('self', { m1: 3 })
  return { ...state, team: { [assessment.id]: { assessment, isSeen } } }
}
const idOf = (state: AppState, id: string) => assessmentById(state, assessmentId(id))?.id

describe('an assessment that may be looked at', () => {
  const covered = alignmentOf({}, { finished: undefined })

  it.each<readonly [string, AppState, string, string | undefined]>([
    ['the own one', stateWith(assessmentOf({})), 'a-1', 'a-1'],
    ['a file that was shown', withFile(initialState, true), 'self', 'self'],
    ['no file that was not', withFile(initialState, false), 'self', undefined],
    ['a review', withAlignments(covered), 'review', 'review'],
    ['an agreed one', withAlignments(covered), 'agreed', 'agreed'],
    ['no covered self-assessment', withAlignments(covered), 'self', undefined],
    [
      'none with a file not shown either',
      withFile(withAlignments(covered), false),
      'self',
      undefined,
    ],
    ['the self-assessment after the review', withAlignments(alignmentOf()), 'self', 'self'],
    ['none that there is not', withAlignments(covered), 'gone', undefined],
  ])('is %s', (_, state, id, found) => {
    expect(idOf(state, id)).toBe(found)
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'is nothing that nobody opened: %s',
    (id) => {
      const state = withFile(withAlignments(covered), true)
      expect(assessmentById(state, assessmentId(id))).toBeUndefined()
      expect(alignmentById(state, alignmentId(id))).toBeUndefined()
    },
  )

  it('is never a covered self-assessment, whatever the alignment is', () => {
    fc.assert(
      fc.property(anyAlignment, ({ finished: _f, uncovered: _u, ...alignment }) => {
        const state = withFile(withAlignments(alignment), false)
        expect(idOf(state, 'self')).toBeUndefined()
        expect(idOf(state, 'review')).toBe('review')
      }),
      runs(100),
    )
  })
})

describe('the alignment with an assessment', () => {
  it.each(['self', 'review', 'agreed'])('is found by each of its sides: %s', (id) => {
    const state = withAlignments(alignmentOf())
    expect(alignmentWith(state, assessmentId(id))?.id).toBe('al-1')
  })

  it('is the one changed last where a self-assessment stands in several', () => {
    const later = { id: 'al-2', changed: '2026-04-01T09:00:00.000Z' }
    const state = withAlignments(alignmentOf({}, later), alignmentOf())
    expect(alignmentWith(state, assessmentId('self'))?.id).toBe('al-2')
  })

  it('is none where nobody has it', () => {
    expect(alignmentWith(withAlignments(alignmentOf()), assessmentId('gone'))).toBeUndefined()
  })
})
