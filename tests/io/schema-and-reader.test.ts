// @vitest-environment node
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAssessment } from '#io/assessment.ts'
import { anyProfileFile } from '../fixtures/any-profile-file.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { mutated } from '../fixtures/mutated.ts'
import { readText } from '../fixtures/read-text.ts'
import { smallAssessmentLiteral } from '../fixtures/small-assessment.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

/** A published schema as any validator understands it. */
function schemaOf(name: string): (file: unknown) => boolean {
  const schema: object = JSON.parse(readFileSync(`public/schema/${name}.schema.json`, 'utf8'))
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema)
  return (file) => validate(file)
}

const isProfile = schemaOf('skill-profile')
const isAssessment = schemaOf('assessment')

/** What docs/profile-format.md says that a schema cannot say. */
const beyondSchema = new Set([
  'duplicateId',
  'duplicateCell',
  'unknownReference',
  'undeclaredLanguage',
  'emptyText',
  'noSuchDay',
  'noCriteria',
  'repeatedName',
  'forbiddenKey',
  'tooDeep',
  'tooMany',
])

async function codesOf(file: unknown): Promise<readonly string[]> {
  const read = await readText('a.json', JSON.stringify(file))
  return read.ok ? [] : read.problems.map(({ code }) => code)
}

describe('the published schema of a skill profile', () => {
  it('takes every good profile', async () => {
    await fc.assert(
      fc.asyncProperty(anyProfileFile, async (profile) => {
        expect(isProfile(JSON.parse(JSON.stringify(profile)))).toBe(true)
      }),
      runs(200),
    )
  })

  it('takes what the app takes, and refuses what the app refuses but for the rules that it cannot say', async () => {
    const counts = { both: 0, neither: 0, appOnly: 0 }
    await fc.assert(
      fc.asyncProperty(mutated([smallProfileLiteral]), async (file) => {
        const codes = await codesOf(file)
        const isTaken = isProfile(file)
        expect(isTaken || codes.length > 0).toBe(true)
        expect(isTaken ? codes.filter((code) => !beyondSchema.has(code)) : []).toEqual([])
        if (isTaken && codes.length === 0) counts.both += 1
        else if (isTaken) counts.appOnly += 1
        else counts.neither += 1
      }),
      runs(2000),
    )
    expect(Math.min(counts.both, counts.neither, counts.appOnly)).toBeGreaterThan(50)
  })

  it.each<readonly [string, object]>([
    ['another format', { format: 'levelwise-profile/2' }],
    ['an id that is taken', { id: 'team' }],
    ['a missing title', { title: undefined }],
    ['a date in another order', { updated: '17.3.2026' }],
    ['no level', { levels: [] }],
    ['a list as a text', { title: ['Gardening'] }],
    ['a language that is no tag', { languages: ['English!'] }],
    [
      'required in words',
      { expectations: [{ role: 'a', level: 'b', required: 'yes', criteria: [] }] },
    ],
  ])('refuses %s', (_, change) => {
    const file = JSON.parse(JSON.stringify({ ...smallProfileLiteral, ...change }))
    expect(isProfile(file)).toBe(false)
  })
})

describe('the published schema of an assessment', () => {
  it('takes every good assessment', () => {
    fc.assert(
      fc.property(anyAssessed, ([, assessment]) => {
        expect(isAssessment(JSON.parse(JSON.stringify(assessment)))).toBe(true)
      }),
      runs(200),
    )
  })

  it('takes what the app takes and refuses what the app refuses', () => {
    const at = '2026-03-17T09:00:00.000Z'
    const full = {
      ...smallAssessmentLiteral,
      ratings: {
        m1: { at, value: 2, profileVersion: '1' },
        m2: { at, cleared: true },
        s1: { at, value: 'n/a', reason: 'No soil', noOpportunity: false, profileVersion: '1' },
      },
      notes: { m1: { at, text: '' } },
      evidence: { m1: { at, items: [{ text: 'Hedge', date: '2026', url: 'https://a.example' }] } },
      steps: { m1: { at, text: 'Ask', support: 'Time', due: '2026', done: true } },
      outcomes: { m1: { at, notAgreed: true, statement: 'x' } },
      focus: ['m1'],
      texts: { m1: { en: 'Digs.' } },
      fieldsChanged: { level: at },
    }
    const beyond = new Set(['tooDeep', 'tooMany', 'forbiddenKey'])
    const counts = { both: 0, neither: 0 }
    fc.assert(
      fc.property(mutated([full]), (file) => {
        const read = readAssessment(JSON.stringify(file))
        const codes = read.ok ? [] : read.problems.map(({ code }) => code)
        const isTaken = isAssessment(file)
        expect(isTaken || !read.ok).toBe(true)
        expect(isTaken ? codes.filter((code) => !beyond.has(code)) : []).toEqual([])
        if (read.ok) counts.both += 1
        else counts.neither += 1
      }),
      runs(3000),
    )
    expect(Math.min(counts.both, counts.neither)).toBeGreaterThan(50)
  })
})
