import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readProfile } from '#io/profile-readers.ts'
import { anyTableFile, anyWorkbook, isWhole } from '../fixtures/any-table.ts'

/** What became of files that may be tables. */
type TableCounts = {
  readonly cases: number
  /** Files that gave a profile. */
  read: number
  /** Files that made a reader throw, or gave half a profile. */
  failures: number
}

/** Reads made-up and damaged CSV files and workbooks as skill profiles. */
export async function fuzzedTables(cases: number, seed: number): Promise<TableCounts> {
  const counts: TableCounts = { cases, read: 0, failures: 0 }
  const anyFile = fc.oneof(
    anyTableFile.map((bytes) => ({ name: 'any.csv', bytes })),
    anyWorkbook.map((bytes) => ({ name: 'any.xlsx', bytes })),
  )
  const property = fc.asyncProperty(anyFile, async (source) => {
    const result = await readProfile(source, { today: '2026-03-17' })
    if (result.ok) counts.read += 1
    assert(isWhole(result))
  })
  const tried = await fc.check(property, { numRuns: cases, seed })
  if (tried.failed) counts.failures += 1
  return counts
}
