import type { RootContent } from 'mdast'
import type { Nearness } from '#domain/team.ts'
import { bullets, heading, item, markdownOf, paragraph, table } from './markdown.ts'
import {
  type Carried,
  type TeamReport,
  type TeamWords,
  areaCell,
  areasOf,
  carriedBy,
  coverageBy,
  rowsOf,
} from './team-report.ts'

/** A team as CommonMark with GFM tables: criteria first, then people, help, and what is wanted. */
export function writeTeamMarkdown(report: TeamReport, words: TeamWords): string {
  const { profile } = report
  const { labels } = words
  return markdownOf([
    heading(1, words.title(report)),
    paragraph(words.people(report)),
    ...(report.showsNames ? [] : [paragraph(words.namesHidden)]),
    bullets([
      item([
        paragraph(
          `${labels.profile}: ${words.text(profile.title)}, ${labels.version} ${profile.version}`,
        ),
      ]),
      item([paragraph(`${labels.date}: ${words.date(report.date)}`)]),
    ]),
    paragraph(labels.howAsked),
    ...carriedBy.flatMap((carried) => carriedSection(report, words, carried)),
    heading(2, labels.peopleByArea),
    peopleTable(report, words),
    ...helpSection(report, words),
    ...needSection(report, words),
    heading(2, labels.fairUse),
    bullets(words.fairUse.map((line) => item([paragraph(line)]))),
  ])
}

function carriedSection(
  report: TeamReport,
  words: TeamWords,
  carried: Carried,
): readonly RootContent[] {
  const { labels } = words
  const coverage = coverageBy(report, carried)
  if (coverage.length === 0) return []
  return [
    heading(2, words.carried(carried, coverage.length)),
    table([
      [labels.criterion, labels.where, labels.asked, labels.noAnswer, labels.met],
      ...coverage.map((one) => [
        words.text(one.criterion.text),
        words.place(one.criterion),
        words.asked(one),
        String(one.noAnswer.length),
        words.persons(report, one.met),
      ]),
    ]),
  ]
}

function peopleTable(report: TeamReport, words: TeamWords) {
  const { members, profile } = report
  const areas = areasOf(profile)
  return table([
    [
      words.labels.person,
      words.labels.cell,
      words.labels.kind,
      ...areas.map((area) => (area ? words.text(area.name) : words.noArea)),
    ],
    ...members.flatMap(rowsOf).map(({ assessment, file, member }) => [
      words.person(report, member),
      words.cellOf(assessment),
      words.kind(file),
      ...areas.map((area) => {
        const { counts, criteria } = areaCell(profile, assessment, area)
        return criteria.length === 0 ? '' : words.metOf({ counts })
      }),
    ]),
  ])
}

function helpSection(report: TeamReport, words: TeamWords): readonly RootContent[] {
  if (report.help.length === 0) return []
  const { labels } = words
  return [
    heading(2, labels.help),
    table([
      [labels.criterion, labels.where, labels.wantsHelp, labels.canHelp],
      ...report.help.map(({ criterion, helpers, learners }) => [
        words.text(criterion.text),
        words.place(criterion),
        words.persons(report, learners),
        helpers.map((helper) => words.helper(report, helper, criterion)).join('; '),
      ]),
    ]),
  ]
}

function needSection(report: TeamReport, words: TeamWords): readonly RootContent[] {
  const { need: wanted } = report
  if (wanted === undefined) return []
  const { labels } = words
  const { complete, near, uncovered } = wanted.need
  const people = (nearness: readonly Nearness[]) =>
    nearness.map(({ member, missing }) =>
      item([
        paragraph(words.person(report, member)),
        ...(missing.length === 0
          ? []
          : [
              paragraph(labels.missing, ':'),
              bullets(missing.map(({ text }) => item([paragraph(words.text(text))]))),
            ]),
      ]),
    )
  return [
    heading(2, words.cell(wanted)),
    ...words.need(wanted).map((sentence) => paragraph(sentence)),
    ...(complete.length === 0
      ? []
      : [paragraph(words.completeTitle(wanted)), bullets(people(complete))]),
    ...(near.length === 0 ? [] : [paragraph(labels.near), bullets(people(near))]),
    ...(uncovered.length === 0
      ? []
      : [
          paragraph(labels.uncovered),
          bullets(uncovered.map(({ text }) => item([paragraph(words.text(text))]))),
        ]),
  ]
}
