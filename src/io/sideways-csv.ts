import type { Match } from '#domain/sideways.ts'
import { ratingOf } from '#domain/standing.ts'
import { writeCsvWithAbout } from './csv.ts'
import { type SidewaysReport, type SidewaysWords, areaIn } from './sideways-report.ts'

/**
 * An assessment held against the other roles as CSV: a few lines about the file, then a header and one
 * row a criterion of another role, with the own criterion that it is compared with.
 */
export function writeSidewaysCsv(report: SidewaysReport, words: SidewaysWords): string {
  const { labels } = words
  const rows = report.sideways.roles.flatMap(({ role, levels }) =>
    levels.flatMap(({ criteria, level }) =>
      criteria.map(({ criterion, match }) => [
        words.text(role.name),
        words.text(level.name),
        areaIn(report, criterion, words),
        words.text(criterion.text),
        words.requirement(criterion.isRequired ? 'required' : 'optional'),
        words.match(match, report),
        ...ownCells(report, match, words),
        criterion.id,
      ]),
    ),
  )
  const header = [
    labels.role,
    labels.level,
    labels.area,
    labels.criterion,
    labels.requirement,
    labels.match,
    labels.own,
    labels.ownLevel,
    labels.value,
    labels.rating,
    labels.ownId,
    labels.criterionId,
  ]
  return writeCsvWithAbout(aboutRows(report, words), [header, ...rows], words.csvSeparator)
}

/** The own criterion with its level, value, rating and id; empty cells where nothing compares. */
function ownCells(
  { assessment, profile }: SidewaysReport,
  match: Match,
  words: SidewaysWords,
): readonly string[] {
  if (match.kind !== 'comparable') return ['', '', '', '', '']
  const { own } = match
  const level = profile.levels.find(({ id }) => id === own.level)
  const rating = ratingOf(assessment, own.id)
  return [
    words.text(own.text),
    words.text(level?.name ?? ''),
    String(rating?.value ?? ''),
    words.rating(rating),
    own.id,
  ]
}

function aboutRows(report: SidewaysReport, words: SidewaysWords): readonly (readonly string[])[] {
  const { assessment, date, profile } = report
  const { labels } = words
  return [
    [words.title(report)],
    [words.outcome(report)],
    [words.caution],
    ...(assessment.person === undefined ? [] : [[labels.name, assessment.person]]),
    [labels.kind, words.kind(assessment)],
    [labels.profile, words.text(profile.title), labels.version, profile.version],
    [labels.date, date],
    ...words.how(report).map((sentence) => [sentence]),
    ...words.fairUse.map((line, at) => [at === 0 ? labels.fairUse : '', line]),
  ]
}
