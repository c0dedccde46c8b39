// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rating } from '#domain/assessment.ts'
import type { AssessmentChange } from '#domain/assessment-change.ts'
import { changesTo } from '#domain/restoring.ts'
import { type Subject, changeAssessment, redo, undo } from '#state/assessment-actions.ts'
import { removeSnapshot } from '#state/record-actions.ts'
import { ownAssessment } from '#state/selectors.ts'
import {
  ownSnapshots,
  renameSnapshot,
  resetAssessment,
  restoreSnapshot,
  takeSnapshot,
} from '#state/snapshot-actions.ts'
import { initialState, startStore, useStore } from '#state/store.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { snapshotAt } from '../fixtures/snapshots.ts'

const subject: Subject = {
  profile: smallProfile,
  role: roleId('engineer'),
  level: levelId('senior'),
}
const m1 = criterionId('m1')
const rate = (id: string, value: Rating['value']): AssessmentChange => ({
  field: 'ratings',
  criterion: criterionId(id),
  to: { value, profileVersion: '2026-03-17' },
})
const then = assessmentOf(
  { m1: 2, gone: 1 },
  { notes: { m1: { at: '2026-03-17T09:00:00.000Z', text: 'Hedges' } }, focus: ['m1'] },
)

let device: ReturnType<typeof fakeDevice>
let stop: () => void

async function start(on = fakeDevice({ assessments: [then] })) {
  let ids = 0
  let seconds = 0
  device = on
  stop = await startStore({
    now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, (seconds += 1))).toISOString(),
    newId: () => `new-${(ids += 1)}`,
    storage: device.storage,
  })
}

beforeEach(() => start())
afterEach(() => {
  stop()
  useStore.setState(initialState, true)
})

const own = () => {
  const assessment = ownAssessment(useStore.getState(), smallProfile.id, subject.role)
  if (!assessment) throw new Error('nothing was begun')
  return assessment
}
const snapshots = () => ownSnapshots(useStore.getState().snapshots, smallProfile.id, subject.role)
const take = (name = '') => takeSnapshot(own(), smallProfile, 'hand', name)

describe('a snapshot', () => {
  it('is stored at once, with its name', () => {
    const snapshot = take('  Before the talk ')
    expect(snapshot).toMatchObject({ id: 'new-1', name: 'Before the talk', reason: 'hand' })
    expect([device.saved, snapshots()]).toEqual([[snapshot], [snapshot]])
  })

  it('is never changed by what is rated after it', async () => {
    const snapshot = take()
    await changeAssessment(subject, rate('m1', 0))
    expect(snapshots()).toEqual([snapshot])
    expect(snapshot.assessment.ratings).toEqual(then.ratings)
  })

  it('takes another name, and nothing else of it changes', () => {
    const snapshot = take('old')
    renameSnapshot(snapshot, 'new ')
    expect(snapshots()).toEqual([{ ...snapshot, name: 'new' }])
    expect(device.saved.at(-1)).toEqual({ ...snapshot, name: 'new' })
  })

  it('is gone from the device when it is removed, and comes back as it was', async () => {
    const snapshot = take()
    const putBack = removeSnapshot(snapshot.id)
    expect([snapshots(), device.removed]).toEqual([[], ['snapshot new-1']])
    putBack()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect([snapshots(), device.saved.at(-1)]).toEqual([[snapshot], snapshot])
  })
})

describe('the snapshots of a role', () => {
  it('are those of the own assessment, the latest first', async () => {
    const [first, second] = [snapshotAt('2026-01-05', then), snapshotAt('2026-02-05', then)]
    const others = [
      snapshotAt('2026-01-06', assessmentOf({}, { role: 'analyst' })),
      snapshotAt('2026-01-07', assessmentOf({}, { kind: 'review' })),
      snapshotAt('2026-01-08', assessmentOf({}, { copiedFrom: 'x' })),
      snapshotAt('2026-01-09', assessmentOf({}, { profile: { id: 'other', version: '1' } })),
    ]
    stop()
    await start(fakeDevice({ snapshots: [first, ...others, second] }))
    expect(snapshots()).toEqual([second, first])
  })
})

describe('going back to a snapshot', () => {
  async function changeMuch() {
    await changeAssessment(subject, rate('m1', 0))
    await changeAssessment(subject, rate('s1', 3))
    await changeAssessment(subject, { field: 'notes', criterion: m1, to: undefined })
    await changeAssessment(subject, { field: 'focus', to: [] })
    await changeAssessment(subject, { field: 'questions', to: 'Why?' })
  }

  it('makes the assessment say what it said then, what has no place included', async () => {
    const snapshot = take()
    await changeMuch()
    expect(await restoreSnapshot(subject, snapshot)).toBe(true)
    expect(changesTo(own(), then)).toEqual([])
  })

  it('keeps the state before as a snapshot of its own', async () => {
    const snapshot = take()
    await changeMuch()
    const before = own()
    await restoreSnapshot(subject, snapshot)
    expect(snapshots()).toHaveLength(2)
    expect(snapshots()[0]).toMatchObject({
      reason: 'restore',
      assessment: { ratings: before.ratings },
    })
  })

  it('is one step of undo, and of redo', async () => {
    const snapshot = take()
    await changeMuch()
    const before = own()
    await restoreSnapshot(subject, snapshot)
    undo()
    const undone = changesTo(own(), before)
    redo()
    expect([undone, changesTo(own(), then)]).toEqual([[], []])
  })

  it('gives every entry a later instant than before, so that it wins a merge', async () => {
    const snapshot = take()
    await changeMuch()
    const before = own()
    await restoreSnapshot(subject, snapshot)
    const instant = (assessment: typeof before) => assessment.ratings['m1']?.at ?? ''
    expect(instant(own()) > instant(before)).toBe(true)
  })

  it('leaves the current level as it is', async () => {
    const snapshot = take()
    await changeMuch()
    await changeAssessment(subject, { field: 'level', to: levelId('lead') })
    await restoreSnapshot(subject, snapshot)
    expect(own().level).toBe('lead')
  })

  it('changes nothing, and takes no snapshot, where all is as it was then', async () => {
    const snapshot = take()
    expect([await restoreSnapshot(subject, snapshot), snapshots()]).toEqual([false, [snapshot]])
  })

  it('begins an assessment where there is none any more', async () => {
    const snapshot = snapshotAt('2026-01-05', then)
    stop()
    await start(fakeDevice({ snapshots: [snapshot] }))
    await restoreSnapshot(subject, snapshot)
    expect([changesTo(own(), then), own().level, snapshots()]).toEqual([[], 'middle', [snapshot]])
  })
})

describe('clearing everything', () => {
  it('leaves no answer, and keeps the state before as a snapshot', async () => {
    expect(await resetAssessment(subject)).toBe(true)
    expect(changesTo(own(), assessmentOf({}))).toEqual([])
    expect(snapshots()).toMatchObject([{ reason: 'reset', assessment: { ratings: then.ratings } }])
  })

  it('is one step of undo', async () => {
    await resetAssessment(subject)
    undo()
    expect(changesTo(own(), then)).toEqual([])
  })

  it('does nothing where nothing is said', async () => {
    await resetAssessment(subject)
    expect([await resetAssessment(subject), snapshots().length]).toEqual([false, 1])
  })
})
