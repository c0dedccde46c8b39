import type { TFunction } from 'i18next'
import {
  type Mark,
  type ToolChoice,
  compareExpectations,
  requirementChange,
} from '#domain/comparison.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { Formatters } from '#i18n/formatters.ts'
import type { ComparisonReport, ComparisonWords } from '#io/comparison-report.ts'
import { gapSummaryWords } from './gap-summary-words.ts'

/** The words of a comparison in one language, for the page and for every export alike. */
export function comparisonWords(
  t: TFunction,
  format: Formatters,
  language: string,
  profile: SkillProfile,
): ComparisonWords {
  const common = gapSummaryWords(t, format, language, profile)
  const { text } = common
  const cell: ComparisonWords['cell'] = ({ role, level }) =>
    t(($) => $.profile.cell, { level: text(level.name), role: text(role.name) })
  return {
    ...common,
    cell,
    title: ({ columns }) => t(($) => $.compare.title, { cells: format.and(columns.map(cell)) }),
    summary: (report) => summaryOf(report),
    mark: ({ mark }) => markIn(mark),
    labels: {
      ...common.labels,
      mark: t(($) => $.compare.labels.mark),
      tools: t(($) => $.compare.labels.tools),
      nothing: t(($) => $.assess.emptyCell),
    },
  }

  function markIn(mark: Mark): string {
    switch (mark.kind) {
      case 'grows-from':
      case 'goes-on':
        return t(($) => $.compare.marks[mark.kind], {
          criteria: format.and(mark.criteria.map((criterion) => text(criterion.text))),
        })
      case 'new':
      case 'still-assumed':
      case 'only-here':
        return t(($) => $.compare.marks[mark.kind])
    }
  }

  function summaryOf({ columns }: ComparisonReport): readonly string[] {
    const [left, right] = columns
    if (!left || !right) return []
    const comparison = compareExpectations(
      profile,
      { role: left.role.id, level: left.level.id },
      { role: right.role.id, level: right.level.id },
    )
    const change = requirementChange(comparison)
    const names = { from: cell(left), to: cell(right) }
    const toolsOf = (choices: readonly ToolChoice[]) =>
      format.and(choices.map(({ only }) => format.or(only)))
    const sentences = [
      t(($) => $.compare.shared, { ...names, count: comparison.pairs.length }),
      t(($) => $.compare.only, { cell: names.from, count: comparison.onlyLeft.length }),
      t(($) => $.compare.only, { cell: names.to, count: comparison.onlyRight.length }),
      t(($) => $.compare.size, {
        ...names,
        left: comparison.left.length,
        right: comparison.right.length,
      }),
      ...(change === undefined
        ? []
        : [
            t(($) => $.assess.becomes, {
              ...names,
              before: t(($) => $.requirement[change.from]),
              after: t(($) => $.requirement[change.to]),
            }),
          ]),
      ...(comparison.toolsOnlyRight.length === 0
        ? []
        : [
            t(($) => $.compare.tools, {
              cell: names.to,
              tools: toolsOf(comparison.toolsOnlyRight),
            }),
          ]),
      ...(comparison.toolsOnlyLeft.length === 0
        ? []
        : [
            t(($) => $.compare.tools, {
              cell: names.from,
              tools: toolsOf(comparison.toolsOnlyLeft),
            }),
            t(($) => $.compare.toolsStay),
          ]),
      ...(columns.length > 2 ? [t(($) => $.compare.neighbours)] : []),
    ]
    // The same cell may stand twice: what is true of both is said once.
    return [...new Set(sentences)]
  }
}
