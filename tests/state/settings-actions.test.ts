// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeSettings } from '#state/settings-actions.ts'
import { initialState, startStore, useStore } from '#state/store.ts'
import { fakeDevice } from '../fixtures/device.ts'

let device: ReturnType<typeof fakeDevice>
let stop: () => void

beforeEach(async () => {
  device = fakeDevice({ settings: { language: 'de', theme: 'dark' } })
  const now = () => '2026-11-22T12:00:00.000Z'
  stop = await startStore({ now, newId: () => 'x', storage: device.storage })
})
afterEach(() => {
  stop()
  useStore.setState(initialState, true)
})

describe('a setting', () => {
  it('changes at once and leaves the others', () => {
    changeSettings({ theme: 'light' })
    expect(useStore.getState().settings).toEqual({ language: 'de', theme: 'light' })
  })

  it('is given to the device alone, so that what another tab chose stays', () => {
    changeSettings({ lastAddress: '#/mlops/gap/a/b' })
    expect(device.settings).toEqual([{ lastAddress: '#/mlops/gap/a/b' }])
    expect(useStore.getState().settings).toEqual({
      language: 'de',
      theme: 'dark',
      lastAddress: '#/mlops/gap/a/b',
    })
  })

  it('is no step of undo', () => {
    changeSettings({ theme: 'light' })
    expect(useStore.getState().past).toEqual([])
  })
})
