import type { RootContent } from 'mdast'
import { ratingOf } from '#domain/standing.ts'
import {
  type ComparedColumn,
  type ComparisonReport,
  type ComparisonWords,
  missingIn,
  missingLists,
  ratingIn,
} from './comparison-report.ts'
import { laidOverFacts, laidOverFairUse } from './laid-over.ts'
import { bullets, heading, item, markdownOf, paragraph, strong, table } from './markdown.ts'

/**
 * A comparison as CommonMark with GFM tables: what changes in sentences, what own ratings leave open where
 * they are laid over, then a table for each cell.
 */
export function writeComparisonMarkdown(report: ComparisonReport, words: ComparisonWords): string {
  const { columns, date, profile } = report
  const { labels } = words
  const assessments = columns.map(({ assessment }) => assessment)
  const fairUse = laidOverFairUse(assessments, words)
  const facts = [
    [labels.profile, `${words.text(profile.title)}, ${labels.version} ${profile.version}`],
    [labels.date, words.date(date)],
    ...laidOverFacts(assessments, words),
  ]
  const neighbours = words.neighbours(report)
  return markdownOf([
    heading(1, words.title(report)),
    ...words
      .summary(report)
      .flatMap(({ title, sentences }): RootContent[] => [
        ...(title === undefined ? [] : [{ type: 'paragraph' as const, children: [strong(title)] }]),
        ...sentences.map((sentence) => paragraph(sentence)),
      ]),
    ...(neighbours === undefined ? [] : [paragraph(neighbours)]),
    bullets(facts.map(([label, value]) => item([paragraph(`${label}: ${value}`)]))),
    ...missingPart(report, words),
    ...columns.flatMap((column): RootContent[] => [
      heading(2, words.cell(column)),
      column.criteria.length === 0 ? paragraph(labels.nothing) : columnTable(report, column, words),
    ]),
    ...(fairUse.length === 0
      ? []
      : [heading(2, labels.fairUse), bullets(fairUse.map((line) => item([paragraph(line)])))]),
  ])
}

function missingPart(report: ComparisonReport, words: ComparisonWords): readonly RootContent[] {
  const missing = missingIn(report)
  if (!missing) return []
  const { assessment } = missing.column
  return [
    heading(2, words.missingTitle(missing)),
    ...words.missingState(missing).map((sentence) => paragraph(sentence)),
    ...missingLists(missing).flatMap(({ label, criteria }): RootContent[] => [
      { type: 'paragraph', children: [strong(words.labels[label])] },
      bullets(
        criteria.map(({ id, text }) =>
          item([
            paragraph(
              words.text(text),
              ' ',
              `(${words.rating(assessment && ratingOf(assessment, id))})`,
            ),
          ]),
        ),
      ),
    ]),
  ]
}

function columnTable(report: ComparisonReport, column: ComparedColumn, words: ComparisonWords) {
  const { labels } = words
  const hasRatings = column.assessment !== undefined
  return table([
    [
      labels.area,
      labels.criterion,
      labels.requirement,
      labels.mark,
      ...(hasRatings ? [labels.rating] : []),
    ],
    ...column.criteria.map((marked) => {
      const { criterion } = marked
      const area = report.profile.areas.find(({ id }) => id === criterion.area)
      return [
        area ? words.text(area.name) : words.noArea,
        words.text(criterion.text),
        words.requirement(criterion.isRequired ? 'required' : 'optional'),
        words.mark(marked),
        ...(hasRatings ? [ratingIn(column, criterion, words)] : []),
      ]
    }),
  ])
}
