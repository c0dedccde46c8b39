import { ratingOf } from '#domain/standing.ts'
import {
  type ComparisonReport,
  type ComparisonWords,
  missingIn,
  missingLists,
  ratingIn,
} from './comparison-report.ts'
import { writeCsvWithAbout } from './csv.ts'
import { laidOverFacts, laidOverFairUse } from './laid-over.ts'

/**
 * A comparison as CSV: a few lines about it (what changes, and what own ratings leave open where they are
 * laid over), then a header and one row a criterion, cell after cell.
 */
export function writeComparisonCsv(report: ComparisonReport, words: ComparisonWords): string {
  const { labels } = words
  const { areas } = report.profile
  const rows = report.columns.flatMap((column) =>
    column.criteria.map((marked) => {
      const { criterion } = marked
      const area = areas.find(({ id }) => id === criterion.area)
      return [
        words.text(column.role.name),
        words.text(column.level.name),
        area ? words.text(area.name) : words.noArea,
        words.text(criterion.text),
        words.requirement(criterion.isRequired ? 'required' : 'optional'),
        words.mark(marked),
        (criterion.tools ?? []).join(', '),
        ratingIn(column, criterion, words),
        criterion.id,
      ]
    }),
  )
  const header = [
    labels.role,
    labels.level,
    labels.area,
    labels.criterion,
    labels.requirement,
    labels.mark,
    labels.tools,
    labels.rating,
    labels.criterionId,
  ]
  return writeCsvWithAbout(aboutRows(report, words), [header, ...rows], words.csvSeparator)
}

function aboutRows(
  report: ComparisonReport,
  words: ComparisonWords,
): readonly (readonly string[])[] {
  const { columns, date, profile } = report
  const { labels } = words
  const assessments = columns.map(({ assessment }) => assessment)
  const neighbours = words.neighbours(report)
  return [
    [words.title(report)],
    [labels.profile, words.text(profile.title), labels.version, profile.version],
    [labels.date, date],
    ...laidOverFacts(assessments, words),
    ...words
      .summary(report)
      .flatMap(({ title, sentences }) =>
        sentences.map((sentence) => (title === undefined ? [sentence] : [title, sentence])),
      ),
    ...(neighbours === undefined ? [] : [[neighbours]]),
    ...missingRows(report, words),
    ...laidOverFairUse(assessments, words).map((line, at) => [
      at === 0 ? labels.fairUse : '',
      line,
    ]),
  ]
}

/** What is missing: how much in the first row, then each criterion with its list's name and its rating. */
function missingRows(
  report: ComparisonReport,
  words: ComparisonWords,
): readonly (readonly string[])[] {
  const missing = missingIn(report)
  if (!missing) return []
  const { assessment } = missing.column
  return [
    [words.missingTitle(missing), ...words.missingState(missing)],
    ...missingLists(missing).flatMap(({ label, criteria }) =>
      criteria.map(({ id, text }) => [
        words.labels[label],
        words.text(text),
        words.rating(assessment && ratingOf(assessment, id)),
      ]),
    ),
  ]
}
