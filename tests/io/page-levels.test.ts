import { expect, it } from 'vitest'
import { levelsOfTables } from '#io/page-levels.ts'
import type { LevelTable } from '#io/page-tables.ts'

function tableBelow(heading: string, line: number): LevelTable {
  return {
    at: { line },
    width: 2,
    columns: new Map(),
    header: ['Role', 'Description'],
    rows: [],
    headings: [{ text: heading, depth: 2, line }],
    wordsIn: [],
  }
}

it('levels of very many tables are named in a time that grows with their number', () => {
  const tables = Array.from({ length: 20_000 }, (_, at) => tableBelow(`L${at}`, at + 1))
  const start = performance.now()
  const { names } = levelsOfTables(tables, {})
  expect(performance.now() - start).toBeLessThan(2000)
  expect(names.slice(0, 2)).toEqual(['L0', 'L1'])
})
