import { nameOf } from '#domain/alignment.ts'
import type { AlignmentReport, AlignmentWords } from './alignment-report.ts'
import { fileNamePart } from './gap-summary-writers.ts'
import type { Writer } from './writer.ts'

/** Every format that an alignment can be written in. A new one is a file and an entry here. */
export const alignmentWriters = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (report, words) =>
      (await import('./alignment-markdown.ts')).writeAlignmentMarkdown(report, words),
  },
  {
    id: 'json',
    extension: 'json',
    mediaType: 'application/json',
    write: async (report, words) =>
      (await import('./alignment-json.ts')).writeAlignmentJson(report, words),
  },
] as const satisfies readonly Writer<AlignmentReport, AlignmentWords>[]

/** @example 'alignment_anna_mlops_ml-engineer_middle_2026-11-22.json' */
export function alignmentFileName(report: AlignmentReport, extension: string): string {
  const { alignment, date, profile, showsName = true } = report
  const { level, role } = alignment.review
  const name = showsName ? nameOf(alignment) : undefined
  const parts = ['alignment', fileNamePart(name ?? ''), profile.id, role, level, date]
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`
}
