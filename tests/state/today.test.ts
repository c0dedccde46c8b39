// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest'
import { initialState, startStore, useStore } from '#state/store.ts'
import { today } from '#state/today.ts'
import { fakeDevice } from '../fixtures/device.ts'

afterEach(() => useStore.setState(initialState, true))

describe('today', () => {
  it.each([
    [new Date(2026, 0, 1, 0, 0), '2026-01-01'],
    [new Date(2026, 10, 22, 12, 0), '2026-11-22'],
    [new Date(2026, 11, 31, 23, 59), '2026-12-31'],
  ])('is the date where the person is: %s is %s', async (clock, date) => {
    const { storage } = fakeDevice()
    await startStore({ now: () => clock.toISOString(), newId: () => 'x', storage })
    expect(today()).toBe(date)
  })
})
