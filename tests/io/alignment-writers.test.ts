// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { alignmentFileName, alignmentWriters } from '#io/alignment-writers.ts'
import { alignmentOf, alignmentReportOf, alignmentWordsOf } from '../fixtures/small-alignment.ts'

describe('the file of an alignment', () => {
  it.each([
    ['nobody', undefined, 'alignment_gardening_engineer_middle_2026-11-22.json'],
    ['a name', 'Ada Example', 'alignment_ada-example_gardening_engineer_middle_2026-11-22.json'],
    [
      'a name that is a path',
      '../../etc/passwd',
      'alignment_etc-passwd_gardening_engineer_middle_2026-11-22.json',
    ],
    ['signs alone', '<>:"|?*', 'alignment_gardening_engineer_middle_2026-11-22.json'],
  ])('is named after %s', (_, person, name) => {
    const alignment = alignmentOf({}, { self: person === undefined ? {} : { person } })
    expect(alignmentFileName(alignmentReportOf(alignment), 'json')).toBe(name)
  })

  it.each(alignmentWriters)('is written as $id', async (writer) => {
    const report = alignmentReportOf(alignmentOf({}, { self: { person: 'Ada' } }))
    expect(await writer.write(report, await alignmentWordsOf('en'))).toContain('Alignment: Ada')
  })
})
