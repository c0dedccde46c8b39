// @vitest-environment node
import { expect, it } from 'vitest'
import { readAlignment } from '#io/alignment.ts'
import { readAssessment } from '#io/assessment.ts'
import { checkBuiltInProfile } from '#io/check-built-in-profile.ts'
import { readSettings } from '#io/settings.ts'
import { readSnapshot } from '#io/snapshot.ts'
import { fuzzedImports, goodFiles } from './fuzzed-imports.ts'

it('no file crashes a reader, is refused without a reason, or changes what objects can do', () => {
  expect(fuzzedImports(2000)).toMatchObject({ cases: 2000, failures: 0 })
})

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
