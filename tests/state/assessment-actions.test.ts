// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Rating } from '#domain/assessment.ts'
import { type AssessmentChange, applyChange } from '#domain/assessment-change.ts'
import { ratingOf } from '#domain/standing.ts'
import {
  type Subject,
  changeAssessment,
  ensureOwnAssessment,
  redo,
  undo,
} from '#state/assessment-actions.ts'
import { ownAssessment } from '#state/selectors.ts'
import { initialState, useStore } from '#state/store.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { assessmentId, criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { startedStore } from '../fixtures/started-store.ts'

const subject: Subject = {
  profile: smallProfile,
  role: roleId('engineer'),
  level: levelId('middle'),
}
const rate = (id: string, value: Rating['value'] | undefined): AssessmentChange => ({
  field: 'ratings',
  criterion: criterionId(id),
  to: value === undefined ? undefined : { value, profileVersion: '2026-03-17' },
})

const store = startedStore()
const { start } = store

const own = () => ownAssessment(useStore.getState(), smallProfile.id, subject.role)
const valueOf = (id: string) => {
  const assessment = own()
  return assessment && ratingOf(assessment, criterionId(id))?.value
}
const savingIs = () => useStore.getState().saving

describe('the first rating', () => {
  it('begins the assessment of the role, at the level that is looked at', async () => {
    await changeAssessment(subject, rate('m1', 2))
    expect(own()).toMatchObject({
      id: 'new-1',
      kind: 'self',
      profile: { id: 'gardening', version: '2026-03-17' },
      role: 'engineer',
      level: 'middle',
      ratings: { m1: { value: 2 } },
    })
  })

  it('is in the store and given to the device before anything is awaited', () => {
    void changeAssessment(subject, rate('m1', 2))
    expect([valueOf('m1'), store.device.saved]).toEqual([2, [own()]])
  })

  it('is not begun by looking', () => {
    ensureOwnAssessment(subject)
    expect([own(), store.device.saved]).toEqual([undefined, []])
  })
})

describe('further ratings', () => {
  it('go into the same assessment, whatever level is looked at', async () => {
    await changeAssessment(subject, rate('m1', 2))
    await changeAssessment({ ...subject, level: levelId('senior') }, rate('s1', 0))
    expect(own()).toMatchObject({ id: 'new-1', level: 'middle' })
    expect(Object.keys(own()?.ratings ?? {})).toEqual(['m1', 's1'])
  })

  it('of another role begin another assessment', async () => {
    await changeAssessment(subject, rate('m1', 2))
    await changeAssessment({ ...subject, role: roleId('analyst') }, rate('am1', 1))
    expect(Object.keys(useStore.getState().assessments)).toEqual(['new-1', 'new-2'])
  })

  it('continue the assessment that the device has', async () => {
    await start(fakeDevice({ assessments: [assessmentOf({ j1: 3 })] }))
    await changeAssessment(subject, rate('m1', 1))
    expect([own()?.id, valueOf('j1'), valueOf('m1')]).toEqual(['a-1', 3, 1])
  })

  it('never go into a kept copy or an assessment by somebody else', async () => {
    const copy = assessmentOf({}, { id: 'copy', copiedFrom: 'x' })
    const review = assessmentOf({}, { id: 'review', kind: 'review' })
    await start(fakeDevice({ assessments: [copy, review] }))
    await changeAssessment(subject, rate('m1', 1))
    expect(store.device.saved.map(({ id }) => id)).toEqual(['new-1'])
  })
})

