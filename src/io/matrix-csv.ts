import { writeCsv } from './csv.ts'
import { laidOverFacts, laidOverFairUse } from './laid-over.ts'
import { narrowingsOf } from './matrix-place.ts'
import { type MatrixReport, type MatrixWords, criteriaTable, levelTable } from './matrix-report.ts'

/**
 * A matrix as CSV: a few lines about the file (all as wide as the table), an empty row, then the header.
 * All levels have one row a criterion, one level has one row a role.
 */
export function writeMatrixCsv(report: MatrixReport, words: MatrixWords): string {
  const { labels } = words
  const { place, profile } = report
  const { header, rows } =
    place.level === undefined
      ? criteriaTable(report, words)
      : levelTable(report, words, (texts) => texts.join('\n'))
  // At least wide enough for the lines about the file.
  const width = Math.max(header.length, 4)
  const wide = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const assessments = report.rows.map(({ assessment }) => assessment)
  const about = [
    [words.title(report)],
    [labels.profile, words.text(profile.title), labels.version, profile.version],
    [labels.date, report.date],
    ...laidOverFacts(assessments, words),
    ...narrowingsOf(place).map((narrowing) => [words.narrowing(narrowing)]),
    [words.result(report)],
    ...laidOverFairUse(assessments, words).map((line, at) => [
      at === 0 ? labels.fairUse : '',
      line,
    ]),
  ]
  return writeCsv([...about, [], header, ...rows].map(wide), words.csvSeparator)
}
