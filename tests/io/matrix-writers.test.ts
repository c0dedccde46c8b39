// @vitest-environment node
import { fromMarkdown } from 'mdast-util-from-markdown'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeMatrixCsv } from '#io/matrix-csv.ts'
import { writeMatrixMarkdown } from '#io/matrix-markdown.ts'
import type { MatrixReport, MatrixWords } from '#io/matrix-report.ts'
import { matrixFileName, matrixWriters } from '#io/matrix-writers.ts'
import { areaId, levelId, roleId } from '../fixtures/ids.ts'
import { matrixReportOf, matrixWordsOf } from '../fixtures/matrix-report.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

let english: MatrixWords
let german: MatrixWords
beforeAll(async () => {
  english = await matrixWordsOf('en')
  german = await matrixWordsOf('de')
})

/** The lines about the file and the table below them, as a spreadsheet reads them. */
function readCsv(report: MatrixReport, words: MatrixWords) {
  const { data, errors } = Papa.parse<string[]>(writeMatrixCsv(report, words).slice(1), {
    skipEmptyLines: false,
  })
  expect(errors).toEqual([])
  const rows = data.slice(0, -1)
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
  const gap = rows.findIndex((row) => row.every((cell) => cell === ''))
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== '')
  return { about: rows.slice(0, gap).map(filled), table: rows.slice(gap + 1) }
}

describe('a matrix as CSV', () => {
  it('has a row for each criterion of all levels, and says what it is', () => {
    const { about, table } = readCsv(matrixReportOf({}), english)
    expect(about).toEqual([
      ['Gardening: the whole profile'],
      ['Skill profile', 'Gardening', 'version', '2026-03-17'],
      ['Date', '2026-11-22'],
      ['12 of 12 criteria'],
    ])
    expect(table).toHaveLength(13)
    expect(table.slice(0, 2)).toEqual([
      [
        'Role',
        'Level',
        'Competence area',
        'Criterion',
        'Required or optional',
        'Tools',
        'Criterion id',
      ],
      ['Engineer', 'Junior', 'Growing', 'Digs with a Spade.', 'required', 'Spade', 'j1'],
    ])
  })

  it('says what it is narrowed to, and leaves out what is hidden', () => {
    const report = matrixReportOf(
      { requirement: 'required', query: 'rake', areas: [areaId('grow'), areaId('plan')] },
      { levels: matrixReportOf({}).levels.slice(1, 2) },
    )
    const { about, table } = readCsv(report, english)
    expect(about.slice(3)).toEqual([
      ['Search: rake'],
      ['Required or optional: required'],
      ['Competence area: Growing'],
      ['Competence area: Planning'],
      ['1 of 12 criteria, 1 hit'],
    ])
    expect(table.map((row) => row.at(-1))).toEqual(['Criterion id', 'm1'])
  })

  it('tells how depth grows where one area is looked at', () => {
    const { table } = readCsv(matrixReportOf({ areas: [areaId('grow')] }), english)
    const at = table[0]?.indexOf('Growth') ?? -1
    expect(table.map((row) => row[at])).toEqual([
      'Growth',
      'new',
      'grows from: Digs with a Spade.',
      'grows from: Digs with a Rake or a Spade.',
    ])
  })

  it('lays own ratings over; no answer is no 0, and other roles have none', () => {
    const assessment = assessmentOf({ j1: 0, j2: 'n/a', m1: 3 })
    const report = matrixReportOf({ showsRatings: true }, { assessment })
    const { about, table } = readCsv(report, english)
    expect(about).toContainEqual(['Kind of assessment', 'Self-assessment'])
    expect(about).toContainEqual(['It is voluntary.'])
    const at = table[0]?.indexOf('Rating') ?? -1
    expect(table.slice(1, 5).map((row) => row[at])).toEqual([
      '0 Not yet',
      'Not applicable',
      '3 Enables others',
      'No answer',
    ])
    expect(table.filter(([role]) => role === 'Guest').map((row) => row[at])).toEqual([''])
  })

  it('has a row for each role of one level, with the columns that are shown', () => {
    const level = levelId('middle')
    const columns = ['count', 'requirement', 'description', 'areas', 'tools'] as const
    const { table } = readCsv(matrixReportOf({ level }, { columns }), english)
    expect(table.slice(0, 3)).toEqual([
      ['Role', 'Number of criteria', 'Required', 'Description', 'Competence areas', 'Tools'],
      [
        'Engineer',
        '3',
        'partly required',
        'Digs with a Rake or a Spade.\nDraws a plan.\nWrites a diary.',
        'Growing, Planning, Without competence area',
        'Rake, Spade',
      ],
      ['Analyst', '1', 'optional', 'Counts the plants.', 'Planning', ''],
    ])
  })

  it('says nothing of an assessment where nothing is rated', () => {
    const { about } = readCsv(matrixReportOf({ showsRatings: true }), english)
    expect(about.flat()).not.toContain('Kind of assessment')
    expect(about.flat()).not.toContain('It is voluntary.')
  })

  it('says that the criteria it counts are not shown', () => {
    const report = matrixReportOf({ level: levelId('middle') }, { columns: ['count'] })
    expect(readCsv(report, english).about).toContainEqual([
      '4 of 12 criteria; their texts are hidden',
    ])
  })

  it('is German where it is asked for', () => {
    const { about, table } = readCsv(matrixReportOf({ level: levelId('junior') }), german)
    expect(about[0]).toEqual(['Gärtnern auf Level Junior'])
    expect(table[0]?.slice(0, 3)).toEqual(['Rolle', 'Pflicht', 'Beschreibung'])
  })
})

