import { useMemo } from 'react'
import { criteriaOf } from '#domain/matrix.ts'
import { type SkillProfile, levelById } from '#domain/profile.ts'
import { type MatrixPlace, matrixColumns } from '#io/matrix-place.ts'
import { type MatrixReport, type MatrixWords, hitCount } from '#io/matrix-report.ts'
import { today } from '#state/today.ts'
import type { MatrixTableModel } from './use-matrix-table.ts'

/** What the table shows, as it is counted and written: its columns and rows in their order. */
export function useMatrixReport(
  profile: SkillProfile,
  place: MatrixPlace,
  table: MatrixTableModel,
  terms: readonly string[],
  words: MatrixWords,
): MatrixReport {
  // Headers, not columns: only these stand in the order in which pinning puts them.
  const heads = table.getLeafHeaders()
  const { rows } = table.getRowModel()
  return useMemo(() => {
    const level = place.level && levelById(profile, place.level)
    const ids = heads.map(({ column }) => column.id)
    const report = {
      profile,
      place,
      levels: level ? [level] : ids.flatMap((id) => levelById(profile, id) ?? []),
      columns: level ? ids.flatMap((id) => matrixColumns.find((name) => name === id) ?? []) : [],
      rows: rows.map(({ original }) => original),
      total: criteriaOf(profile).filter((one) => !level || one.level === level.id).length,
      date: today(),
    }
    return { ...report, hits: hitCount(report, terms, words.text) }
  }, [profile, place, heads, rows, terms, words])
}
