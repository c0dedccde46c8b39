import type { RootContent } from 'mdast'
import { laidOverFacts, laidOverFairUse } from './laid-over.ts'
import { bullets, heading, item, markdownOf, paragraph, table } from './markdown.ts'
import { narrowingsOf } from './matrix-place.ts'
import {
  type MatrixReport,
  type MatrixWords,
  criteriaTable,
  levelTable,
  shownCriteria,
} from './matrix-report.ts'

/**
 * A matrix as CommonMark with GFM tables: what it shows, then one table for the level, or one for each
 * role where all levels are shown.
 */
export function writeMatrixMarkdown(report: MatrixReport, words: MatrixWords): string {
  const { date, place, profile } = report
  const { labels } = words
  const assessments = report.rows.map(({ assessment }) => assessment)
  const fairUse = laidOverFairUse(assessments, words)
  const about = [
    `${labels.profile}: ${words.text(profile.title)}, ${labels.version} ${profile.version}`,
    `${labels.date}: ${words.date(date)}`,
    ...laidOverFacts(assessments, words).map(([label, value]) => `${label}: ${value}`),
    ...narrowingsOf(place).map(words.narrowing),
    words.result(report),
  ]
  return markdownOf([
    heading(1, words.title(report)),
    bullets(about.map((line) => item([paragraph(line)]))),
    ...(place.level === undefined ? roleTables(report, words) : [oneTable(report, words)]),
    ...(fairUse.length === 0
      ? []
      : [heading(2, labels.fairUse), bullets(fairUse.map((line) => item([paragraph(line)])))]),
  ])
}

function oneTable(report: MatrixReport, words: MatrixWords): RootContent {
  const { header, rows } = levelTable(report, words, (texts) => texts.join(' '))
  return table([header, ...rows])
}

function roleTables(report: MatrixReport, words: MatrixWords): readonly RootContent[] {
  return report.rows.flatMap((row): RootContent[] => {
    const { header, rows } = criteriaTable({ ...report, rows: [row] }, words)
    const isEmpty = shownCriteria(row, report).length === 0
    return [
      heading(2, words.text(row.role.name)),
      isEmpty ? paragraph(words.requirement('nothing')) : withoutEnds([header, ...rows]),
    ]
  })
}

/** The role stands above its table, and ids are for programs. */
function withoutEnds(rows: readonly (readonly string[])[]): RootContent {
  return table(rows.map((cells) => cells.slice(1, -1)))
}
