// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rating } from '#domain/assessment.ts'
import { type AssessmentChange, applyChange } from '#domain/assessment-change.ts'
import { ratingOf } from '#domain/standing.ts'
import { beginReview, removeAlignment } from '#state/alignment-actions.ts'
import { type Subject, changeAssessment, redo, undo } from '#state/assessment-actions.ts'
import { eraseEverything } from '#state/clear-device.ts'
import { ownAssessment } from '#state/selectors.ts'
import { initialState, startStore, useStore } from '#state/store.ts'
import type { UndoStore } from '#storage/undo-store.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

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
const own = () => ownAssessment(useStore.getState(), smallProfile.id, subject.role)
const valueOf = (id: string) => {
  const assessment = own()
  return assessment && ratingOf(assessment, criterionId(id))?.value
}
const steps = () => {
  const { past, future } = useStore.getState()
  return [past.length, future.length]
}

/** A tab: what it kept outlives a reload. */
function fakeTab(): UndoStore & { text: string | undefined } {
  let waiting: (() => string) | undefined
  return {
    text: undefined,
    load() {
      return this.text
    },
    keep(text) {
      waiting = text
    },
    flush() {
      this.text = waiting?.() ?? this.text
      waiting = undefined
    },
    clear() {
      waiting = undefined
      this.text = undefined
    },
  }
}

let tab: ReturnType<typeof fakeTab>
let stop: () => void
let ids = 0
let seconds = 0

async function start(device = fakeDevice(), keepsUndo = true) {
  stop = await startStore({
    now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, (seconds += 1))).toISOString(),
    newId: () => `new-${(ids += 1)}`,
    storage: device.storage,
    ...(keepsUndo ? { undo: tab } : {}),
  })
}

/** Leaves the page and opens it again, on a device that has this. */
async function reload(
  stored = {
    assessments: Object.values(useStore.getState().assessments),
    alignments: Object.values(useStore.getState().alignments),
  },
) {
  stop()
  useStore.setState(initialState, true)
  await start(fakeDevice(stored))
}

beforeEach(async () => {
  tab = fakeTab()
  await start()
})
afterEach(() => {
  stop()
  useStore.setState(initialState, true)
})

describe('undo after a reload', () => {
  it('takes back what was changed before, and makes it again', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await changeAssessment(subject, rate('m1', 3))
    await reload()
    undo()
    const undone = valueOf('m1')
    redo()
    expect([undone, valueOf('m1')]).toEqual([1, 3])
  })

  it('makes again what was taken back before', async () => {
    await changeAssessment(subject, rate('m1', 2))
    undo()
    await reload()
    redo()
    expect(valueOf('m1')).toBe(2)
  })

  it('goes on across several reloads', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await reload()
    await changeAssessment(subject, rate('m2', 2))
    await reload()
    undo()
    undo()
    expect([valueOf('m1'), valueOf('m2'), steps()]).toEqual([undefined, undefined, [0, 2]])
  })

  it('takes back ratings of a review, too', async () => {
    const { review } = beginReview(subject)
    await changeAssessment({ ...subject, of: review.id }, rate('m1', 2))
    await reload()
    undo()
    const [alignment] = Object.values(useStore.getState().alignments)
    expect(alignment && ratingOf(alignment.review, criterionId('m1'))).toBeUndefined()
    expect(steps()).toEqual([0, 1])
  })

  it('leaves alone what was changed meanwhile elsewhere', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await changeAssessment(subject, rate('m2', 2))
    const before = own()
    if (!before) throw new Error('nothing was begun')
    const elsewhere = applyChange(before, rate('m2', 3), '2026-12-01T00:00:00.000Z')
    await reload({ assessments: [elsewhere], alignments: [] })
    expect(steps()).toEqual([1, 0])
    undo()
    expect([valueOf('m1'), valueOf('m2')]).toEqual([undefined, 3])
  })

  it('is about nothing that the device does not have', async () => {
    await changeAssessment(subject, rate('m1', 1))
    await reload({ assessments: [], alignments: [] })
    expect([steps(), undo()]).toEqual([[0, 0], undefined])
  })

  it('is empty where what was kept cannot be read', async () => {
    await changeAssessment(subject, rate('m1', 1))
    stop()
    tab.text = '{"format":"levelwise-undo/9"}'
    await reload()
    expect(steps()).toEqual([0, 0])
  })

  it('is empty where nothing is to be kept', async () => {
    stop()
    await start(fakeDevice(), false)
    await changeAssessment(subject, rate('m1', 1))
    stop()
    expect(tab.text).toBeUndefined()
  })

  it('keeps a step up to date while a run goes on', async () => {
    await changeAssessment(subject, rate('m1', 1), 'arrows in m1')
    await changeAssessment(subject, rate('m1', 2), 'arrows in m1')
    await reload()
    expect(steps()).toEqual([1, 0])
  })
})

describe('what an undo step is about', () => {
  it('can be gone: the steps before it are taken back all the same', async () => {
    await changeAssessment(subject, rate('m1', 1))
    const alignment = beginReview(subject)
    await changeAssessment({ ...subject, of: alignment.review.id }, rate('m1', 3))
    removeAlignment(alignment.id)
    undo()
    expect([valueOf('m1'), steps()]).toEqual([undefined, [1, 1]])
  })
})

describe('what is kept for a tab', () => {
  it('is nothing on a device that others use, too, and what lay there goes', async () => {
    await changeAssessment(subject, rate('m1', 1))
    stop()
    const { storage } = fakeDevice()
    await start({ ...fakeDevice(), storage: { ...storage, keeps: 'in-memory' } })
    await changeAssessment(subject, rate('m1', 2))
    stop()
    expect(tab.text).toBeUndefined()
  })

  it('goes when everything is erased, what still waits included', async () => {
    await changeAssessment(subject, rate('m1', 1))
    tab.flush()
    await changeAssessment(subject, rate('m1', 2))
    await eraseEverything()
    tab.flush()
    expect(tab.text).toBeUndefined()
  })

  it('goes when another tab erases everything', async () => {
    stop()
    const device = fakeDevice()
    await start(device)
    await changeAssessment(subject, rate('m1', 1))
    tab.flush()
    const before = tab.text
    device.tellChange({ kind: 'erased' })
    expect([typeof before, tab.text]).toEqual(['string', undefined])
  })
})

describe('how many steps there are', () => {
  it('is at least a hundred, across a reload', async () => {
    for (let at = 0; at < 120; at += 1) {
      await changeAssessment(subject, rate('m1', at % 2 === 0 ? 1 : 2))
    }
    await reload()
    for (let at = 0; at < 120; at += 1) undo()
    expect([valueOf('m1'), steps()]).toEqual([undefined, [0, 120]])
  })

  it('is no more than two hundred', async () => {
    for (let at = 0; at < 230; at += 1) {
      await changeAssessment(subject, rate('m1', at % 2 === 0 ? 1 : 2))
    }
    expect(steps()).toEqual([200, 0])
  })
})
