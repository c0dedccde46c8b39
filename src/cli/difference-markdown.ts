import { type Block, bullets, heading, item, markdownOf, paragraph } from '#io/markdown.ts'
import { type Difference, differenceSections } from './difference-sections.ts'
import { printable } from './printable.ts'
import type { Session } from './session.ts'

/** Differences as Markdown, e.g. for a comment on a pull request. */
export function differenceMarkdown(difference: Difference, session: Session): string {
  const { title, result, sections } = differenceSections(difference, session)
  const line = (text: string) => paragraph(printable(text))
  return markdownOf([
    heading(1, printable(title)),
    line(result),
    ...sections.flatMap((section): readonly Block[] => [
      heading(2, printable(section.heading)),
      bullets(
        section.items.map(({ text, details }) =>
          item([
            line(text),
            ...(details.length === 0 ? [] : [bullets(details.map((one) => item([line(one)])))]),
          ]),
        ),
      ),
    ]),
  ])
}
