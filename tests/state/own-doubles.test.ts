import { expect, it, vi } from 'vitest'
import { joinOwnDoubles } from '#state/own-doubles.ts'
import { adopt, useStore } from '#state/store.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { startedStore } from '../fixtures/started-store.ts'

const { start } = startedStore()
const first = assessmentOf({ m1: 2 })
const double = assessmentOf(
  { m2: 1 },
  { id: 'a-2', created: '2026-03-18T09:00:00.000Z', changed: '2026-03-18T09:00:00.000Z' },
)
const shown = () => Object.values(useStore.getState().assessments)

it('a second own assessment of a role is taken into the first, and goes', async () => {
  const device = fakeDevice({ assessments: [first, double] })
  await start(device)
  const stop = joinOwnDoubles()
  await vi.waitFor(() => expect(shown()).toHaveLength(1))
  stop()
  expect(shown()[0]).toMatchObject({ id: 'a-1', ratings: { m1: { value: 2 }, m2: { value: 1 } } })
  expect(device.removed).toEqual(['assessment a-2'])
})

it('one that comes late is taken in, too', async () => {
  const device = fakeDevice({ assessments: [double] })
  await start(device)
  const stop = joinOwnDoubles()
  device.fromOtherTab(first)
  await vi.waitFor(() => expect(shown().map(({ id }) => id)).toEqual(['a-1']))
  stop()
  expect(Object.keys(shown()[0]?.ratings ?? {})).toEqual(['m1', 'm2'])
})

it('what is rated while the way to join them is fetched stays', async () => {
  const device = fakeDevice({ assessments: [first, double] })
  await start(device)
  const stop = joinOwnDoubles()
  const at = '2026-03-19T09:00:00.000Z'
  const m1 = { at, value: 3, profileVersion: '2026-03-17' }
  adopt(assessmentOf({}, { ratings: { m1 }, changed: at }))
  await vi.waitFor(() => expect(shown()).toHaveLength(1))
  stop()
  expect(shown()[0]).toMatchObject({ ratings: { m1: { value: 3 }, m2: { value: 1 } } })
})

it('nothing goes before what was in it is stored', async () => {
  const device = fakeDevice({ assessments: [first, double] })
  device.answer(() => ({ ok: false, reason: 'full' }))
  await start(device)
  const stop = joinOwnDoubles()
  await vi.waitFor(() => expect(device.saved).not.toHaveLength(0))
  stop()
  expect(device.removed).toEqual([])
  expect(shown()).toHaveLength(2)
})

it('kept copies, other roles and reviews are left alone', async () => {
  const others = [
    first,
    assessmentOf({}, { id: 'a-3', copiedFrom: 'x' }),
    assessmentOf({}, { id: 'a-4', role: 'designer' }),
    assessmentOf({}, { id: 'a-5', kind: 'review' }),
  ]
  const device = fakeDevice({ assessments: others })
  await start(device)
  joinOwnDoubles()()
  expect(device.saved).toEqual([])
  expect(shown()).toHaveLength(4)
})