describe('saving', () => {
  it('is idle where nothing was changed', () => {
    expect(savingIs()).toEqual({ kind: 'idle' })
  })

  it('is going on until the device has it, and only then called saved', async () => {
    store.device.hold()
    void changeAssessment(subject, rate('m1', 2))
    const during = savingIs()
    await store.device.settle()
    expect([during, savingIs()]).toEqual([{ kind: 'saving' }, { kind: 'saved' }])
  })

  it('is not called done while a later change is on its way', async () => {
    store.device.hold()
    void changeAssessment(subject, rate('m1', 2))
    void changeAssessment(subject, rate('m2', 2))
    await store.device.settle()
    expect(savingIs()).toEqual({ kind: 'saving' })
  })

  it('is judged by the last change, even where an earlier one ends later', async () => {
    store.device.hold()
    void changeAssessment(subject, rate('m1', 2))
    store.device.answer(() => ({ ok: false, reason: 'full' }))
    void changeAssessment(subject, rate('m2', 2))
    await store.device.settle(1)
    await store.device.settle()
    expect(savingIs()).toEqual({ kind: 'not-stored', reason: 'full' })
  })

  it('is not said of one assessment while another one is not stored, which is tried again', async () => {
    const analyst = { ...subject, role: roleId('analyst') }
    store.device.answer((value) =>
      value.role === 'engineer' ? { ok: false, reason: 'full' } : { ok: true, value },
    )
    await changeAssessment(subject, rate('m1', 2))
    await changeAssessment(analyst, rate('a1', 2))
    await Promise.resolve()
    expect(savingIs()).toEqual({ kind: 'not-stored', reason: 'full' })
    store.device.answer((value) => ({ ok: true, value }))
    await changeAssessment(analyst, rate('a1', 3))
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(savingIs()).toEqual({ kind: 'saved' })
    expect(store.device.saved.at(-1)).toMatchObject({ role: 'engineer' })
  })

  it.each(['full', 'blocked'] as const)(
    'says that the device is %s, and keeps the rating',
    async (reason) => {
      store.device.answer(() => ({ ok: false, reason }))
      expect(await changeAssessment(subject, rate('m1', 2))).toBe(false)
      expect([savingIs(), valueOf('m1')]).toEqual([{ kind: 'not-stored', reason }, 2])
    },
  )

  it('tells the caller that it worked', async () => {
    expect(await changeAssessment(subject, rate('m1', 2))).toBe(true)
  })

  it('takes over what another tab had stored', async () => {
    store.device.answer((value) => ({
      ok: true,
      value: { ...value, ratings: { ...assessmentOf({ s2: 3 }).ratings, ...value.ratings } },
    }))
    await changeAssessment(subject, rate('m1', 2))
    expect([valueOf('m1'), valueOf('s2')]).toEqual([2, 3])
  })

  it('loses no change that was made while it went on', async () => {
    store.device.hold()
    void changeAssessment(subject, rate('m1', 2))
    void changeAssessment(subject, rate('m1', 0))
    await store.device.settle()
    expect(valueOf('m1')).toBe(0)
  })
})

describe('undo', () => {
  it('takes the last change back and stores that', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await changeAssessment(subject, rate('m1', 3))
    expect(undo()?.changes[0]).toEqual({
      field: 'ratings',
      criterion: 'm1',
      to: expect.objectContaining({ value: 1 }),
    })
    expect([valueOf('m1'), store.device.saved.at(-1)]).toEqual([1, own()])
  })

  it('takes changes back one by one, to the very first', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await changeAssessment(subject, rate('m2', 2))
    undo()
    undo()
    expect([valueOf('m1'), valueOf('m2')]).toEqual([undefined, undefined])
  })

  it('brings a cleared rating back', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await changeAssessment(subject, rate('m1', undefined))
    undo()
    expect(valueOf('m1')).toBe(1)
  })

  it('does nothing where there is nothing to take back', () => {
    expect([undo(), redo(), store.device.saved]).toEqual([undefined, undefined, []])
  })

  it('takes back notes, examples, steps, focus and questions as well', async () => {
    const m1 = criterionId('m1')
    const changes: readonly AssessmentChange[] = [
      { field: 'notes', criterion: m1, to: { text: 'Hi' } },
      { field: 'evidence', criterion: m1, to: { items: [{ text: 'Hedge' }] } },
      { field: 'steps', criterion: m1, to: { text: 'Ask' } },
      { field: 'focus', to: [m1] },
      { field: 'questions', to: 'Why?' },
    ]
    for (const change of changes) await changeAssessment(subject, change)
    for (const _ of changes) undo()
    expect(own()).toMatchObject({
      notes: { m1: { cleared: true } },
      evidence: { m1: { cleared: true } },
      steps: { m1: { cleared: true } },
      focus: [],
    })
    expect(own()).not.toHaveProperty('questions')
  })

  it('leaves what another tab rated meanwhile', async () => {
    await changeAssessment(subject, rate('m1', 1))
    const mine = own()
    if (mine)
      store.device.fromOtherTab({
        ...mine,
        ratings: { ...mine.ratings, ...assessmentOf({ s2: 3 }).ratings },
      })
    undo()
    expect([valueOf('m1'), valueOf('s2')]).toEqual([undefined, 3])
  })
})

describe('redo', () => {
  it('makes the change again', async () => {
    await changeAssessment(subject, rate('m1', 1))
    undo()
    redo()
    expect([valueOf('m1'), useStore.getState().future]).toEqual([1, []])
  })

  it('can be taken back again', async () => {
    await changeAssessment(subject, rate('m1', 1))
    undo()
    redo()
    undo()
    expect(valueOf('m1')).toBeUndefined()
  })

  it('ends with a new change', async () => {
    await changeAssessment(subject, rate('m1', 1))
    undo()
    await changeAssessment(subject, rate('m2', 2))
    expect([redo(), valueOf('m1')]).toEqual([undefined, undefined])
  })
})

