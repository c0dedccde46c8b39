import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import type { EvidenceItem } from '#domain/assessment.ts'
import type { LevelResult } from '#domain/gap-summary.ts'
import { countsOf } from '#domain/counts.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { hadNoOpportunity, ratingOf } from '#domain/standing.ts'
import { isWebLink } from '#domain/web-link.ts'
import {
  type GapSummaryReport,
  type GapSummaryWords,
  alsoWrittenAbout,
  levelsOf,
  reportedCriteria,
  writtenAbout,
} from './gap-summary-report.ts'
import {
  type Block,
  bullets,
  heading,
  item,
  markdownOf,
  paragraph,
  strong,
  table,
  textNode,
} from './markdown.ts'

/**
 * The gap summary as CommonMark with GFM tables. Whatever a person typed is a text node of the tree, so
 * that the serialiser escapes it: it never becomes markup or HTML. The one exception is the link of an
 * example, where it is an https or mailto address.
 */
export function writeGapSummaryMarkdown(report: GapSummaryReport, words: GapSummaryWords): string {
  const { summary } = report
  const { labels } = words
  const listed = (criteria: readonly PlacedCriterion[], empty: string) =>
    criterionList(report, words, criteria, empty)
  const told = (criterion: PlacedCriterion, why: string) =>
    item([
      paragraph(
        `${words.text(criterion.text)} – ${why}`,
        writtenAbout(report, criterion).isFocus ? `, ${labels.focus}` : '',
      ),
      ...writtenList(report, words, criterion),
    ])
  const strengths = summary.strengths.map((strength) =>
    told(strength.criterion, words.because(strength)),
  )
  const excluded = summary.excluded.map((criterion) =>
    told(criterion, words.excludedBecause(ratingOf(report.assessment, criterion.id))),
  )
  const also = alsoWrittenAbout(report).map((criterion) =>
    told(criterion, words.rating(ratingOf(report.assessment, criterion.id))),
  )
  const questions = report.assessment.questions ?? ''
  return markdownOf([
    heading(1, words.title(report)),
    ...stateOf(report, words),
    ...results(report, words),
    facts(report, words),
    heading(2, words.openAt(summary.current.level)),
    listed(summary.openAtCurrent, words.noGapsAt(summary.current)),
    ...(summary.target === undefined
      ? [paragraph(labels.topLevel)]
      : [
          heading(2, words.gapsTo(summary.target.level)),
          listed(summary.targetGaps, words.noGapsAt(summary.target)),
        ]),
    ...section(labels.notRated, summary.notRated.length > 0, () => listed(summary.notRated, '')),
    ...section(labels.strengths, strengths.length > 0, () => bullets(strengths)),
    ...section(labels.excluded, excluded.length > 0, () => bullets(excluded)),
    ...section(labels.alsoWritten, also.length > 0, () => bullets(also)),
    ...section(labels.questions, questions !== '', () => paragraph(questions)),
    heading(2, labels.byArea),
    areaTable(report, words),
    heading(2, labels.allRatings),
    ratingTable(report, words),
    heading(2, labels.outcome),
    bullets(
      [labels.agreed, labels.supportPromised, labels.nextTalk].map((label) =>
        item([paragraph(`${label}:`)]),
      ),
    ),
    heading(2, labels.scale),
    bullets(words.scale.map((line) => item([paragraph(line)]))),
    heading(2, labels.fairUse),
    bullets(words.fairUse.map((line) => item([paragraph(line)]))),
  ])
}

function stateOf(report: GapSummaryReport, words: GapSummaryWords): readonly Paragraph[] {
  const state = words.state(report)
  return state === undefined ? [] : [{ type: 'paragraph', children: [strong(state)] }]
}

function results(report: GapSummaryReport, words: GapSummaryWords): readonly Paragraph[] {
  const { assessment, metUpTo, summary } = report
  const line = (result: LevelResult) => {
    const excluded = words.excluded(result)
    return excluded === undefined
      ? words.headline(result)
      : `${words.headline(result)} (${excluded})`
  }
  const ahead = words.ahead(metUpTo)
  return [
    ...(summary.target === undefined ? [] : [paragraph(line(summary.target))]),
    paragraph(line(summary.current)),
    paragraph(
      [words.metUpTo(metUpTo, assessment.kind), ahead, words.labels.oneSkill]
        .filter(Boolean)
        .join(' '),
    ),
    ...(report.since === undefined ? [] : [paragraph(words.since(report.since))]),
  ]
}

