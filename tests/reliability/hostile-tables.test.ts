// @vitest-environment node
import { expect, it } from 'vitest'
import { publish, seed, trialsOf } from './figures.ts'
import { fuzzedTables } from './fuzzed-tables.ts'

const form = { short: 500, long: 50_000 }

it('no table crashes a reader of profiles or gives half a profile', async () => {
  const tried = await fuzzedTables(trialsOf(form), seed)
  publish('tables', { seed, ...tried })
  expect(tried).toMatchObject({ cases: trialsOf(form), failures: 0 })
  expect(tried.read).toBeGreaterThan(0)
}, 1_200_000)
