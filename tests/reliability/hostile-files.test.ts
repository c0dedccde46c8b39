// @vitest-environment node
import { expect, it } from 'vitest'
import { readAlignment } from '#io/alignment.ts'
import { readAssessment } from '#io/assessment.ts'
import { checkBuiltInProfile } from '#io/check-built-in-profile.ts'
import { readSettings } from '#io/settings.ts'
import { readSnapshot } from '#io/snapshot.ts'
import { publish, seed, trialsOf } from './figures.ts'
import { fuzzedImports, goodFiles } from './fuzzed-imports.ts'

const form = { short: 2000, long: 100_000 }

it('no file crashes a reader, is refused without a reason, or changes what objects can do', () => {
  const tried = fuzzedImports(trialsOf(form), seed)
  publish('imports', { seed, ...tried })
  expect(tried).toMatchObject({ cases: trialsOf(form), failures: 0 })
}, 1_200_000)

it('the files that are damaged for it are good ones', () => {
  const [assessment = '', alignment = '', snapshot = '', profile = '', settings = ''] = goodFiles
  expect([
    readAssessment(assessment).ok,
    readAlignment(alignment).ok,
    readSnapshot(snapshot).ok,
    checkBuiltInProfile('gardening.json', profile),
    readSettings(settings).ok,
  ]).toEqual([true, true, true, [], true])
})
