// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAssessment, readAssessment } from '#io/assessment.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { smallAssessmentLiteral } from '../fixtures/small-assessment.ts'

const at = '2026-03-17T09:00:00.000Z'
const rating = { at, value: 2, profileVersion: '1' }
const full = {
  $schema: 'schema/assessment.schema.json',
  ...smallAssessmentLiteral,
  about: ['A file.'],
  copiedFrom: 'a-0',
  kind: 'review',
  target: 'senior',
  person: 'Ada',
  rater: 'Grace',
  ratings: {
    j1: rating,
    j2: { ...rating, value: 'n/a', reason: 'No beds' },
    'x.y-z': { ...rating, value: 0, noOpportunity: true },
    m1: { at, cleared: true },
  },
  notes: { j1: { at, text: '' } },
  evidence: { j1: { at, items: [{ text: 'Hedge', date: 'last spring', url: 'not a link' }] } },
  steps: { j1: { at, text: 'Ask', support: 'Time', due: '2026-12-01', done: false } },
  focus: ['j1'],
  questions: 'Why?',
  texts: { j1: { en: 'Digs.' }, j2: 'Explains.' },
}

function problemsOf(changes: object): readonly string[] {
  const parsed = parseAssessment(
    JSON.parse(JSON.stringify({ ...smallAssessmentLiteral, ...changes })),
  )
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)
}

describe('a good assessment', () => {
  it.each([
    ['with all there is', full],
    ['with the least there can be', smallAssessmentLiteral],
    [
      'with unknown fields anywhere',
      {
        ...full,
        mood: { a: [1] },
        ratings: { j1: { ...rating, by: 'x' } },
        notes: { j1: { at, text: 'a', tags: ['b'] } },
      },
    ],
  ])('%s survives a round trip', (_, literal) => {
    expect(readAssessment(JSON.stringify(literal))).toEqual({ ok: true, value: literal })
  })

  it('survives a round trip, whatever was answered', () => {
    fc.assert(
      fc.property(anyAssessed, ([, assessment]) => {
        expect(readAssessment(JSON.stringify(assessment))).toEqual({ ok: true, value: assessment })
      }),
      runs(200),
    )
  })
})

describe('an assessment is refused', () => {
  it.each<readonly [string, object, string]>([
    ['in a newer format', { format: 'levelwise-assessment/2' }, '$.format newerFormat'],
    ['in another format', { format: 'levelwise-profile/1' }, '$.format otherFormat'],
    ['without an id', { id: '' }, '$.id shape'],
    ['of an unknown kind', { kind: 'guess' }, '$.kind shape'],
    ['without the profile’s version', { profile: { id: 'gardening' } }, '$.profile.version shape'],
    ['with a role that is no slug', { role: 'Engineer' }, '$.role shape'],
    ['with a name that is no text', { person: 7 }, '$.person shape'],
    ['with an instant that is none', { created: 'yesterday' }, '$.created shape'],
    ['with a day in place of an instant', { created: '2026-03-17' }, '$.created shape'],
    [
      'with an instant of another time zone',
      { changed: '2026-03-17T09:00:00.000+02:00' },
      '$.changed shape',
    ],
    [
      'with an instant without milliseconds',
      { changed: '2026-03-17T09:00:00Z' },
      '$.changed shape',
    ],
    ['with ratings that are none', { ratings: null }, '$.ratings shape'],
    ['with a criterion id that is none', { ratings: { 'J 1': rating } }, '$.ratings["J 1"] shape'],
    ['with focus that is no list', { focus: 'j1' }, '$.focus shape'],
  ])('%s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem])
  })

  it.each([4, -1, 1.5, '2', null, true, 'N/A'])('with a rating of %j', (value) => {
    expect(problemsOf({ ratings: { j1: { ...rating, value } } }).length).toBeGreaterThan(0)
  })

  it('where it is not JSON', () => {
    expect(readAssessment('{"format":')).toMatchObject({
      ok: false,
      problems: [{ path: '$', code: 'notJson' }],
    })
  })

  it.each(['', 'null', '[]', '"levelwise-assessment/1"', '7'])('where it is only %j', (json) => {
    expect(readAssessment(json).ok).toBe(false)
  })
})

describe('a hostile assessment', () => {
  it('that could reach into prototypes is refused, with the place', () => {
    const text = JSON.stringify(full).replace(
      '"ratings":{',
      `"ratings":{"__proto__":${JSON.stringify({ ...rating, polluted: true })},`,
    )
    expect([readAssessment(text), 'polluted' in {}]).toEqual([
      {
        ok: false,
        problems: [
          { code: 'forbiddenKey', path: '$.ratings.__proto__', values: { key: '__proto__' } },
        ],
      },
      false,
    ])
  })

  it('gives problems, never an exception, whatever it holds', () => {
    const field = fc.constantFrom(...Object.keys(full))
    fc.assert(
      fc.property(field, fc.jsonValue(), (name, value) => {
        const parsed = parseAssessment({ ...full, [name]: value })
        expect(parsed.ok || parsed.problems.length > 0).toBe(true)
      }),
      runs(1000),
    )
  })
})
