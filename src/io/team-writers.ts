import type { TeamReport, TeamWords } from './team-report.ts'
import type { Writer } from './writer.ts'

/** Every format that a team can be written in. A new one is a file and an entry here. */
export const teamWriters = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (report, words) =>
      (await import('./team-markdown.ts')).writeTeamMarkdown(report, words),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    write: async (report, words) => (await import('./team-csv.ts')).writeTeamCsv(report, words),
  },
] as const satisfies readonly Writer<TeamReport, TeamWords>[]

/** @example 'team_mlops_2026-11-22.md' */
export function teamFileName({ date, profile }: TeamReport, extension: string): string {
  return `team_${profile.id}_${date}.${extension}`
}