describe('a matrix as Markdown', () => {
  const headings = (markdown: string) =>
    fromMarkdown(markdown).children.flatMap((node) =>
      node.type === 'heading'
        ? node.children.map((child) => ('value' in child ? child.value : ''))
        : [],
    )

  it('has a table for each role where all levels are shown', () => {
    const markdown = writeMatrixMarkdown(matrixReportOf({}), english)
    expect(headings(markdown)).toEqual([
      'Gardening: the whole profile',
      'Engineer',
      'Analyst',
      'Guest',
      'Newcomer',
    ])
    expect(markdown).toContain(
      '| Junior    | Growing                 | Digs with a Spade.            | required             | Spade        |',
    )
    expect(markdown).toContain('nothing asked')
  })

  it('has one table for one level, with what is laid over in brackets', () => {
    const report = matrixReportOf(
      {
        level: levelId('middle'),
        areas: [areaId('grow')],
        roles: [roleId('engineer')],
        showsRatings: true,
      },
      { assessment: assessmentOf({ m1: 2 }) },
    )
    const markdown = writeMatrixMarkdown(report, english)
    expect(headings(markdown)).toEqual(['Gardening at Middle', 'What this is for'])
    expect(markdown).toContain('- Kind of assessment: Self-assessment')
    expect(markdown).toContain('- It is voluntary.')
    expect(markdown).toContain(
      'Digs with a Rake or a Spade. (grows from: Digs with a Spade.; 2 Independently)',
    )
    expect(markdown).toContain('- Role: Engineer')
  })

  it('lets nothing typed become markup', () => {
    const markdown = writeMatrixMarkdown(
      matrixReportOf({ query: '<b>|[x](javascript:1)' }),
      english,
    )
    expect(markdown).not.toMatch(/[^\\]<b>/)
    expect(markdown).not.toContain('[x](javascript')
  })
})

describe('the file of a matrix', () => {
  it.each([
    [{}, 'matrix_gardening_2026-11-22.csv'],
    [{ level: levelId('lead') }, 'matrix_gardening_lead_2026-11-22.csv'],
  ])('for %j is called %s', (choices, name) => {
    expect(matrixFileName(matrixReportOf(choices), 'csv')).toBe(name)
  })

  it.each(matrixWriters.map((writer) => [writer.id, writer] as const))(
    'can be written as %s',
    async (_, writer) => {
      expect(await writer.write(matrixReportOf({}), english)).toContain('Digs with a Spade.')
    },
  )
})

describe('the hits that are shown', () => {
  const level = levelId('middle')
  it.each([
    ['in a role’s name', 'newcomer', {}, [], 1],
    ['in texts', 'rake', {}, [], 2],
    ['in an area, where it is found beside the text', 'growing', {}, [], 3],
    ['of several terms, overlapping ones once', 'rak rake', {}, [], 2],
    ['only in columns that are shown', 'rake', { level }, ['requirement'], 0],
    ['in the lists of tools and areas', 'rake growing', { level }, ['tools', 'areas'], 2],
    ['nowhere without a search', ' ', {}, [], 0],
  ] as const)('are counted %s', (_, query, choices, columns, hits) => {
    expect(matrixReportOf({ query, ...choices }, { columns }).hits).toBe(hits)
  })
})
