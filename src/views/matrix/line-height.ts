import type { Level, PlacedCriterion } from '#domain/profile.ts'
import type { Text } from '#domain/text.ts'
import type { MatrixLine } from '#io/matrix-lines.ts'

/** What a line takes beside its text, in px; measured in the page. */
const sizes = {
  text: 20,
  letter: 6.9,
  between: 17,
  padding: 25,
  role: 90,
  phoneLevel: 62,
} as const

/**
 * About how high a line will be, in px, before it was drawn: near enough that the scroll bar stays where it is.
 *
 * @param column how wide the text of a column is, in px
 * @param isList whether the levels stand below each other
 */
export function lineHeight(
  line: MatrixLine,
  levels: readonly Level[],
  column: number,
  isList: boolean,
  textOf: (text: Text) => string,
): number {
  const { cells } = line.row
  const together = (heights: readonly number[]) =>
    isList ? heights.reduce((sum, height) => sum + height, 0) : Math.max(0, ...heights)
  if (line.kind === 'role') return isList ? 60 + levels.length * sizes.phoneLevel : sizes.role
  const heights = levels.map(({ id }) => {
    const criteria = cells.get(id) ?? []
    if (criteria.length === 0) return 0
    const head = isList || line.kind === 'level' ? 2 * sizes.padding : sizes.padding
    return head + criteria.reduce((sum, one) => sum + textHeight(one) + sizes.between, 0)
  })
  // Whole pixels: lines drawn between two of them lose theirs.
  return Math.round(Math.max(sizes.role, (isList ? 60 : 0) + together(heights)))

  function textHeight({ text }: PlacedCriterion): number {
    return Math.ceil((textOf(text).length * sizes.letter) / column) * sizes.text
  }
}
