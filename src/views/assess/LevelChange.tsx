import { type Comparison, type ToolChoice, requirementChange } from '#domain/comparison.ts'
import type { Level } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'

/** In a sentence or three: what changes from one level to the other. */
export function LevelChange(props: {
  readonly comparison: Comparison
  readonly from: Level
  readonly to: Level
}) {
  const { t, format } = useWords()
  const textOf = useProfileText()
  const { comparison } = props
  if (comparison.left.length === 0 || comparison.right.length === 0) return undefined
  const levels = { from: textOf(props.from.name), to: textOf(props.to.name) }
  const change = requirementChange(comparison)
  const toolsOf = ({ only, shared }: ToolChoice) =>
    shared.length === 0
      ? format.or(only)
      : t(($) => $.assess.toolsOrKnown, { tools: format.or(only), known: format.or(shared) })
  return (
    <p>
      {t(($) => $.assess.grows, {
        ...levels,
        count: comparison.pairs.length,
        added: comparison.onlyRight.length,
        of: comparison.right.length,
      })}{' '}
      {change === undefined
        ? undefined
        : t(($) => $.assess.becomes, {
            ...levels,
            before: t(($) => $.requirement[change.from]),
            after: t(($) => $.requirement[change.to]),
          })}{' '}
      {comparison.toolsOnlyRight.length === 0
        ? undefined
        : t(($) => $.assess.toolsComeIn, {
            tools: format.and(comparison.toolsOnlyRight.map(toolsOf)),
          })}
    </p>
  )
}
