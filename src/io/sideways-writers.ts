import { fileNamePart } from './gap-summary-writers.ts'
import type { SidewaysReport, SidewaysWords } from './sideways-report.ts'
import type { Writer } from './writer.ts'

/** Every format that the look at other roles can be written in. A new one is a file and an entry here. */
export const sidewaysWriters = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (report, words) =>
      (await import('./sideways-markdown.ts')).writeSidewaysMarkdown(report, words),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    write: async (report, words) =>
      (await import('./sideways-csv.ts')).writeSidewaysCsv(report, words),
  },
] as const satisfies readonly Writer<SidewaysReport, SidewaysWords>[]

/**
 * The name of the file, saying what is in it.
 *
 * @example sidewaysFileName(report, 'md') // 'sideways_mlops_ml-engineer_2026-11-22.md'
 */
export function sidewaysFileName(report: SidewaysReport, extension: string): string {
  const { assessment, date, profile, role } = report
  const person = fileNamePart(assessment.person ?? '')
  const parts = ['sideways', person, profile.id, role.id, date]
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`
}
