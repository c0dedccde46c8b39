import type { ComparisonReport, ComparisonWords } from './comparison-report.ts'
import type { Writer } from './writer.ts'

/** Every format that a comparison can be written in. A new one is a file and an entry here. */
export const comparisonWriters = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (report, words) =>
      (await import('./comparison-markdown.ts')).writeComparisonMarkdown(report, words),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    write: async (report, words) =>
      (await import('./comparison-csv.ts')).writeComparisonCsv(report, words),
  },
] as const satisfies readonly Writer<ComparisonReport, ComparisonWords>[]

/**
 * The name of the file, saying what is compared.
 *
 * @example 'comparison_mlops_ml-engineer-middle_ml-engineer-senior_2026-11-22.md'
 */
export function comparisonFileName(report: ComparisonReport, extension: string): string {
  const cells = report.columns.map(({ role, level }) => `${role.id}-${level.id}`)
  return `${['comparison', report.profile.id, ...cells, report.date].join('_')}.${extension}`
}
