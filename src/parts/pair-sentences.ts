import type { TFunction } from 'i18next'
import { type ToolChoice, compareExpectations, requirementChange } from '#domain/comparison.ts'
import { relationOf } from '#domain/aligned-comparison.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { Formatters } from '#i18n/formatters.ts'
import type { ComparedColumn, ComparisonWords } from '#io/comparison-report.ts'

/** What changes between two columns. Within a role it is told from the lower to the higher level. */
export function pairSentences(
  t: TFunction,
  format: Formatters,
  cell: ComparisonWords['cell'],
  profile: SkillProfile,
  ...columns: readonly [ComparedColumn, ComparedColumn]
): readonly string[] {
  const [left, right] = columns
  const relation = relationOf(profile, cellOf(left), cellOf(right))
  if (relation === 'same-cell') return [t(($) => $.compare.twice, { cell: cell(left) })]
  const [from, to] = relation === 'above' ? [right, left] : [left, right]
  const isOneRole = relation !== 'other-role'
  const comparison = compareExpectations(profile, cellOf(from), cellOf(to))
  const names = { from: cell(from), to: cell(to) }
  const pairs = { ...names, count: comparison.pairs.length }
  const onlyFrom = comparison.onlyLeft.length
  const onlyTo = comparison.onlyRight.length
  const change = requirementChange(comparison)
  return [
    sizeIn(),
    ...given(pairs.count, () =>
      isOneRole ? t(($) => $.compare.grow, pairs) : t(($) => $.compare.shared, pairs),
    ),
    ...given(onlyTo, () =>
      isOneRole
        ? t(($) => $.compare.new, { cell: names.to, count: onlyTo })
        : t(($) => $.compare.only, { cell: names.to, count: onlyTo }),
    ),
    ...given(onlyFrom, () =>
      isOneRole
        ? t(($) => $.compare.assumed, { ...names, count: onlyFrom })
        : t(($) => $.compare.only, { cell: names.from, count: onlyFrom }),
    ),
    ...(change === undefined
      ? []
      : [
          t(($) => $.assess.becomes, {
            ...names,
            before: t(($) => $.requirement[change.from]),
            after: t(($) => $.requirement[change.to]),
          }),
        ]),
    ...toolsOf(comparison.toolsOnlyRight, names.to, names.from),
    ...(isOneRole
      ? toolsLeft(comparison.toolsOnlyLeft)
      : toolsOf(comparison.toolsOnlyLeft, names.from, names.to)),
  ]

  function sizeIn(): string {
    const count = comparison.left.length
    const difference = comparison.right.length - count
    const values = { ...names, count, right: comparison.right.length }
    if (difference === 0) return t(($) => $.compare.equal, values)
    return difference > 0
      ? t(($) => $.compare.more, { ...values, difference })
      : t(($) => $.compare.fewer, { ...values, difference: -difference })
  }

  /** Tools that only one side names: apart, where the other side's tools will do as well. */
  function toolsOf(choices: readonly ToolChoice[], here: string, there: string) {
    const needed = choices.filter(({ shared }) => shared.length === 0)
    const open = choices.filter(({ shared }) => shared.length > 0)
    return [
      ...given(needed.length, () => t(($) => $.compare.tools, { cell: here, tools: list(needed) })),
      ...open.map(({ only, shared }) =>
        t(($) => $.compare.toolsOpen, {
          cell: here,
          other: there,
          tools: format.or(only),
          known: format.or(shared),
        }),
      ),
    ]
  }

  /** A higher level doesn't name them again. */
  function toolsLeft(choices: readonly ToolChoice[]) {
    return choices.length === 0
      ? []
      : [
          t(($) => $.compare.tools, { cell: names.from, tools: list(choices) }),
          t(($) => $.compare.toolsStay),
        ]
  }

  function list(choices: readonly ToolChoice[]): string {
    return format.and(choices.map(({ only }) => format.or(only)))
  }
}

/** A sentence where there is something to count. */
function given(count: number, sentence: () => string): readonly string[] {
  return count === 0 ? [] : [sentence()]
}

function cellOf({ role, level }: ComparedColumn) {
  return { role: role.id, level: level.id }
}
