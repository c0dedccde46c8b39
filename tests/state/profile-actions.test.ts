// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest'
import { ensureProfile } from '#state/profile-actions.ts'
import { initialState, useStore } from '#state/store.ts'
import { mlops } from '../fixtures/mlops.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

afterEach(() => useStore.setState(initialState, true))

const profiles = () => useStore.getState().profiles

describe('making sure of a profile', () => {
  it('loads a built-in one', async () => {
    await ensureProfile('mlops')
    expect(profiles()).toEqual({ mlops })
  })

  it('remembers that there is none', async () => {
    await ensureProfile('nothing')
    expect(profiles()).toEqual({ nothing: 'missing' })
  })

  it('leaves one that is there as it is', async () => {
    useStore.setState({ profiles: { mlops: smallProfile } })
    await ensureProfile('mlops')
    expect(profiles()['mlops']).toBe(smallProfile)
  })

  it('tries again after it failed', async () => {
    useStore.setState({ profiles: { mlops: 'failed' } })
    await ensureProfile('mlops')
    expect(profiles()).toEqual({ mlops })
  })
})
