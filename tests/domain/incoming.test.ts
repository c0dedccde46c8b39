// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { type Holdings, effectOf, joinHoldings, nothingHeld, planOf } from '#domain/incoming.ts'
import { takenInto } from '#domain/incoming-assessment.ts'
import { parseAlignment } from '#io/alignment.ts'
import { parseSnapshot } from '#io/snapshot.ts'
import { anyStatesOf } from '../fixtures/any-states.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { valueOf } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const [early, late] = ['2026-03-17T09:00:00.000Z', '2026-04-01T09:00:00.000Z']
const withAssessments = (...assessments: readonly Assessment[]): Holdings => ({
  ...nothingHeld,
  assessments,
})

/** What is told of the only assessment in a file. */
function told(device: Holdings, file: Assessment) {
  const [item] = planOf(device, withAssessments(file)).assessments
  return item && [item.stance.is, ...item.choices]
}

/** What each choice does with the only assessment in a file. */
function effects(device: Holdings, file: Assessment) {
  const [item] = planOf(device, withAssessments(file)).assessments
  return item?.choices.map((choice) => {
    const effect = effectOf(item, choice)
    return `${choice}: ${effect.is === 'changes' ? `${effect.by} ${effect.here.id}` : effect.is}`
  })
}

const alignmentOf = (more: object = {}) =>
  valueOf(
    parseAlignment({
      format: 'levelwise-alignment/1',
      id: 'al',
      self: assessmentOf({ j1: 3 }, { id: 'theirs' }),
      review: assessmentOf({ j1: 2 }, { id: 'review', kind: 'review' }),
      agreed: assessmentOf({}, { id: 'agreed', kind: 'agreed' }),
      created: early,
      changed: early,
      ...more,
    }),
  )
const snapshotOf = (id: string, name = '') =>
  valueOf(
    parseSnapshot({
      format: 'levelwise-snapshot/1',
      id,
      name,
      reason: 'hand',
      taken: early,
      assessment: assessmentOf({ j1: 1 }),
    }),
  )

describe('an assessment from a file', () => {
  const mine = assessmentOf({ j1: 2 })
  const theirs = assessmentOf({ j1: 3 }, { id: 'theirs' })
  const copy = assessmentOf({ j1: 3 }, { id: 'copy', copiedFrom: 'theirs' })

  it.each([
    ['of a role without an own one', nothingHeld, mine, ['new', 'own', 'copy', 'leave']],
    [
      'of another role',
      withAssessments(mine),
      assessmentOf({}, { id: 'b', role: 'guest' }),
      ['new', 'own', 'copy', 'leave'],
    ],
    ['of the id of an own one', withAssessments(mine), mine, ['same', 'merge', 'replace', 'leave']],
    [
      'of another id and the same role',
      withAssessments(mine),
      theirs,
      ['other', 'copy', 'merge', 'replace', 'leave'],
    ],
    ['of which a copy is kept', withAssessments(copy), theirs, ['new', 'copy', 'own', 'leave']],
    ['that is a copy itself', withAssessments(mine), copy, ['foreign', 'add', 'leave']],
    [
      'by somebody else',
      nothingHeld,
      assessmentOf({}, { kind: 'review' }),
      ['foreign', 'add', 'leave'],
    ],
    [
      'that is the review of an alignment here',
      { ...nothingHeld, alignments: [alignmentOf()] },
      assessmentOf({}, { id: 'review', kind: 'review' }),
      ['in-alignment', 'leave'],
    ],
    [
      'that is covered by a review',
      { ...nothingHeld, alignments: [alignmentOf()] },
      theirs,
      ['covered', 'leave'],
    ],
    [
      'of a review that is finished',
      { ...nothingHeld, alignments: [alignmentOf({ finished: late })] },
      theirs,
      ['new', 'own', 'copy', 'leave'],
    ],
  ] as const)('%s is told as such', (_, device, file, expected) => {
    expect(told(device, file)).toEqual(expected)
  })

  it('is covered by an alignment that is only open, too', () => {
    const [item] = planOf(nothingHeld, withAssessments(theirs), [alignmentOf()]).assessments
    expect(item?.stance.is).toBe('covered')
  })

  it.each([
    ['new', nothingHeld, mine, ['own: adds', 'copy: adds', 'leave: nothing']],
    [
      'the same',
      withAssessments(mine),
      mine,
      ['merge: nothing', 'replace: nothing', 'leave: nothing'],
    ],
    [
      'of another id',
      withAssessments(mine),
      theirs,
      ['copy: adds', 'merge: nothing', 'replace: replace a-1', 'leave: nothing'],
    ],
    [
      'kept already',
      withAssessments(mine, copy),
      theirs,
      ['copy: nothing', 'merge: nothing', 'replace: replace a-1', 'leave: nothing'],
    ],
  ] as const)('%s does what its choices say', (_, device, file, expected) => {
    expect(effects(device, file)).toEqual(expected)
  })

  it('is never brought together with another id unless that is chosen', () => {
    fc.assert(
      fc.property(anyAssessed, anyAssessed, ([, here], [, given]) => {
        const file = { ...given, id: assessmentOf({}, { id: 'another' }).id }
        const [item] = planOf(withAssessments(here), withAssessments(file)).assessments
        const effect = item && effectOf(item, item.choices[0])
        expect(effect?.is === 'changes' && effect.here.id !== file.id).toBe(false)
      }),
      runs(200),
    )
  })
})

