import { expect, it, vi } from 'vitest'
import { publish, seed, trialsOf } from './figures.ts'
import { mutationTrials } from './mutations.ts'

const form = { short: 300, long: 10_500 }

it('no damaged piece resets anything silently, and its raw data can be downloaded', async () => {
  // Thousands of tabs that are never closed would all hear each other.
  vi.stubGlobal('BroadcastChannel', undefined)
  const counts = await mutationTrials(trialsOf(form), seed)
  publish('mutations', { seed, ...counts })
  expect(counts).toMatchObject({ failed: 0, silent: 0, notDownloadable: 0 })
  expect(counts.mutations).toBeGreaterThan(trialsOf(form) * 0.95)
}, 1_200_000)
