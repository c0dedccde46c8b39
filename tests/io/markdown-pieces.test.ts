// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPage } from '#io/markdown-page.ts'
import { piecesOfPage } from '#io/markdown-pieces.ts'

const nothing = () => undefined
const folder = 'tests/fixtures/profile-pages'

/** Blocks as a reader of the whole page sees them, and as they come when it is cut wherever it can be. */
const readBoth = (text: string) =>
  Promise.all([readPage(text, nothing, Infinity), readPage(text, nothing, 1)])

const firstLines = (text: string) => {
  const cut = piecesOfPage(text, 1)
  return cut.ok ? cut.pieces.map(({ firstLine }) => firstLine) : cut
}

describe('a page in pieces', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.md')))(
    'holds the same as the whole of %s',
    async (name) => {
      const [whole, pieces] = await readBoth(readFileSync(`${folder}/${name}`, 'utf8'))
      expect(pieces).toEqual(whole)
    },
  )

  it('holds the same as the whole, whatever stands together', async () => {
    const blocks = fc.constantFrom(
      '# Level\n',
      'A line with `code`\nand another [one][a].\n',
      '| Role | Description |\n|---|---|\n| A | x [b] |\n| B | y \\| z |\nC | w\n# Next\n',
      'Role | Text\n--- | ---\na | b\n1 | c\n`d` | e\n- no row\n',
      '- one\n- two\n  - three\n\n  more\n- four\n',
      '1. one\n2. two\n',
      '> quoted\n> | a | b |\nlazy\n',
      '```\n# no heading\n\n| a |\n```\n',
      '<!-- x\n\n# hidden\n\n-->\n',
      '<div>\n# raw\n- raw\n\n</div>\n',
      '[a]: https://a.example\n[b]: https://b.example "B"\n\n',
      '[^n]: A note.\n\n    More of it.\n',
      'With a note[^n] and [a] link.\n',
      'Underlined\n===\n\n',
      '**Bold**\n',
      '    code\n\n    # code\n\n',
      '| a | b |\n|---|\n| no table |\n',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(blocks, fc.boolean()), { maxLength: 8 }),
        async (parts) => {
          const text = parts.map(([block, isApart]) => `${block}${isApart ? '\n' : ''}`).join('')
          const [whole, pieces] = await readBoth(text)
          expect(pieces).toEqual(whole)
        },
      ),
      { numRuns: 300, seed: 20260317 },
    )
  })

  it('ends before headings, items, rows and what stands below an empty line', () => {
    const text = 'a\nb\n\nc\n# d\n- e\n- f\n\n| g | h |\n|---|---|\n| i | j |\n| k | l |\n'
    expect(firstLines(text)).toEqual([1, 4, 5, 6, 7, 9, 11, 12])
  })

  it('does not end inside of code, comments and HTML', () => {
    expect(firstLines('~~~\n\n# a\n~~~\n')).toEqual([1])
    expect(firstLines('<!--\n\n# a\n-->\n')).toEqual([1])
    expect(firstLines('<div>\n# a\n</div>\n')).toEqual([1])
  })
})
