// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readAlignment } from '#io/alignment.ts'
import { readAssessment } from '#io/assessment.ts'
import { checkBuiltInProfile } from '#io/check-built-in-profile.ts'
import { readJson } from '#io/read-json.ts'
import { readOpenedFile } from '#io/opened-file.ts'
import { readSettings } from '#io/settings.ts'
import { readSnapshot } from '#io/snapshot.ts'

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('the structure of a file', () => {
  it('may be 64 deep', () => {
    expect(readJson(nested(64)).ok).toBe(true)
  })

  it('may not be deeper: the place is told', () => {
    expect(readJson(`{"a":${nested(64)}}`)).toEqual({
      ok: false,
      problems: [{ code: 'tooDeep', path: `$.a${'[0]'.repeat(63)}`, values: { limit: '64' } }],
    })
  })

  it('may be absurdly deep without an exception', () => {
    const parsed = readJson(nested(2_000_000))
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(['tooDeep'])
  })

  it('may hold a million values, itself included', () => {
    expect(readJson(`[${'0,'.repeat(999_998)}0]`).ok).toBe(true)
  })

  it('may not hold more', () => {
    expect(readJson(`[${'0,'.repeat(999_999)}0]`)).toEqual({
      ok: false,
      problems: [{ code: 'tooMany', path: '$', values: { limit: '1000000' } }],
    })
  })

  it('may have no name that reaches into prototypes, and every one is told', () => {
    expect(
      readJson('{"a":[{"__proto__":{"x":1}}],"constructor":{"prototype":{}},"toString":1}'),
    ).toEqual({
      ok: false,
      problems: [
        { code: 'forbiddenKey', path: '$.constructor', values: { key: 'constructor' } },
        { code: 'forbiddenKey', path: '$.constructor.prototype', values: { key: 'prototype' } },
        { code: 'forbiddenKey', path: '$.a[0].__proto__', values: { key: '__proto__' } },
      ],
    })
  })
})

describe('a name that reaches into prototypes is refused', () => {
  it.each([
    ['an assessment', 'levelwise-assessment/1', readAssessment],
    ['an alignment', 'levelwise-alignment/1', readAlignment],
    ['a snapshot', 'levelwise-snapshot/1', readSnapshot],
    ['settings', undefined, readSettings],
    ['an opened file', 'levelwise-alignment/1', readOpenedFile],
  ])('in %s', (_, format, read) => {
    const parsed = read(`{"format":${JSON.stringify(format ?? null)},"more":{"__proto__":{"x":1}}}`)
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['$.more.__proto__'])
  })

  it('in a built-in skill profile', () => {
    expect(checkBuiltInProfile('x.json', '{"__proto__":{"x":1}}')).toEqual([
      expect.stringContaining('$.__proto__'),
    ])
  })
})

describe('what is told of a bad file', () => {
  it('says of an answer that cannot be what is wrong with it', () => {
    const at = '2026-03-17T09:00:00.000Z'
    const parsed = readAssessment(
      JSON.stringify({
        format: 'levelwise-assessment/1',
        id: 'a',
        kind: 'self',
        profile: { id: 'p', version: '1' },
        role: 'r',
        level: 'l',
        ratings: { m1: { at, value: 7, profileVersion: '1' }, m2: 3 },
        notes: { m1: { text: 'undated' } },
        evidence: {},
        steps: { m1: { at, text: 5 } },
        created: at,
        changed: at,
      }),
    )
    expect(
      parsed.ok ? [] : parsed.problems.map(({ path, values }) => [path, values['found']]),
    ).toEqual([
      ['$.ratings.m1.value', '7'],
      ['$.ratings.m2', '3'],
      ['$.notes.m1.at', 'undefined'],
      ['$.steps.m1.text', '5'],
    ])
  })

  it('is all of it, at once and soon, where there is very much', () => {
    const items = Array.from({ length: 100_000 }, () => 1)
    const started = performance.now()
    const parsed = readAssessment(
      JSON.stringify({
        format: 'levelwise-assessment/1',
        evidence: { m1: { at: '2026-03-17T09:00:00.000Z', items } },
      }),
    )
    const found = parsed.ok ? [] : parsed.problems
    const inItems = found.filter(({ path }) => path.startsWith('$.evidence.m1.items['))
    expect(inItems.length).toBe(items.length)
    // Some tenths of a second; hours where the work grows with the square of it.
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('stays a sentence, however long what was found is', () => {
    const parsed = readSettings(
      JSON.stringify({ theme: 'x'.repeat(100_000), [`k${'y'.repeat(9999)}`]: 1 }),
    )
    expect(parsed.ok ? [] : parsed.problems.map(({ values }) => values['found']?.length)).toEqual([
      161,
    ])
  })
})
