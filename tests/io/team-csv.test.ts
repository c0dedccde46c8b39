// @vitest-environment node
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeTeamCsv } from '#io/team-csv.ts'
import type { TeamReport, TeamWords } from '#io/team-report.ts'
import { fileOf, teamReportOf, teamWordsOf } from '../fixtures/small-team.ts'

let english: TeamWords
let german: TeamWords
beforeAll(async () => {
  english = await teamWordsOf('en')
  german = await teamWordsOf('de')
})

/** The rows as a spreadsheet reads them; all of the same length. */
function rowsOf(report: TeamReport, words = english): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(writeTeamCsv(report, words).slice(1), {
    delimiter: words.csvSeparator,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  expect(new Set(data.map(({ length }) => length)).size).toBe(1)
  return data
}

describe('a team as CSV', () => {
  it('has one row a criterion and one column a person, with who was not asked', () => {
    const report = teamReportOf([
      fileOf('a', { l1: 2 }, { level: 'lead' }),
      fileOf('b', { l1: 3, p1: 'n/a' }, { level: 'principal' }),
      fileOf('c', { gj1: 1 }, { role: 'guest', level: 'junior' }),
    ])
    expect(rowsOf(report)).toEqual([
      [
        'Role',
        'Level',
        'Competence area',
        'Criterion',
        'Required or optional',
        'Met by',
        'Number asked',
        'Number who meet it',
        'Number without answer',
        'Person 1',
        'Person 2',
        'Person 3',
        'Criterion id',
        'version',
      ],
      [
        'Guest',
        'Junior',
        'Planning',
        'Looks at the beds.',
        'optional',
        'nobody asked',
        '1',
        '0',
        '0',
        'not asked',
        'not asked',
        '1 With support',
        'gj1',
        '2026-03-17',
      ],
      [
        'Engineer',
        'Lead',
        'Planning',
        'Leads a team.',
        'optional',
        'several people',
        '2',
        '2',
        '0',
        '2 Independently',
        '3 Enables others',
        'not asked',
        'l1',
        '2026-03-17',
      ],
    ])
  })

  it('says "no answer", never 0, for those asked without one', () => {
    const [, ...rows] = rowsOf(teamReportOf([fileOf('a', { m1: 0 })]))
    expect(rows.map((row) => [row[8], row[9], row[10]])).toEqual([
      ['0', '0 Not yet', 'm1'],
      ['1', 'No answer', 'm2'],
      ['1', 'No answer', 'm3'],
    ])
  })

  it('says "not applicable" of who excluded it, though nobody of them counts as asked', () => {
    const files = [fileOf('a', { m1: 'n/a' }), fileOf('b', { m1: 2 })]
    const row = rowsOf(teamReportOf(files)).find((cells) => cells.includes('m1'))
    expect(row?.slice(6, 11)).toEqual(['1', '1', '0', 'Not applicable', '2 Independently'])
  })

  it('tells people of one name apart by role and level, and where these are the same by number', () => {
    const ada = { person: 'Ada' }
    const files = [
      fileOf('a', {}, ada),
      fileOf('b', {}, { person: 'ada ' }),
      fileOf('c', {}, { ...ada, level: 'senior' }),
    ]
    expect(rowsOf(teamReportOf(files, { showsNames: true }))[0]?.slice(9, 12)).toEqual([
      'Ada (Person 1)',
      'ada  (Person 2)',
      'Ada (Senior Engineer)',
    ])
  })

  it('takes no name for a change of direction', () => {
    const report = teamReportOf([fileOf('a', {}, { person: '\u202EAda\u2069' })], {
      showsNames: true,
    })
    expect(rowsOf(report)[0]?.[9]).toBe('Ada')
  })

  it('counts by what was agreed', () => {
    const files = [
      fileOf('a', { l1: 0 }, { level: 'lead' }),
      fileOf('g', { l1: 3 }, { kind: 'agreed', copiedFrom: 'a', level: 'lead' }),
    ]
    expect(rowsOf(teamReportOf(files))[1]?.slice(6, 10)).toEqual([
      '1',
      '1',
      '0',
      '3 Enables others',
    ])
  })

  it('has names where they are shown, and only then', () => {
    const files = [fileOf('a', {}, { person: 'Ada Secret' })]
    expect(rowsOf(teamReportOf(files, { showsNames: true }))[0]?.[9]).toBe('Ada Secret')
    expect(writeTeamCsv(teamReportOf(files), english)).not.toContain('Secret')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
    'keeps a name inert that is a formula: %j',
    (person) => {
      const report = teamReportOf([fileOf('a', {}, { person })], { showsNames: true })
      expect(rowsOf(report)[0]?.[9]).toBe(`'${person}`)
    },
  )

  it.each(['a,b', 'a"b', 'a\r\nb', 'a;b'])('takes a name for one cell: %j', (person) => {
    const report = teamReportOf([fileOf('a', {}, { person })], { showsNames: true })
    expect([rowsOf(report)[0]?.[9], rowsOf(report, german)[0]?.[9]]).toEqual([person, person])
  })

  it('has semicolons and German words where that is asked for', () => {
    const [header, first] = rowsOf(teamReportOf([fileOf('a', { m1: 2 })]), german)
    expect([header?.[0], header?.[9], first?.[3]]).toEqual([
      'Rolle',
      'Person 1',
      'Draws a plan. (auf Deutsch)',
    ])
  })

  it('is a header alone without people', () => {
    expect(rowsOf(teamReportOf([])).length).toBe(1)
  })
})
