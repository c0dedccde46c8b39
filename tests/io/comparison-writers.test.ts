// @vitest-environment node
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeComparisonCsv } from '#io/comparison-csv.ts'
import { writeComparisonMarkdown } from '#io/comparison-markdown.ts'
import type { ComparisonReport, ComparisonWords } from '#io/comparison-report.ts'
import { comparisonFileName, comparisonWriters } from '#io/comparison-writers.ts'
import { comparisonReportOf, comparisonWordsOf } from '../fixtures/comparison-report.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

let english: ComparisonWords
let german: ComparisonWords
beforeAll(async () => {
  english = await comparisonWordsOf('en')
  german = await comparisonWordsOf('de')
})

const steps = ['engineer:junior', 'engineer:middle']
const rated = assessmentOf({ j2: 1, m1: 0, m2: 'n/a' }, { person: 'Ada Example' })

/** The lines about the file and the table below them, as a spreadsheet reads them. */
function readCsv(report: ComparisonReport, words: ComparisonWords) {
  const { data, errors } = Papa.parse<string[]>(writeComparisonCsv(report, words).slice(1))
  expect(errors).toEqual([])
  const rows = data.slice(0, -1)
  const gap = rows.findIndex((row) => row.every((cell) => cell === ''))
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== '')
  return { about: rows.slice(0, gap).map(filled), table: rows.slice(gap + 1) }
}

describe('a comparison as CSV', () => {
  it('says what it is and what changes, then each criterion with its mark', () => {
    const { about, table } = readCsv(comparisonReportOf(steps), english)
    expect(about).toEqual([
      ['Comparison: Junior Engineer and Middle Engineer'],
      ['Skill profile', 'Gardening', 'version', '2026-03-17'],
      ['Date', '2026-11-22'],
      ['2 criteria for Junior Engineer, 3 for Middle Engineer: 1 more.'],
      ['1 topic grows from Junior Engineer to Middle Engineer.'],
      ['2 criteria are new for Middle Engineer.'],
      ['1 criterion of Junior Engineer is still assumed for Middle Engineer.'],
      ['From Junior Engineer to Middle Engineer: required becomes partly required.'],
      ['Named for Middle Engineer: Rake, or Spade as for Junior Engineer; no new tool is needed.'],
    ])
    expect(table.map((row) => [row[3], row[5]])).toEqual([
      ['Criterion', 'Beside the neighbour'],
      ['Digs with a Spade.', 'goes on as: Digs with a Rake or a Spade.'],
      ['Explains the beds.', 'still assumed'],
      ['Digs with a Rake or a Spade.', 'grows from: Digs with a Spade.'],
      ['Draws a plan.', 'new'],
      ['Writes a diary.', 'new'],
    ])
  })

  it('says the same of the levels whichever stands first', () => {
    const sentences = (cells: readonly string[]) =>
      readCsv(comparisonReportOf(cells), english).about.slice(3)
    expect(sentences(steps.toReversed())).toEqual(sentences(steps))
  })

  it('says between roles what has the same topic, and of a cell itself that it is the same', () => {
    const marks = (cells: readonly string[]) =>
      readCsv(comparisonReportOf(cells), english)
        .table.map((row) => row[5])
        .slice(1)
    expect(marks(['engineer:senior', 'analyst:middle'])).toEqual([
      'only here',
      'same topic: Counts the plants.',
      'same topic: Plans a season.',
    ])
    expect(marks(['guest:junior', 'guest:junior'])).toEqual(['the same', 'the same'])
  })

  it('carries own ratings with their kind, what is still missing, and what they are for', () => {
    const { about } = readCsv(comparisonReportOf(steps, rated), english)
    expect(about.slice(3, 5)).toEqual([
      ['Name', 'Ada Example'],
      ['Kind of assessment', 'Self-assessment'],
    ])
    expect(about.slice(-9)).toEqual([
      [
        'Still missing for Middle Engineer',
        '1 gap, 1 not rated, 1 excluded.',
        'Besides, 1 gap in what lower levels ask and Middle Engineer still assumes.',
      ],
      ['Gaps', 'Digs with a Rake or a Spade.', '0 Not yet'],
      ['Gaps in what is still assumed', 'Explains the beds.', '1 With support'],
      ['Not rated', 'Writes a diary.', 'No answer'],
      ['Excluded as not applicable', 'Draws a plan.', 'Not applicable'],
      ['What this is for', english.fairUse[0]],
      ...english.fairUse.slice(1).map((line) => [line]),
    ])
  })

  it('names the pair in front of each sentence where there are more than two', () => {
    const { about } = readCsv(comparisonReportOf([...steps, 'analyst:middle']), english)
    expect(about.find(([first]) => first === 'Middle Engineer and Middle Analyst')?.[1]).toBe(
      '3 criteria for Middle Engineer, 1 for Middle Analyst: 2 fewer.',
    )
  })
})

describe('a comparison as Markdown', () => {
  it('carries own ratings with their kind, what is still missing, and what they are for', () => {
    const text = writeComparisonMarkdown(comparisonReportOf(steps, rated), english)
    expect(text).toContain('- Kind of assessment: Self-assessment')
    expect(text).toContain(
      '## Still missing for Middle Engineer\n\n1 gap, 1 not rated, 1 excluded.\n',
    )
    expect(text).toContain('**Gaps**\n\n- Digs with a Rake or a Spade. (0 Not yet)\n')
    expect(text).toContain('## What this is for\n\n- It is for a talk about development')
  })

  it('says nothing of ratings where they are not laid over', () => {
    const text = writeComparisonMarkdown(comparisonReportOf(steps), english)
    expect(text).not.toMatch(/Still missing|Kind of assessment|What this is for|Rating/)
  })

  it('says that nothing is rated as that role', () => {
    const report = comparisonReportOf(['engineer:middle', 'analyst:middle'], rated)
    expect(writeComparisonMarkdown(report, english)).toContain(
      '## Still missing for Middle Analyst\n\nNothing is rated as Analyst yet.\n',
    )
  })

  it('sums up each pair of more than two, and is German where that is asked for', () => {
    const report = comparisonReportOf([...steps, 'engineer:senior'])
    const text = writeComparisonMarkdown(report, german)
    expect(text).toContain('**Middle Engineer und Senior Engineer**')
    expect(text).toContain('Von Middle Engineer zu Senior Engineer werden 2 Themen fortgeführt.')
    expect(text).toContain('Jede Spalte ist gegenüber der linken')
  })
})

describe('the file of a comparison', () => {
  it('is called after its cells', () => {
    expect(comparisonFileName(comparisonReportOf(steps), 'md')).toBe(
      'comparison_gardening_engineer-junior_engineer-middle_2026-11-22.md',
    )
  })

  it.each(comparisonWriters.map((writer) => [writer.id, writer] as const))(
    'can be written as %s',
    async (_, writer) => {
      expect(await writer.write(comparisonReportOf(steps), english)).toContain('Digs with a Spade.')
    },
  )
})
