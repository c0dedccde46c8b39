import type { MatrixReport, MatrixWords } from './matrix-report.ts'
import type { Writer } from './writer.ts'

/** Every format that a matrix can be written in. A new one is a file and an entry here. */
export const matrixWriters = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (report, words) =>
      (await import('./matrix-markdown.ts')).writeMatrixMarkdown(report, words),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    write: async (report, words) => (await import('./matrix-csv.ts')).writeMatrixCsv(report, words),
  },
] as const satisfies readonly Writer<MatrixReport, MatrixWords>[]

/**
 * The name of the file, saying which arrangement it has.
 *
 * @example 'matrix_mlops_middle_2026-11-22.md'
 */
export function matrixFileName(report: MatrixReport, extension: string): string {
  const { date, place, profile } = report
  return `${['matrix', profile.id, ...(place.level === undefined ? [] : [place.level]), date].join('_')}.${extension}`
}
