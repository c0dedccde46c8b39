// @vitest-environment node
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import type { Language } from '#i18n/language-tags.ts'
import { writeGapSummaryCsv } from '#io/gap-summary-csv.ts'
import { reportOf, wordsOf } from '../fixtures/gap-report.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const at = '2026-03-17T09:00:00.000Z'
const rated = { at, profileVersion: '2026-03-17' }
const full = assessmentOf(
  {},
  {
    person: 'Ada',
    focus: ['m1'],
    ratings: {
      m1: { ...rated, value: 0, noOpportunity: true },
      m2: { ...rated, value: 'n/a', reason: 'No beds' },
      m3: { ...rated, value: 2 },
      s1: { ...rated, value: 1 },
      s2: { ...rated, value: 3 },
    },
    notes: { m1: { at, text: '=SUM(A1)\nnext line' } },
    evidence: {
      m3: {
        at,
        items: [
          { text: 'Hedge', date: '2026-01-02', url: 'https://example.org' },
          { text: 'Pond' },
        ],
      },
    },
    steps: { m1: { at, text: 'Ask', support: 'Time', due: '2026-12-01', done: true } },
  },
)

async function rowsOf(
  assessment: Assessment,
  language: Language = 'en',
  more: Parameters<typeof reportOf>[1] = {},
): Promise<readonly (readonly string[])[]> {
  const text = writeGapSummaryCsv(reportOf(assessment, more), await wordsOf(language))
  return Papa.parse<string[]>(text.slice(1), {
    delimiter: language === 'de' ? ';' : ',',
    newline: '\r\n',
  }).data.slice(0, -1)
}

/** The table below the empty row, a record a criterion. */
async function recordsOf(...of: Parameters<typeof rowsOf>) {
  const rows = await rowsOf(...of)
  const empty = rows.findIndex((row) => row.every((cell) => cell === ''))
  const [header = [], ...body] = rows.slice(empty + 1)
  return body.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column]])))
}

describe('the first lines of the CSV file', () => {
  it.each([
    [
      'en',
      [
        ['Gap summary: Gardening, Engineer'],
        ['Nothing is rated yet: this summary says nothing about the person.'],
      ],
    ],
    [
      'de',
      [
        ['Entwicklungsübersicht: Gärtnern, Engineer'],
        ['Noch ist nichts bewertet: Diese Übersicht sagt nichts über die Person aus.'],
      ],
    ],
  ] as const)('say, in %s, that nothing is rated', async (language, lines) => {
    const rows = await rowsOf(assessmentOf({}), language)
    expect(rows.slice(0, 2).map((row) => row.slice(0, 1))).toEqual(lines)
  })

  it('say that not everything is rated', async () => {
    const rows = await rowsOf(assessmentOf({ m1: 2 }))
    expect(rows[1]?.[0]).toBe('Not complete: 4 of 5 criteria have no answer yet.')
  })

  it.each<readonly [Language, readonly (readonly string[])[]]>([
    [
      'en',
      [
        ['Name', 'Ada'],
        ['Kind of assessment', 'Self-assessment'],
        ['Skill profile', 'Gardening', 'version', '2026-03-17'],
        ['Date', '2026-11-22'],
        ['Current level', 'Middle'],
        ['Target level', 'Senior'],
      ],
    ],
    [
      'de',
      [
        ['Name', 'Ada'],
        ['Art der Einschätzung', 'Selbsteinschätzung'],
        ['Skill-Profil', 'Gärtnern', 'Version', '2026-03-17'],
        ['Datum', '2026-11-22'],
        ['Aktuelles Level', 'Middle'],
        ['Ziel-Level', 'Senior'],
      ],
    ],
  ])(
    'name, in %s, the person, the kind, the profile, the date and the levels',
    async (language, lines) => {
      const rows = await rowsOf(full, language)
      expect(rows.slice(1, 7).map((row) => row.filter((cell) => cell !== ''))).toEqual(lines)
    },
  )

  it('have no line for a name that was not given', async () => {
    const rows = await rowsOf(assessmentOf({}))
    expect(rows.filter(([label]) => label === 'Name')).toEqual([])
  })

  it('hold the four lines of the scale and those of fair use', async () => {
    const words = await wordsOf('en')
    const texts = (await rowsOf(full)).map((row) => row[1])
    expect(texts).toEqual(expect.arrayContaining([...words.scale, ...words.fairUse]))
  })

  it('say that there is no higher level', async () => {
    const rows = await rowsOf(assessmentOf({ p1: 1 }, { level: 'principal' }), 'en', {
      target: 'none',
    })
    expect(rows.find(([label]) => label === 'Target level')?.[1]).toBe(
      'There is no higher level in this profile.',
    )
  })

  it('are as wide as the table', async () => {
    expect(new Set((await rowsOf(full)).map((row) => row.length)).size).toBe(1)
  })
})

describe('the table of the CSV file', () => {
  it('has a row for each criterion of both levels, in the order of the profile', async () => {
    const records = await recordsOf(full)
    expect(records.map((record) => record['Criterion id'])).toEqual(['m1', 'm2', 'm3', 's1', 's2'])
  })

  it('has a row for a criterion of another level that was rated', async () => {
    const records = await recordsOf(assessmentOf({ j2: 2 }))
    expect(records[0]).toMatchObject({ 'Criterion id': 'j2', Level: 'Junior' })
  })

  it('says everything about a criterion', async () => {
    expect((await recordsOf(full))[0]).toEqual({
      Role: 'Engineer',
      Level: 'Middle',
      'Competence area': 'Growing',
      Criterion: 'Digs with a Rake or a Spade.',
      'Required or optional': 'required',
      Value: '0',
      Rating: '0 Not yet',
      Reason: '',
      'No opportunity so far': 'yes',
      Focus: 'yes',
      Note: "'=SUM(A1)\nnext line",
      Example: '',
      'Next step': 'Ask',
      'Support wanted': 'Time',
      By: '2026-12-01',
      Done: 'yes',
      'Criterion id': 'm1',
    })
  })

  it('tells not applicable, with its reason, from no answer and from 0', async () => {
    const records = await recordsOf(assessmentOf({ s1: 0 }, {}), 'en')
    const excluded = await recordsOf(full)
    const brief = (record: (typeof records)[number] | undefined) => [
      record?.['Value'],
      record?.['Rating'],
      record?.['Reason'],
    ]
    expect([brief(records[0]), brief(records[3]), brief(excluded[1])]).toEqual([
      ['', 'No answer', ''],
      ['0', '0 Not yet', ''],
      ['n/a', 'Not applicable', 'No beds'],
    ])
  })

  it('lists examples line by line with date and link', async () => {
    expect((await recordsOf(full))[2]?.['Example']).toBe(
      '2026-01-02 Hedge https://example.org\nPond',
    )
  })

  it('is in German with semicolons', async () => {
    expect((await recordsOf(full, 'de'))[0]).toMatchObject({
      Themenfeld: 'Anbau',
      Kriterium: 'Digs with a Rake or a Spade. (auf Deutsch)',
      'Pflicht oder optional': 'Pflicht',
      Bewertung: '0 Noch nicht',
    })
  })

  it('leaves notes and examples out where they are not included', async () => {
    const includes = { notes: false, evidence: false }
    const [record] = await recordsOf(full, 'en', { includes })
    const text = writeGapSummaryCsv(reportOf(full, { includes }), await wordsOf('en'))
    expect(record).not.toHaveProperty('Note')
    expect(record).not.toHaveProperty('Example')
    expect([text.includes('SUM'), text.includes('Hedge')]).toEqual([false, false])
  })
})
