import type { GapSummaryReport, GapSummaryWords } from './gap-summary-report.ts'
import type { Writer } from './writer.ts'

/** Every format that a gap summary can be written in. A new one is a file and an entry here. */
export const gapSummaryWriters = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (report, words) =>
      (await import('./gap-summary-markdown.ts')).writeGapSummaryMarkdown(report, words),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    write: async (report, words) =>
      (await import('./gap-summary-csv.ts')).writeGapSummaryCsv(report, words),
  },
  {
    id: 'json',
    extension: 'json',
    mediaType: 'application/json',
    write: async (report, words) =>
      (await import('./gap-summary-json.ts')).writeGapSummaryJson(report, words),
  },
] as const satisfies readonly Writer<GapSummaryReport, GapSummaryWords>[]

export type GapSummaryFormat = (typeof gapSummaryWriters)[number]['id']

/**
 * The name of the file, saying what is in it.
 *
 * @example gapSummaryFileName(report, 'md') // 'gap-summary_mlops_ml-engineer_middle_2026-11-22.md'
 */
export function gapSummaryFileName(report: GapSummaryReport, extension: string): string {
  const { assessment, date, profile, role, summary } = report
  const person = fileNamePart(assessment.person ?? '')
  const parts = ['gap-summary', person, profile.id, role.id, summary.current.level.id, date]
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`
}

/**
 * A part of a file name that every system takes: letters and digits of any script, hyphens between.
 *
 * @returns at most 60 characters; empty where nothing is left
 * @example fileNamePart('Jörg  Müller/Ops') // 'jörg-müller-ops'
 */
export function fileNamePart(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return Array.from(words)
    .slice(0, 60)
    .join('')
    .replace(/^-+|-+$/g, '')
}
