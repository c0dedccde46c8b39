// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readSettings } from '#io/settings.ts'

describe('settings', () => {
  it.each([
    {},
    { language: 'de', theme: 'dark', lastAddress: '#/mlops/gap/a/b' },
    { language: 'de-AT', fontSize: 12 },
  ])('%j are read as they are', (settings) => {
    expect(readSettings(JSON.stringify(settings))).toEqual({ ok: true, value: settings })
  })

  it.each([
    ['{"theme":"pink"}', '$.theme shape'],
    ['{"language":7}', '$.language shape'],
    ['null', '$ shape'],
    ['{', '$ notJson'],
  ])('%s are refused', (json, problem) => {
    const parsed = readSettings(json)
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      problem,
    ])
  })
})