function facts(report: GapSummaryReport, words: GapSummaryWords): List {
  const { assessment, profile, summary } = report
  const { labels } = words
  const levels = levelsOf(report)
  const fact = (label: string, value: string) => item([paragraph(`${label}: ${value}`)])
  return bullets([
    ...(assessment.person === undefined ? [] : [fact(labels.name, assessment.person)]),
    fact(labels.kind, words.kind(assessment)),
    fact(labels.profile, `${words.text(profile.title)}, ${labels.version} ${profile.version}`),
    fact(labels.date, words.date(report.date)),
    fact(labels.role, words.text(report.role.name)),
    fact(labels.currentLevel, words.text(levels.current.name)),
    ...(levels.lookedAt === undefined
      ? []
      : [fact(labels.lookedAt, words.text(levels.lookedAt.name))]),
    ...(summary.target === undefined
      ? []
      : [fact(labels.targetLevel, words.text(summary.target.level.name))]),
  ])
}

function criterionList(
  report: GapSummaryReport,
  words: GapSummaryWords,
  criteria: readonly PlacedCriterion[],
  empty: string,
): List | Paragraph {
  if (criteria.length === 0) return paragraph(empty)
  return {
    type: 'list',
    ordered: true,
    spread: false,
    children: criteria.map((criterion) => criterionItem(report, words, criterion)),
  }
}

function criterionItem(
  report: GapSummaryReport,
  words: GapSummaryWords,
  criterion: PlacedCriterion,
): ListItem {
  const { labels } = words
  const rating = ratingOf(report.assessment, criterion.id)
  const { isFocus } = writtenAbout(report, criterion)
  const about = [
    areaName(report, words, criterion),
    words.requirement(criterion.isRequired ? 'required' : 'optional'),
    words.rating(rating),
    hadNoOpportunity(rating) ? labels.noOpportunity : '',
    isFocus ? labels.focus : '',
  ]
  const children: Block[] = [
    {
      type: 'paragraph',
      children: [
        strong(words.text(criterion.text)),
        textNode(` – ${about.filter((part) => part !== '').join(', ')}`),
      ],
    },
  ]
  return item([...children, ...writtenList(report, words, criterion)])
}

/** Step, note and examples of a criterion as a list; none where nothing was written. */
function writtenList(
  report: GapSummaryReport,
  words: GapSummaryWords,
  criterion: PlacedCriterion,
): readonly List[] {
  const { labels } = words
  const { note, examples, step } = writtenAbout(report, criterion)
  const more: (readonly [string, string | undefined])[] = [
    [labels.step, step?.text],
    [labels.support, step?.support],
    [labels.due, step?.due === undefined ? undefined : words.date(step.due)],
    [labels.done, step?.done === true ? labels.yes : undefined],
    [labels.note, note],
  ]
  const lines = more
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => item([paragraph(`${label}: ${value}`)]))
  const exampleLines = examples.map((example) =>
    item([exampleParagraph(labels.example, example, words)]),
  )
  const all = [...lines, ...exampleLines]
  return all.length === 0 ? [] : [bullets(all)]
}

function exampleParagraph(label: string, example: EvidenceItem, words: GapSummaryWords): Paragraph {
  const { text, date = '', url = '' } = example
  const when = date === '' ? '' : ` (${words.date(date)})`
  const link: readonly PhrasingContent[] = isWebLink(url)
    ? [textNode(' '), { type: 'link', url: url.trim(), children: [textNode(url.trim())] }]
    : [textNode(url === '' ? '' : ` ${url}`)]
  return { type: 'paragraph', children: [textNode(`${label}: ${text}${when}`), ...link] }
}

function areaTable(report: GapSummaryReport, words: GapSummaryWords): Table {
  const { assessment, summary } = report
  const levels = [summary.current, ...(summary.target ? [summary.target] : [])]
  return table([
    [words.labels.area, ...levels.map((result) => words.text(result.level.name))],
    ...summary.bands.map(({ area, items }) => [
      area === undefined ? words.noArea : words.text(area.name),
      ...levels.map((_, at) => {
        const criteria = items[at] ?? []
        return criteria.length === 0 ? '–' : words.metOf({ counts: countsOf(criteria, assessment) })
      }),
    ]),
  ])
}

function ratingTable(report: GapSummaryReport, words: GapSummaryWords): Table {
  const { assessment, profile } = report
  const { labels } = words
  return table([
    [labels.level, labels.criterion, labels.requirement, labels.rating],
    ...reportedCriteria(report).map((criterion) => [
      words.text(profile.levels.find((level) => level.id === criterion.level)?.name ?? ''),
      words.text(criterion.text),
      words.requirement(criterion.isRequired ? 'required' : 'optional'),
      words.rating(ratingOf(assessment, criterion.id)),
    ]),
  ])
}

function areaName(
  report: GapSummaryReport,
  words: GapSummaryWords,
  criterion: PlacedCriterion,
): string {
  const area = report.profile.areas.find((candidate) => candidate.id === criterion.area)
  return area === undefined ? '' : words.text(area.name)
}

function section(title: string, isThere: boolean, content: () => RootContent): RootContent[] {
  return isThere ? [heading(2, title), content()] : []
}
