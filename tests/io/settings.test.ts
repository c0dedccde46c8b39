// @vitest-environment node
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '#io/settings-schema.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { portableSettings, readSettings, settingsFrom } from '#io/settings.ts'

describe('settings', () => {
  it.each([
    {},
    { language: 'de', theme: 'dark', lastAddress: '#/mlops/gap/a/b' },
    { language: 'de-AT', fontSize: 12 },
    { lastExported: '2026-03-17T09:00:00.000Z' },
  ])('%j are read as they are', (settings) => {
    expect(readSettings(JSON.stringify(settings))).toEqual({ ok: true, value: settings })
  })

  it.each([
    ['{"theme":"pink"}', '$.theme shape'],
    ['{"language":7}', '$.language shape'],
    ['{"lastExported":"yesterday"}', '$.lastExported shape'],
    ['null', '$ shape'],
    ['{', '$ notJson'],
  ])('%s are refused', (json, problem) => {
    const parsed = readSettings(json)
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      problem,
    ])
  })
})

const anySetting = fc.oneof(
  fc.constantFrom(
    'de',
    'dark',
    'pink',
    '#/',
    '2026-03-17T09:00:00.000Z',
    '2026-13-17T09:00:00.000Z',
    '',
  ),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 2 }),
  fc.constantFrom(null, 7, true, {}),
)
const names = [
  'language',
  'theme',
  'lastAddress',
  'lastCell',
  'askedToPersist',
  'lastExported',
  'reminded',
  'aboutMe',
  'fontSize',
]

it('settings are right on the device exactly where they are right in a backup', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.dictionary(fc.constantFrom(...names), anySetting, { maxKeys: 3 }),
        fc.constantFrom(null, [], 'text', 1),
      ),
      (settings) => {
        expect(readSettings(JSON.stringify(settings)).ok).toBe(
          v.is(settingsSchema, settings) && !Array.isArray(settings),
        )
      },
    ),
    runs(500),
  )
})

describe('settings for another device', () => {
  it('leave out what is about this one', () => {
    const settings = {
      language: 'de',
      fontSize: 12,
      lastAddress: '#/',
      lastCell: '#/',
      lastExported: '2026-03-17T09:00:00.000Z',
      askedToPersist: '2026-03-17T09:00:00.000Z',
      reminded: '2026-03-17T09:00:00.000Z',
    }
    expect(portableSettings(settings)).toEqual({ language: 'de', fontSize: 12 })
  })

  it.each([
    [
      [
        ['theme', 'dark'],
        ['fontSize', 12],
      ],
      { theme: 'dark', fontSize: 12 },
    ],
    [
      [
        ['theme', 'pink'],
        ['language', 'de'],
      ],
      {},
    ],
    [[], {}],
  ] as const)('%j become %j', (values, settings) => {
    expect(settingsFrom(values)).toEqual(settings)
  })
})