describe('what else files hold', () => {
  it('tells snapshots that are new, here, and here without the name that was typed', () => {
    const device = {
      ...nothingHeld,
      snapshots: [snapshotOf('a'), snapshotOf('b'), snapshotOf('c', 'Mine')],
    }
    const files = {
      ...nothingHeld,
      snapshots: [
        snapshotOf('a'),
        snapshotOf('b', 'Before'),
        snapshotOf('c', 'Else'),
        snapshotOf('d'),
      ],
    }
    const { added, named, same } = planOf(device, files).snapshots
    expect([added.map(({ id }) => id), named.map(({ id, name }) => [id, name]), same]).toEqual([
      ['d'],
      [['b', 'Before']],
      2,
    ])
  })

  it('tells alignments that are new, the same, and changed with each difference', () => {
    const changed = alignmentOf({
      review: assessmentOf(
        {},
        {
          id: 'review',
          kind: 'review',
          ratings: { j1: { at: late, value: 1, profileVersion: '1' } },
        },
      ),
      changed: late,
    })
    const device = { ...nothingHeld, alignments: [alignmentOf(), alignmentOf({ id: 'same' })] }
    const files = {
      ...nothingHeld,
      alignments: [changed, alignmentOf({ id: 'same' }), alignmentOf({ id: 'new' })],
    }
    const { added, changed: merged, same } = planOf(device, files).alignments
    expect([added.map(({ id }) => id), same]).toEqual([['new'], 1])
    expect(
      merged.map(({ here, sides }) => [
        here.id,
        sides.map(({ differences }) => differences.length),
      ]),
    ).toEqual([['al', [1]]])
  })

  it('leaves files of the team out whose review is not finished', () => {
    const team = [assessmentOf({}, { id: 'theirs' }), assessmentOf({}, { id: 'bernd' })]
    const plan = planOf({ ...nothingHeld, alignments: [alignmentOf()] }, { ...nothingHeld, team })
    expect([plan.team.added.map(({ id }) => id), plan.team.covered]).toEqual([['bernd'], 1])
  })

  it('takes a file in together with the review that covers it', () => {
    const team = [assessmentOf({}, { id: 'theirs' })]
    const plan = planOf(nothingHeld, { ...nothingHeld, team, alignments: [alignmentOf()] })
    expect([plan.team.added.length, plan.team.covered]).toEqual([1, 0])
  })

  it('tells files of the team that are newer than here', () => {
    const device = { ...nothingHeld, team: [assessmentOf({}, { id: 'bernd' })] }
    const team = [assessmentOf({ j1: 1 }, { id: 'bernd', changed: late })]
    const { added, replaced, same } = planOf(device, { ...nothingHeld, team }).team
    expect([added, replaced.map(({ id }) => id), same]).toEqual([[], ['bernd'], 0])
  })

  it('tells settings that are chosen otherwise', () => {
    const device = { ...nothingHeld, settings: { theme: 'dark', language: 'de' } }
    const files = { ...nothingHeld, settings: { theme: 'light', language: 'de', size: 2 } }
    expect(planOf(device, files).settings).toEqual([
      { name: 'theme', here: 'dark', inFile: 'light' },
      { name: 'size', here: undefined, inFile: 2 },
    ])
  })
})

describe('opening what a device has', () => {
  it('changes nothing on it', () => {
    fc.assert(
      fc.property(anyAssessed, ([, assessment]) => {
        const device = {
          assessments: [
            assessment,
            { ...assessment, id: assessmentOf({}, { id: 'c' }).id, copiedFrom: 'x' },
          ],
          snapshots: [snapshotOf('a')],
          alignments: [alignmentOf()],
          team: [assessmentOf({}, { id: 'bernd' })],
          settings: { theme: 'dark' },
        }
        const { alignments, assessments, settings, snapshots, team } = planOf(
          device,
          joinHoldings([device, device]),
        )
        expect(assessments.map((item) => effectOf(item, item.choices[0]).is)).toEqual([
          'nothing',
          'nothing',
        ])
        expect(
          [
            alignments.added,
            alignments.changed,
            settings,
            snapshots.added,
            snapshots.named,
            team.added,
            team.replaced,
          ].flat(),
        ).toEqual([])
        expect([alignments.same, snapshots.same, team.same]).toEqual([1, 1, 1])
      }),
      runs(100),
    )
  })
})

describe('several files', () => {
  const start = assessmentOf({ j1: 1, m1: 2 })

  it('hold the same together in whatever order they are opened', () => {
    fc.assert(
      fc.property(anyStatesOf(start, 3), (states) => {
        const files = states.map((state) => withAssessments(state))
        expect(joinHoldings(files.toReversed())).toEqual(joinHoldings(files))
      }),
      runs(200),
    )
  })

  it('opened together give what they give one after the other', () => {
    fc.assert(
      fc.property(anyStatesOf(start, 3), ([here = start, ...files]) => {
        const [together = start] = joinHoldings(
          files.map((state) => withAssessments(state)),
        ).assessments
        const oneByOne = files.reduce(takenInto, here)
        expect(takenInto(here, together).ratings).toEqual(oneByOne.ratings)
      }),
      runs(200),
    )
  })
})
