import { exclusionReason, hadNoOpportunity, ratingOf } from '#domain/standing.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { writeCsvWithAbout } from './csv.ts'
import {
  type GapSummaryReport,
  type GapSummaryWords,
  levelsOf,
  reportedCriteria,
  writtenAbout,
} from './gap-summary-report.ts'

/**
 * The gap summary as CSV: a few lines about the file (all as wide as the table), an empty row, then the
 * header and one row a criterion.
 */
export function writeGapSummaryCsv(report: GapSummaryReport, words: GapSummaryWords): string {
  const columns = columnsOf(report, words)
  const rows = reportedCriteria(report).map((criterion) =>
    columns.map((column) => column.cell(criterion)),
  )
  const header = columns.map((column) => column.name)
  return writeCsvWithAbout(aboutRows(report, words), [header, ...rows], words.csvSeparator)
}

function aboutRows(
  report: GapSummaryReport,
  words: GapSummaryWords,
): readonly (readonly string[])[] {
  const { assessment, profile, summary } = report
  const { labels } = words
  const state = words.state(report)
  const levels = levelsOf(report)
  return [
    [words.title(report)],
    ...(state === undefined ? [] : [[state]]),
    ...(assessment.person === undefined ? [] : [[labels.name, assessment.person]]),
    [labels.kind, words.kind(assessment)],
    [labels.profile, words.text(profile.title), labels.version, profile.version],
    [labels.date, report.date],
    [labels.currentLevel, words.text(levels.current.name)],
    ...(levels.lookedAt === undefined ? [] : [[labels.lookedAt, words.text(levels.lookedAt.name)]]),
    [
      labels.targetLevel,
      summary.target === undefined ? labels.topLevel : words.text(summary.target.level.name),
    ],
    ...words.scale.map((line, at) => [at === 0 ? labels.scale : '', line]),
    ...words.fairUse.map((line, at) => [at === 0 ? labels.fairUse : '', line]),
  ]
}

type Column = { readonly name: string; readonly cell: (criterion: PlacedCriterion) => string }

function columnsOf(report: GapSummaryReport, words: GapSummaryWords): readonly Column[] {
  const { assessment, includes, profile, role } = report
  const { labels } = words
  const written = (criterion: PlacedCriterion) => writtenAbout(report, criterion)
  const rating = (criterion: PlacedCriterion) => ratingOf(assessment, criterion.id)
  const yes = (is: boolean | undefined) => (is === true ? labels.yes : '')
  const nameIn = (list: SkillLists, id: string | undefined) => {
    const item = list.find((candidate) => candidate.id === id)
    return item === undefined ? '' : words.text(item.name)
  }
  return [
    { name: labels.role, cell: () => words.text(role.name) },
    { name: labels.level, cell: (c) => nameIn(profile.levels, c.level) },
    { name: labels.area, cell: (c) => nameIn(profile.areas, c.area) },
    { name: labels.criterion, cell: (c) => words.text(c.text) },
    {
      name: labels.requirement,
      cell: (c) => words.requirement(c.isRequired ? 'required' : 'optional'),
    },
    { name: labels.value, cell: (c) => String(rating(c)?.value ?? '') },
    { name: labels.rating, cell: (c) => words.rating(rating(c)) },
    {
      name: labels.reason,
      cell: (c) => exclusionReason(rating(c)) ?? '',
    },
    { name: labels.noOpportunity, cell: (c) => yes(hadNoOpportunity(rating(c))) },
    { name: labels.focus, cell: (c) => yes(written(c).isFocus) },
    ...(includes.notes ? [{ name: labels.note, cell: noteOf }] : []),
    ...(includes.evidence ? [{ name: labels.example, cell: examplesOf }] : []),
    { name: labels.step, cell: (c) => written(c).step?.text ?? '' },
    { name: labels.support, cell: (c) => written(c).step?.support ?? '' },
    { name: labels.due, cell: (c) => written(c).step?.due ?? '' },
    { name: labels.done, cell: (c) => yes(written(c).step?.done) },
    { name: labels.criterionId, cell: (c) => c.id },
  ]

  function noteOf(criterion: PlacedCriterion): string {
    return written(criterion).note ?? ''
  }

  function examplesOf(criterion: PlacedCriterion): string {
    return written(criterion)
      .examples.map(({ text, date, url }) => [date, text, url].filter(Boolean).join(' '))
      .join('\n')
  }
}

type SkillLists = GapSummaryReport['profile']['levels'] | GapSummaryReport['profile']['areas']
