import type { RootContent } from 'mdast'
import {
  type ComparedColumn,
  type ComparisonReport,
  type ComparisonWords,
  ratingIn,
} from './comparison-report.ts'
import { bullets, heading, item, markdownOf, paragraph, table } from './markdown.ts'

/** A comparison as CommonMark with GFM tables: what changes in sentences, then a table for each cell. */
export function writeComparisonMarkdown(report: ComparisonReport, words: ComparisonWords): string {
  const { date, profile } = report
  const { labels } = words
  return markdownOf([
    heading(1, words.title(report)),
    ...words.summary(report).map((sentence) => paragraph(sentence)),
    bullets([
      item([
        paragraph(
          `${labels.profile}: ${words.text(profile.title)}, ${labels.version} ${profile.version}`,
        ),
      ]),
      item([paragraph(`${labels.date}: ${words.date(date)}`)]),
    ]),
    ...report.columns.flatMap((column): RootContent[] => [
      heading(2, words.cell(column)),
      column.criteria.length === 0 ? paragraph(labels.nothing) : columnTable(report, column, words),
    ]),
  ])
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
