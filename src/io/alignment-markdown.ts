import type { RootContent } from 'mdast'
import { type Assessment, entryAt } from '#domain/assessment.ts'
import { withoutDirections } from '#domain/direction.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { ratingOf } from '#domain/standing.ts'
import { type AlignmentReport, type AlignmentWords, writtenBy } from './alignment-report.ts'
import { type Block, bullets, heading, item, markdownOf, paragraph, table } from './markdown.ts'

/** An alignment as an agenda in CommonMark: the differences first, then agreed gaps, then what lacks examples. */
export function writeAlignmentMarkdown(report: AlignmentReport, words: AlignmentWords): string {
  const { agenda, profile } = report
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
      item([paragraph(`${labels.cell}: ${words.cell(report)}`)]),
      item([paragraph(`${labels.date}: ${words.date(report.date)}`)]),
    ]),
    heading(2, labels.differences),
    agenda.differences.length === 0
      ? paragraph(labels.noDifferences)
      : bullets(
          agenda.differences.map((difference) =>
            item([
              paragraph(words.placed(difference.criterion)),
              bullets([
                item([paragraph(words.difference(difference))]),
                ...sideItems(report, words, difference.criterion),
              ]),
            ]),
          ),
        ),
    ...criteriaSection(words, labels.agreedGaps, agenda.agreedGaps, labels.noAgreedGaps),
    ...(report.alignment.self === undefined
      ? []
      : criteriaSection(
          words,
          labels.withoutExample,
          agenda.withoutExample,
          labels.noneWithoutExample,
        )),
    ...criteriaSection(
      words,
      labels.reviewWithoutExample,
      agenda.reviewWithoutExample,
      labels.noneReviewWithoutExample,
    ),
    heading(2, labels.agreedValues),
    valuesTable(report, words),
    heading(2, labels.scale),
    bullets(words.scale.map((line) => item([paragraph(line)]))),
    heading(2, labels.fairUse),
    bullets(words.fairUse.map((line) => item([paragraph(line)]))),
  ])
}

function sideItems(report: AlignmentReport, words: AlignmentWords, criterion: PlacedCriterion) {
  const { agreed, review, self } = report.alignment
  const { labels } = words
  const reason = entryAt(agreed.notes, criterion.id)?.text
  const statement = entryAt(agreed.outcomes, criterion.id)?.statement
  const told = (label: string, value: string | undefined) =>
    value?.trim() ? [item([paragraph(`${label}: `, withoutDirections(value))])] : []
  return [
    sideItem(report, words, criterion, self, labels.self),
    sideItem(report, words, criterion, review, labels.review),
    item([paragraph(`${labels.agreed}: ${words.outcome(report, criterion)}`)]),
    ...told(labels.reason, reason),
    ...told(labels.statement, statement),
  ]
}

function sideItem(
  report: AlignmentReport,
  words: AlignmentWords,
  criterion: PlacedCriterion,
  side: Assessment | undefined,
  label: string,
) {
  const { labels } = words
  const { examples, note } = writtenBy(report, side, criterion)
  const rating = side && ratingOf(side, criterion.id)
  const lines: Block[] = [
    ...(note === undefined
      ? []
      : [bullets([item([paragraph(`${labels.note}: `, withoutDirections(note))])])]),
    ...(examples.length === 0
      ? []
      : [
          bullets(
            examples.map(({ date, text, url }) => {
              const parts = [text, date ? words.date(date) : '', url ?? '']
              return item([
                paragraph(
                  `${labels.example}: `,
                  withoutDirections(parts.filter((part) => part !== '').join(', ')),
                ),
              ])
            }),
          ),
        ]),
  ]
  return item([paragraph(`${label}: ${words.rating(rating)}`), ...lines])
}

function criteriaSection(
  words: AlignmentWords,
  title: string,
  criteria: readonly PlacedCriterion[],
  none: string,
): readonly RootContent[] {
  return [
    heading(2, title),
    criteria.length === 0
      ? paragraph(none)
      : bullets(criteria.map((criterion) => item([paragraph(words.placed(criterion))]))),
  ]
}

function valuesTable(report: AlignmentReport, words: AlignmentWords) {
  const { review, self } = report.alignment
  const { labels } = words
  return table([
    [labels.criterion, labels.where, labels.self, labels.review, labels.agreed],
    ...report.differences.map(({ criterion }) => [
      words.text(criterion.text),
      words.place(criterion),
      words.rating(self && ratingOf(self, criterion.id)),
      words.rating(ratingOf(review, criterion.id)),
      words.outcome(report, criterion),
    ]),
  ])
}
