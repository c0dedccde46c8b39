import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeSidewaysCsv } from '#io/sideways-csv.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { sidewaysReportOf, sidewaysWordsOf } from '../fixtures/sideways-report.ts'

async function parsed(language: 'en' | 'de', more: Readonly<Record<string, unknown>> = {}) {
  const report = sidewaysReportOf(assessmentOf({ m2: 2 }, more))
  const csv = writeSidewaysCsv(report, await sidewaysWordsOf(language))
  return Papa.parse<string[]>(csv.slice(1), {
    delimiter: language === 'de' ? ';' : ',',
    skipEmptyLines: true,
  }).data
}

describe('the look at other roles as CSV', () => {
  it('has one row a criterion, with the own criterion beside it', async () => {
    const rows = await parsed('en')
    const header = rows.findIndex(([first]) => first === 'Role')
    expect(rows.slice(header)).toEqual([
      [
        'Role',
        'Level',
        'Competence area',
        'Criterion',
        'Required or optional',
        'Beside the ratings',
        'Own criterion',
        'Level of the own criterion',
        'Value',
        'Rating',
        'Id of the own criterion',
        'Criterion id',
      ],
      [
        'Analyst',
        'Middle',
        'Planning',
        'Counts the plants.',
        'optional',
        'shown by: “Draws a plan.” (Middle), 2 Independently',
        'Draws a plan.',
        'Middle',
        '2',
        '2 Independently',
        'm2',
        'am1',
      ],
      [
        'Analyst',
        'Senior',
        'Planning',
        'Plans a count.',
        'required',
        'compared with: “Plans a season.” (Senior), No answer',
        'Plans a season.',
        'Senior',
        '',
        'No answer',
        's2',
        'as1',
      ],
      [
        'Guest',
        'Junior',
        'Planning',
        'Looks at the beds.',
        'optional',
        'nothing to compare with',
        '',
        '',
        '',
        '',
        '',
        'gj1',
      ],
    ])
  })

  it('says first what it is, as wide as the table, and keeps what was typed inert', async () => {
    const rows = await parsed('de', { person: '=1+1' })
    expect(rows[0]?.[0]).toBe('Seitwärts: Bewertungen als Engineer neben den anderen Rollen')
    expect(rows.find(([label]) => label === 'Name')?.[1]).toBe("'=1+1")
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]))
  })
})
