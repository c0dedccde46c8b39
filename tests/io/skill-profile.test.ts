// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSkillProfile } from '#io/skill-profile.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const level = { id: 'junior', name: 'Junior' }
const role = { id: 'engineer', name: 'Engineer' }
const area = { id: 'plan', name: 'Planning' }
const criterion = { id: 'c1', text: 'Digs.' }
const cell = { role: 'engineer', level: 'junior', required: true, criteria: [criterion] }
const smallest = {
  format: 'levelwise-profile/1',
  id: 'gardening',
  version: '1',
  title: 'Gardening',
  updated: '2026-03-17',
  languages: ['en'],
  levels: [level],
  roles: [role],
  areas: [area],
  expectations: [cell],
}

/** Path and code of each problem. */
function problemsOf(input: unknown): readonly string[] {
  const parsed = parseSkillProfile(input)
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)
}

const withCell = (changes: object) => ({ expectations: [{ ...cell, ...changes }] })
const withCriterion = (changes: object) => withCell({ criteria: [{ ...criterion, ...changes }] })

describe('a good skill profile', () => {
  it.each([
    ['with all there is', smallProfileLiteral],
    ['with the least there can be', smallest],
    ['without expectations and areas', { ...smallest, areas: [], expectations: [] }],
    ['with a cell that asks nothing', { ...smallest, ...withCell({ criteria: [] }) }],
  ])('%s is read as it is', (_, literal) => {
    expect(parseSkillProfile(literal)).toEqual({ ok: true, value: literal })
  })

  it('keeps unknown fields wherever they stand', () => {
    const literal = {
      ...smallest,
      mood: 'good',
      levels: [{ ...level, colour: 'green' }],
      ...withCriterion({ weight: [1, { a: 2 }] }),
    }
    expect(parseSkillProfile(literal)).toEqual({ ok: true, value: literal })
  })
})

describe('the format', () => {
  it.each([
    [{ ...smallest, format: 'levelwise-profile/2' }, 'newerFormat', 'levelwise-profile/2'],
    [{ format: 'levelwise-profile/10' }, 'newerFormat', 'levelwise-profile/10'],
    [{ ...smallest, format: 'levelwise-assessment/1' }, 'otherFormat', 'levelwise-assessment/1'],
    [{ ...smallest, format: 'levelwise-profile' }, 'otherFormat', 'levelwise-profile'],
    [{ ...smallest, format: 'levelwise-profile/x' }, 'otherFormat', 'levelwise-profile/x'],
    [{ ...smallest, format: 1 }, 'otherFormat', '1'],
    [{}, 'noFormat', 'undefined'],
    [null, 'noFormat', 'undefined'],
    ['levelwise-profile/1', 'noFormat', 'undefined'],
  ])('of %j is refused as %s', (input, code, found) => {
    expect(parseSkillProfile(input)).toEqual({
      ok: false,
      problems: [{ path: '$.format', code, values: { expected: 'levelwise-profile/1', found } }],
    })
  })

  it('is refused without looking at the rest', () => {
    expect(problemsOf({ format: 'levelwise-profile/2', id: 7 })).toEqual(['$.format newerFormat'])
  })

  it.each([
    ['{"toString":null,"valueOf":null}', 'object'],
    ['{"toString":1}', 'object'],
    ['[]', 'object'],
  ])('that is %s is refused like any other value', (json, found) => {
    const parsed = parseSkillProfile({ ...smallest, format: JSON.parse(json) })
    expect(
      parsed.ok ? [] : parsed.problems.map(({ code, values }) => [code, values['found']]),
    ).toEqual([['otherFormat', found]])
  })
})

