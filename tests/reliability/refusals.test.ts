import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSharedLink } from '#io/shared-link.ts'
import { readFiles } from '#state/open-files.ts'
import { useStore } from '#state/store.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { startedStore } from '../fixtures/started-store.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { publish, seed, trialsOf } from './figures.ts'
import { anyText } from './fuzzed-imports.ts'

const form = { short: 300, long: 20_000 }
const { start } = startedStore()

/** Everything in the store, but for the profiles that were fetched to read a file against. */
function kept(): readonly unknown[] {
  const { profiles: _fetched, ...state } = useStore.getState()
  return Object.values(state)
}

it('no refused file or link changes anything that is on the device or in the page', async () => {
  await start(fakeDevice({ assessments: [assessmentOf({ j1: 2 })] }))
  const before = kept()
  const counts = { cases: 0, changes: 0 }
  for (const text of fc.sample(anyText, { seed, numRuns: trialsOf(form) })) {
    const file = { name: 'a.json', size: text.length, text: async () => text }
    // oxlint-disable-next-line no-await-in-loop -- each by itself
    const read = await readFiles([file], () => undefined, new AbortController().signal)
    // oxlint-disable-next-line no-await-in-loop -- each by itself
    const link = await readSharedLink(text)
    counts.cases += (read?.refused.length ?? 0) + (link.ok ? 0 : 1)
    if (kept().some((value, at) => value !== before[at])) counts.changes += 1
  }
  publish('refusals', { seed, ...counts })
  expect(counts.changes).toBe(0)
  expect(counts.cases).toBeGreaterThan(trialsOf(form))
}, 1_200_000)
