// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { teamFileName, teamWriters } from '#io/team-writers.ts'
import { fileOf, teamReportOf, teamWordsOf } from '../fixtures/small-team.ts'

const report = teamReportOf([fileOf('a', {}, { person: 'Ada' })], { showsNames: true })

describe('the file of a team', () => {
  it.each(teamWriters)('is named after profile and day, and nobody: $id', ({ extension }) => {
    expect(teamFileName(report, extension)).toBe(`team_gardening_2026-11-22.${extension}`)
  })

  it.each(teamWriters)('is written as $id', async (writer) => {
    const text = await writer.write(report, await teamWordsOf('en'))
    expect(text).toContain('Digs with a Rake or a Spade.')
  })
})
