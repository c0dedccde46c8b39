import { describe, expect, it } from 'vitest'
import { matrixRows } from '#domain/matrix.ts'
import type { Level } from '#domain/profile.ts'
import { linesOfRow } from '#io/matrix-lines.ts'
import type { ReportedRow } from '#io/matrix-report.ts'
import { lineKeeper } from '../../src/views/matrix/kept-rows.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const [onlyLevel] = smallProfileLiteral.levels
const profile = profileFrom({
  ...smallProfileLiteral,
  levels: [onlyLevel],
  expectations: smallProfileLiteral.expectations.filter((cell) => cell.level === onlyLevel?.id),
})

function engineer(): ReportedRow {
  const [row] = matrixRows(profile, profile.levels)
  if (!row) throw new Error('the profile has roles')
  return { ...row, growth: undefined, assessment: undefined }
}

const linesAt = (level: Level | undefined) =>
  linesOfRow(engineer(), { levels: profile.levels, profile, place: { level: level?.id } })

describe('the lines of a matrix that are kept', () => {
  it('are the same objects where nothing of them changes', () => {
    const keep = lineKeeper()
    const before = linesAt(undefined).map(keep)
    expect(linesAt(undefined).map(keep)).toEqual(before)
    expect(linesAt(undefined).map(keep)[0]).toBe(before[0])
  })

  it('are others where the only level of a profile is shown by itself', () => {
    const keep = lineKeeper()
    expect(linesAt(undefined).map((line) => keep(line).kind)[0]).toBe('role')
    expect(linesAt(profile.levels[0]).map((line) => keep(line).kind)).toEqual(['level'])
  })
})