describe('a problem', () => {
  it.each<readonly [string, object, string]>([
    ['a missing field', { version: undefined }, '$.version shape'],
    ['a wrong type', { title: 7 }, '$.title shape'],
    ['an empty title', { title: '' }, '$.title shape'],
    ['an id with capitals', { id: 'Gardening' }, '$.id shape'],
    ['an id that names a view', { id: 'team' }, '$.id shape'],
    ['an id that names another view', { id: 'shared' }, '$.id shape'],
    ['an id that names the view of one’s own data', { id: 'data' }, '$.id shape'],
    ['an id that every object has already', { id: 'constructor' }, '$.id shape'],
    ['an id that is too long', { id: 'a'.repeat(81) }, '$.id shape'],
    ['a date that is none', { updated: '17.3.2026' }, '$.updated shape'],
    ['no language', { languages: [] }, '$.languages shape'],
    ['a language that is no tag', { languages: ['en', 'deutsch!'] }, '$.languages[1] shape'],
    ['no levels', { levels: [] }, '$.levels shape'],
    ['a role without a name', { roles: [role, { id: 'x' }] }, '$.roles[1].name shape'],
    ['a wording that is no text', { title: { en: 7 } }, '$.title.en shape'],
    [
      'a cell without the requirement',
      withCell({ required: undefined }),
      '$.expectations[0].required shape',
    ],
    [
      'a criterion id with blanks',
      withCriterion({ id: 'c 1' }),
      '$.expectations[0].criteria[0].id shape',
    ],
    [
      'a tool without a name',
      withCriterion({ tools: ['Spade', ''] }),
      '$.expectations[0].criteria[0].tools[1] shape',
    ],
    ['a level id used twice', { levels: [level, level] }, '$.levels[1].id duplicateId'],
    ['a role id used twice', { roles: [role, role] }, '$.roles[1].id duplicateId'],
    ['an area id used twice', { areas: [area, area] }, '$.areas[1].id duplicateId'],
    [
      'a criterion id used twice in a cell',
      withCell({ criteria: [criterion, criterion] }),
      '$.expectations[0].criteria[1].id duplicateId',
    ],
    [
      'a cell described twice',
      { expectations: [cell, { ...cell, criteria: [] }] },
      '$.expectations[1] duplicateCell',
    ],
    [
      'a role that does not exist',
      withCell({ role: 'nobody' }),
      '$.expectations[0].role unknownReference',
    ],
    [
      'a level that does not exist',
      withCell({ level: 'nowhere' }),
      '$.expectations[0].level unknownReference',
    ],
    [
      'an area that does not exist',
      withCriterion({ area: 'sea' }),
      '$.expectations[0].criteria[0].area unknownReference',
    ],
    [
      'a language that is not declared',
      { title: { fr: 'Jardin' } },
      '$.title.fr undeclaredLanguage',
    ],
    [
      'such a language in a criterion',
      withCriterion({ text: { 'de-AT': 'Gräbt.' } }),
      '$.expectations[0].criteria[0].text["de-AT"] undeclaredLanguage',
    ],
    [
      'such a language in a keyword',
      { keywords: ['a', { de: 'b' }] },
      '$.keywords[1].de undeclaredLanguage',
    ],
    [
      'such a language in a summary',
      { areas: [{ ...area, summary: { de: 'x' } }] },
      '$.areas[0].summary.de undeclaredLanguage',
    ],
  ])('for %s is found where it stands', (_, changes, problem) => {
    expect(problemsOf(JSON.parse(JSON.stringify({ ...smallest, ...changes })))).toEqual([problem])
  })

  it('is found for a criterion id that stands in two cells', () => {
    const roles = [role, { id: 'analyst', name: 'Analyst' }]
    const expectations = [cell, { ...cell, role: 'analyst' }]
    expect(problemsOf({ ...smallest, roles, expectations })).toEqual([
      '$.expectations[1].criteria[0].id duplicateId',
    ])
  })

  it('does not hide another one of its kind', () => {
    expect(problemsOf({ ...smallest, id: 'Bad', updated: 'x', roles: [{}] })).toEqual([
      '$.id shape',
      '$.updated shape',
      '$.roles[0].id shape',
      '$.roles[0].name shape',
    ])
  })

  it('of the content does not hide others either', () => {
    const literal = {
      ...smallest,
      title: { fr: 'Jardin' },
      levels: [level, level],
      expectations: [{ ...cell, role: 'nobody', criteria: [{ ...criterion, area: 'sea' }] }],
    }
    expect(problemsOf(literal)).toEqual([
      '$.levels[1].id duplicateId',
      '$.expectations[0].role unknownReference',
      '$.expectations[0].criteria[0].area unknownReference',
      '$.title.fr undeclaredLanguage',
    ])
  })

  it('tells the list that an id is missing from', () => {
    const parsed = parseSkillProfile({ ...smallest, ...withCell({ role: 'nobody' }) })
    expect(parsed.ok ? [] : parsed.problems.map(({ values }) => values)).toEqual([
      { id: 'nobody', list: 'roles' },
    ])
  })
})

describe('a hostile file', () => {
  it('pollutes no prototype', () => {
    const text = JSON.stringify(smallest).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    )
    const parsed = parseSkillProfile(JSON.parse(text))
    expect([parsed.ok, 'polluted' in {}, parsed.ok && 'polluted' in parsed.value]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with an area called %s is refused like one with any unknown area',
    (name) => {
      const text = JSON.stringify({ ...smallest, ...withCriterion({ area: 'AREA' }) })
      expect(problemsOf(JSON.parse(text.replace('AREA', name)))).toHaveLength(1)
    },
  )

  it('gives problems, never an exception, whatever it holds', () => {
    const field = fc.constantFrom(...Object.keys(smallest))
    fc.assert(
      fc.property(field, fc.jsonValue(), (name, value) => {
        const parsed = parseSkillProfile({ ...smallest, [name]: value })
        expect(parsed.ok || parsed.problems.length > 0).toBe(true)
      }),
      runs(1000),
    )
  })
})
