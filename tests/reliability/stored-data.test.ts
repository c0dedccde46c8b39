import { expect, it } from 'vitest'
import { publish, seed, trialsOf } from './figures.ts'
import { mutationTrials } from './mutations.ts'

const form = { short: 300, long: 10_500 }

it('no damaged piece resets anything silently, and its raw data can be downloaded', async () => {
  const counts = await mutationTrials(trialsOf(form), seed)
  publish('mutations', { seed, ...counts })
  expect(counts).toMatchObject({ failed: 0, silent: 0, notDownloadable: 0 })
  expect(counts.mutations).toBeGreaterThan(trialsOf(form) * 0.95)
}, 1_200_000)
