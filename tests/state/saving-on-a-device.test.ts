import { afterEach, expect, it, vi } from 'vitest'
import { applyChange } from '#domain/assessment-change.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { lostEntries, restoreLost } from '#state/overwritten.ts'
import { put, removeRecord } from '#state/save-record.ts'
import { resetAssessment } from '#state/snapshot-actions.ts'
import { initialState, startStore, useStore } from '#state/store.ts'
import type { DeviceStorage } from '#storage/device-storage.ts'
import { emptyDevice, tableOf } from '../fixtures/fake-device.ts'
import { criterionId } from '../fixtures/ids.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const rated = assessmentOf({ j1: 2, s1: 1 })
const subject = { profile: smallProfile, role: rated.role, level: rated.level }
const day = (at: number) => `2026-03-${at}T09:00:00.000Z`
const note = (text: string, at: string) =>
  applyChange(rated, { field: 'notes', criterion: criterionId('j1'), to: { text } }, at)
const full = new DOMException('full', 'QuotaExceededError')

let stop: () => void = () => undefined
async function start(storage: DeviceStorage): Promise<void> {
  let count = 0
  stop = await startStore({
    now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, (count += 1))).toISOString(),
    newId: () => `new-${(count += 1)}`,
    storage,
  })
}

/** From now on the device takes nothing that says this. */
function refuse(word: string) {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const takes = IDBObjectStore.prototype.put
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function putOrRefuse(
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    if (JSON.stringify(value).includes(word)) throw full
    return takes.call(this, value, key)
  })
}

afterEach(() => {
  stop()
  useStore.setState(initialState, true)
  vi.restoreAllMocks()
})

it('saved is not said where a write before the last one failed', async () => {
  const device = emptyDevice()
  await device.tab().save.assessment(rated)
  await start(device.tab())
  refuse('too long')
  const long = note('too long', day(19))
  const later = applyChange(
    long,
    { field: 'ratings', criterion: criterionId('s1'), to: { value: 3, profileVersion: '1' } },
    day(20),
  )
  await Promise.all([put(long), put(later)])
  expect(useStore.getState().saving).toEqual({ kind: 'not-stored', reason: 'full' })
})

it('saved is not said when something else is removed', async () => {
  const device = emptyDevice()
  await device.tab().save.assessment(assessmentOf({ j1: 1 }, { id: 'a-2' }))
  await start(device.tab())
  refuse('too long')
  await put(note('too long', day(19)))
  await removeRecord('assessment', 'a-2')
  expect(useStore.getState().saving.kind).toBe('not-stored')
})

it('nothing is cleared where the snapshot before could not be stored', async () => {
  const device = emptyDevice()
  await device.tab().save.assessment(rated)
  await start(device.tab())
  refuse('levelwise-snapshot/1')
  expect(await resetAssessment(subject)).toBe(false)
  expect((await device.tab().load()).assessments[0]?.ratings).toEqual(rated.ratings)
})

it('an entry that lost is kept where it could not be brought back', async () => {
  const device = emptyDevice()
  const [one, two] = [device.tab(), device.tab()]
  await one.save.assessment(rated)
  await two.load()
  await one.save.assessment(note('first', day(18)))
  await two.save.assessment(note('second', day(19)))
  await start(device.tab())
  const [lost] = lostEntries(useStore.getState())
  refuse('first')
  if (lost) await restoreLost(subject, lost)
  expect(await tableOf('overwritten')).toHaveLength(1)
})

it('what could not be stored is kept where another tab overtakes it', async () => {
  const device = emptyDevice()
  const other = device.tab()
  await other.save.assessment(rated)
  await start(device.tab())
  const refusing = refuse('typed here')
  await put(note('typed here', day(18)))
  refusing.mockRestore()
  await other.save.assessment(note('typed there', day(19)))
  await vi.waitFor(async () =>
    expect(JSON.stringify(await tableOf('overwritten'))).toContain('typed here'),
  )
  await changeAssessment(subject, {
    field: 'ratings',
    criterion: criterionId('s1'),
    to: { value: 3, profileVersion: '1' },
  })
  expect(JSON.stringify(await tableOf('overwritten'))).toContain('typed here')
})
