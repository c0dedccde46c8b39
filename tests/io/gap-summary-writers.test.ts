// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fileNamePart, gapSummaryFileName, gapSummaryWriters } from '#io/gap-summary-writers.ts'
import { reportOf, wordsOf } from '../fixtures/gap-report.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

describe('the name of a file', () => {
  it.each([
    [{}, 'gap-summary_gardening_engineer_middle_2026-11-22.md'],
    [{ person: 'Ada' }, 'gap-summary_ada_gardening_engineer_middle_2026-11-22.md'],
    [
      { person: 'Jörg  Müller/Ops' },
      'gap-summary_jörg-müller-ops_gardening_engineer_middle_2026-11-22.md',
    ],
    [{ person: '../../etc' }, 'gap-summary_etc_gardening_engineer_middle_2026-11-22.md'],
    [{ person: ' *?! ' }, 'gap-summary_gardening_engineer_middle_2026-11-22.md'],
  ])('for %j is %s', (more, name) => {
    expect(gapSummaryFileName(reportOf(assessmentOf({}, more)), 'md')).toBe(name)
  })

  it.each([
    ['', ''],
    ['Ada Lovelace', 'ada-lovelace'],
    ['--a--b--', 'a-b'],
    ['王小明', '王小明'],
    ['A\u030Angstrom', 'ångstrom'],
    ['a\0b\u202Ec', 'a-b-c'],
    ['x'.repeat(80), 'x'.repeat(60)],
    [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
    ['𠮷'.repeat(70), '𠮷'.repeat(60)],
  ])('takes of "%s" only "%s"', (text, part) => {
    expect(fileNamePart(text)).toBe(part)
  })
})

describe('the writers', () => {
  it.each([
    ['markdown', 'md', '# Gap summary: Gardening, Engineer'],
    ['csv', 'csv', '\uFEFF"Gap summary: Gardening, Engineer"'],
    ['json', 'json', '{'],
  ])('include %s, which writes .%s files', async (id, extension, start) => {
    const writer = gapSummaryWriters.find((candidate) => candidate.id === id)
    const text = await writer?.write(reportOf(assessmentOf({})), await wordsOf('en'))
    expect([writer?.extension, text?.slice(0, start.length)]).toEqual([extension, start])
  })
})