describe('a run of changes', () => {
  it('is one step of undo', async () => {
    await changeAssessment(subject, rate('m1', 0))
    await changeAssessment(subject, rate('m1', 1), 'arrows in m1')
    await changeAssessment(subject, rate('m1', 2), 'arrows in m1')
    await changeAssessment(subject, rate('m1', 3), 'arrows in m1')
    undo()
    expect([valueOf('m1'), useStore.getState().past.length]).toEqual([0, 1])
  })

  it('is made again in one step too', async () => {
    await changeAssessment(subject, rate('m1', 1), 'arrows in m1')
    await changeAssessment(subject, rate('m1', 3), 'arrows in m1')
    undo()
    redo()
    expect(valueOf('m1')).toBe(3)
  })

  it('ends where another one begins', async () => {
    await changeAssessment(subject, rate('m1', 1), 'arrows in m1')
    await changeAssessment(subject, rate('m2', 1), 'arrows in m2')
    undo()
    expect([valueOf('m1'), valueOf('m2')]).toEqual([1, undefined])
  })

  it('is not continued after it was taken back and made again', async () => {
    await changeAssessment(subject, rate('m1', 1), 'arrows in m1')
    undo()
    redo()
    await changeAssessment(subject, rate('m1', 2), 'arrows in m1')
    undo()
    expect(valueOf('m1')).toBe(1)
  })

  it('stores each change all the same', async () => {
    await changeAssessment(subject, rate('m1', 1), 'arrows in m1')
    await changeAssessment(subject, rate('m1', 2), 'arrows in m1')
    expect(store.device.saved.length).toBe(2)
  })
})

describe('the current level and the name', () => {
  it.each<AssessmentChange>([
    { field: 'level', to: levelId('senior') },
    { field: 'person', to: 'Ada' },
  ])('are no steps of undo: $field', async (change) => {
    await changeAssessment(subject, rate('m1', 1))
    await changeAssessment(subject, change)
    undo()
    expect([valueOf('m1'), own()]).toMatchObject([undefined, { [change.field]: change.to }])
  })

  it('are stored like everything else', async () => {
    await changeAssessment(subject, { field: 'level', to: levelId('lead') })
    expect(store.device.saved.at(-1)).toMatchObject({ level: 'lead' })
  })
})

describe('another tab', () => {
  it.each<AssessmentChange>([
    { field: 'questions', to: 'What comes next?' },
    { field: 'focus', to: [criterionId('m1')] },
    { field: 'person', to: 'Ada' },
  ])('takes nothing away by a later rating: $field', async (change) => {
    await changeAssessment(subject, rate('m1', 1))
    const before = own()
    if (!before) throw new Error('nothing was begun')
    await changeAssessment(subject, change)
    store.device.fromOtherTab(applyChange(before, rate('m2', 3), '2026-11-22T13:00:00.000Z'))
    expect([own()?.[change.field], valueOf('m2')]).toEqual([change.to, 3])
  })

  it('keeps its own questions when an older change of them is taken back here', async () => {
    await changeAssessment(subject, { field: 'questions', to: 'Mine' })
    const before = own()
    if (!before) throw new Error('nothing was begun')
    const theirs = { field: 'questions', to: 'Theirs' } as const
    store.device.fromOtherTab(applyChange(before, theirs, '2026-11-22T13:00:00.000Z'))
    undo()
    expect(own()?.questions).toBe('Theirs')
  })

  it('makes an undo step void that is about what it changed since', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await changeAssessment(subject, rate('m2', 2))
    const before = own()
    if (!before) throw new Error('nothing was begun')
    store.device.fromOtherTab(applyChange(before, rate('m2', 3), '2026-11-22T13:00:00.000Z'))
    undo()
    expect([valueOf('m1'), valueOf('m2')]).toEqual([undefined, 3])
  })

  it('is followed: what it stored is shown', () => {
    store.device.fromOtherTab(assessmentOf({ j1: 3 }))
    expect(valueOf('j1')).toBe(3)
  })

  it('takes away nothing that this one could not store', async () => {
    await changeAssessment(subject, rate('m1', 1))
    const before = own()
    store.device.answer(() => ({ ok: false, reason: 'full' }))
    await changeAssessment(subject, rate('m2', 2))
    if (before)
      store.device.fromOtherTab({ ...before, person: 'Ada', changed: '2027-01-01T00:00:00.000Z' })
    expect([own()?.person, valueOf('m1'), valueOf('m2')]).toEqual(['Ada', 1, 2])
  })

  it('is no longer followed after stopping', () => {
    store.stop()
    store.device.fromOtherTab(assessmentOf({ j1: 3 }))
    expect(own()).toBeUndefined()
  })
})

describe('starting', () => {
  it('shows what the device has', async () => {
    const stored = assessmentOf({ j1: 3 })
    const unreadable = [{ key: 'x', raw: '{', problems: [] }]
    await start(fakeDevice({ assessments: [stored], settings: { theme: 'dark' }, unreadable }))
    expect(useStore.getState()).toEqual({
      ...initialState,
      assessments: { [assessmentId('a-1')]: stored },
      settings: { theme: 'dark' },
      unreadable,
    })
  })

  it('forgets what was there before', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await start()
    expect(useStore.getState()).toEqual(initialState)
  })
})
