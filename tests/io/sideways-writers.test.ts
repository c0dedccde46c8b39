import { describe, expect, it } from 'vitest'
import { sidewaysFileName, sidewaysWriters } from '#io/sideways-writers.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { sidewaysReportOf, sidewaysWordsOf } from '../fixtures/sideways-report.ts'

describe('the file of a look at other roles', () => {
  it.each([
    [{}, 'sideways_gardening_engineer_2026-11-22.md'],
    [{ person: 'Ada Example' }, 'sideways_ada-example_gardening_engineer_2026-11-22.md'],
  ])('is named after what is in it: %j', (more, name) => {
    expect(sidewaysFileName(sidewaysReportOf(assessmentOf({}, more)), 'md')).toBe(name)
  })

  it.each(sidewaysWriters)('is written as $id', async (writer) => {
    const report = sidewaysReportOf(assessmentOf({ m2: 2 }))
    const text = await writer.write(report, await sidewaysWordsOf('en'))
    expect(text).toContain('Sideways: ratings as Engineer beside the other roles')
  })
})
