import type { RootContent } from 'mdast'
import type { LevelBeside } from '#domain/sideways.ts'
import { bullets, heading, item, markdownOf, paragraph, table } from './markdown.ts'
import { type SidewaysReport, type SidewaysWords, areaIn } from './sideways-report.ts'

/** An assessment held against the other roles as CommonMark with GFM tables: a table for each role. */
export function writeSidewaysMarkdown(report: SidewaysReport, words: SidewaysWords): string {
  const { assessment, date, profile, sideways } = report
  const { labels } = words
  const fact = (label: string, value: string) => item([paragraph(`${label}: ${value}`)])
  return markdownOf([
    heading(1, words.title(report)),
    paragraph(words.outcome(report)),
    paragraph(words.caution),
    bullets([
      ...(assessment.person === undefined ? [] : [fact(labels.name, assessment.person)]),
      fact(labels.kind, words.kind(assessment)),
      fact(labels.profile, `${words.text(profile.title)}, ${labels.version} ${profile.version}`),
      fact(labels.date, words.date(date)),
    ]),
    ...words.how(report).map((sentence) => paragraph(sentence)),
    ...sideways.roles.flatMap((beside): RootContent[] => {
      const levels = beside.levels.filter(({ criteria }) => criteria.length > 0)
      return [
        heading(2, words.role(beside, report)),
        paragraph(words.counts(beside)),
        ...(levels.length === 0
          ? []
          : [
              bullets(
                levels.map((level) => fact(words.text(level.level.name), words.levelCounts(level))),
              ),
              criteriaTable(report, levels, words),
            ]),
      ]
    }),
    heading(2, labels.fairUse),
    bullets(words.fairUse.map((line) => item([paragraph(line)]))),
  ])
}

function criteriaTable(
  report: SidewaysReport,
  levels: readonly LevelBeside[],
  words: SidewaysWords,
) {
  const { labels } = words
  return table([
    [labels.level, labels.area, labels.criterion, labels.requirement, labels.match],
    ...levels.flatMap(({ criteria, level }) =>
      criteria.map(({ criterion, match }) => [
        words.text(level.name),
        areaIn(report, criterion, words),
        words.text(criterion.text),
        words.requirement(criterion.isRequired ? 'required' : 'optional'),
        words.match(match, report),
      ]),
    ),
  ])
}
