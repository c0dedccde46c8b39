import { useMemo, useState } from 'react'
import { criteriaOf } from '#domain/matrix.ts'
import { onceFor } from '#domain/once-for.ts'
import { type SkillProfile, levelById } from '#domain/profile.ts'
import { type SearchIndex, countHits } from '#domain/search.ts'
import { hitsIn } from '#domain/hits.ts'
import { type MatrixLine, isLarge, lineHits, linesOfRow } from '#io/matrix-lines.ts'
import { type MatrixPlace, matrixColumns } from '#io/matrix-place.ts'
import {
  type MatrixReport,
  type MatrixWords,
  type ReportedRow,
  hitCount,
} from '#io/matrix-report.ts'
import { today } from '#state/today.ts'
import { lineKeeper } from './kept-rows.ts'
import type { MatrixTableModel } from './use-matrix-table.ts'

/** A matrix that is drawn line by line, and how many hits each line marks. */
export type LinesShown = { readonly lines: readonly MatrixLine[]; readonly hits: readonly number[] }

/**
 * What the table shows, as it is counted and written: its columns and rows in their order. Of a large profile
 * its lines, too.
 */
export function useMatrixReport(
  profile: SkillProfile,
  place: MatrixPlace,
  table: MatrixTableModel,
  terms: readonly string[],
  words: MatrixWords,
  index: () => SearchIndex,
): { readonly report: MatrixReport; readonly shown: LinesShown | undefined } {
  // Headers, not columns: only these stand in the order in which pinning puts them.
  const heads = table.getLeafHeaders()
  const { rows } = table.getRowModel()
  const level = place.level && levelById(profile, place.level)
  const total = useMemo(
    () => criteriaOf(profile).filter((one) => !level || one.level === level.id).length,
    [profile, level],
  )
  const columns = useMemo(() => {
    const ids = heads.map(({ column }) => column.id)
    return {
      levels: level ? [level] : ids.flatMap((id) => levelById(profile, id) ?? []),
      columns: level ? ids.flatMap((id) => matrixColumns.find((name) => name === id) ?? []) : [],
    }
  }, [profile, level, heads])
  const [keep] = useState(lineKeeper)
  const linesOf = useMemo(
    () =>
      onceFor((row: ReportedRow) =>
        linesOfRow(row, { profile, levels: columns.levels, place: { level: level?.id } }).map(keep),
      ),
    [profile, level, columns, keep],
  )
  return useMemo(() => {
    const report = {
      profile,
      place,
      ...columns,
      rows: rows.map(({ original }) => original),
      total,
      date: today(),
    }
    if (!isLarge(profile)) {
      const hits = hitCount(report, terms, words.text)
      return { report: { ...report, hits }, shown: undefined }
    }
    const lines = report.rows.flatMap(linesOf)
    const hits = terms.length === 0 ? [] : hitsInLines(lines, report, terms, words, index())
    return {
      report: { ...report, hits: hits.reduce((sum, count) => sum + count, 0) },
      shown: { lines, hits },
    }
  }, [profile, place, columns, linesOf, total, rows, terms, words, index])
}

function hitsInLines(
  lines: readonly MatrixLine[],
  report: Omit<MatrixReport, 'hits'>,
  terms: readonly string[],
  words: MatrixWords,
  searched: SearchIndex,
): readonly number[] {
  // The same names stand beside thousands of criteria.
  const known = new Map<string, number>()
  const hitsOf = (name: string) => {
    const count = known.get(name) ?? hitsIn(name, terms).length
    known.set(name, count)
    return count
  }
  return lineHits(lines, report, words.text, hitsOf, ({ id }) =>
    countHits(searched, id, terms, hitsOf),
  )
}
