import type { TFunction } from 'i18next'
import type { Mark } from '#domain/aligned-comparison.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { Formatters } from '#i18n/formatters.ts'
import type { ComparisonWords, Missing } from '#io/comparison-report.ts'
import { gapSummaryWords } from '#words/gap-summary-words.ts'
import { pairSentences } from './pair-sentences.ts'

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
    summary: ({ columns }) =>
      columns.slice(1).flatMap((right, at) => {
        const left = columns[at]
        if (!left) return []
        const names = { from: cell(left), to: cell(right) }
        const title = columns.length > 2 ? t(($) => $.compare.pair, names) : undefined
        return [{ title, sentences: pairSentences(t, format, cell, profile, left, right) }]
      }),
    neighbours: ({ columns }) => (columns.length > 2 ? t(($) => $.compare.neighbours) : undefined),
    mark: ({ mark }) => markIn(mark),
    pointer: ({ kind, areas }) =>
      t(($) => $.compare.pointers[kind], {
        areas: format.and(areas.map((area) => (area ? text(area.name) : common.noArea))),
      }),
    missingTitle: ({ column }) => t(($) => $.compare.missingTitle, { cell: cell(column) }),
    missingState: (missing) => missingSentences(missing),
    labels: {
      ...common.labels,
      ...t(($) => $.compare.labels, { returnObjects: true }),
      nothing: t(($) => $.assess.emptyCell),
    },
  }

  function markIn(mark: Mark): string {
    return 'criteria' in mark
      ? t(($) => $.compare.marks[mark.kind], {
          criteria: format.and(mark.criteria.map((criterion) => text(criterion.text))),
        })
      : t(($) => $.compare.marks[mark.kind])
  }

  function missingSentences({ column, left }: Missing): readonly string[] {
    if (!left) return [t(($) => $.compare.noRatings, { role: text(column.role.name) })]
    const { assumedGaps, excluded, gaps, notRated } = left
    const assumed =
      assumedGaps.length === 0
        ? []
        : [t(($) => $.compare.missingAssumed, { count: assumedGaps.length, cell: cell(column) })]
    if (column.criteria.length === 0) return [t(($) => $.assess.emptyCell), ...assumed]
    const counts = { count: gaps.length, notRated: notRated.length }
    if (excluded.length > 0) {
      const all = { ...counts, excluded: excluded.length }
      return [t(($) => $.compare.missingCountsExcluded, all), ...assumed]
    }
    return gaps.length + notRated.length === 0
      ? [t(($) => $.compare.missingNothing), ...assumed]
      : [t(($) => $.compare.missingCounts, counts), ...assumed]
  }
}
