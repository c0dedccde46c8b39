// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { piecesOfPage } from '#io/markdown-pieces.ts'
import { readProfile } from '#io/profile-readers.ts'

const header = '| Role | Required | Description |\n|---|---|---|\n'

async function problemsOf(text: string) {
  const read = await readProfile(
    { name: 'a.md', bytes: new TextEncoder().encode(text) },
    { today: '2026-03-17' },
  )
  return read.ok ? [] : read.problems.map(({ at, code }) => [code, at?.line])
}

/** Each would keep a parser busy for minutes, or for hours. */
const floods = [
  '![[',
  '](',
  '[^a',
  '[',
  ']',
  '[a][b] ',
  '[a](b "',
  '![x](',
  '*a ',
  '***a',
  'a**b',
  '*a _b ',
  '_.',
  'a_b@',
  '~a ',
  '<a "',
  '<!--',
  '&a',
  'www.a ',
  'http://',
  '> a\nb\n',
  'a\n=\n',
  '|a\n',
  'a b c\n',
  '[a]:\n',
] as const

describe('a page that would keep a reader busy', () => {
  it.each(floods.map((flood) => [JSON.stringify(flood), flood]))(
    'is refused for a flood of %s, with its place',
    async (_, flood) => {
      const text = flood.repeat(1_000_000 / flood.length)
      expect(await problemsOf(`# Ladder\n\n${text}`)).toEqual([['pageTooMarked', 3]])
      const inCell = `# Ladder\n\n## Low\n\n${header}| A | yes | ${text.replaceAll('\n', ' ')} |\n`
      const read = await problemsOf(inCell)
      // Without line ends some floods are plain words.
      expect([[], [['pageTooMarked', 7]]]).toContainEqual(flood.includes('\n') ? [] : read)
    },
    60_000,
  )

  it('is refused for many paragraphs of many marks, too', async () => {
    const paragraph = `${']('.repeat(2000)}\n\n`
    expect(await problemsOf(paragraph.repeat(100))).toEqual([['pageTooMarked', 99]])
  })

  it('is refused where code, comments or lists hide it', async () => {
    const flood = ']('.repeat(100_000)
    const hidden = ['~~~\n', '<!--\n', '- a\n  ```\n', '<div>\n'].map(
      (start) => `${start}${flood}\n`,
    )
    const found = await Promise.all(hidden.map(problemsOf))
    expect(found.map(([first]) => first?.[0])).toEqual(hidden.map(() => 'pageTooMarked'))
  })
})

describe('a page that is only large', () => {
  it('comes to nothing of what marks may cost', () => {
    const row =
      '| **Gardener** | yes | Plans `beds`, see [the plan](https://a.example/the_plan_of_beds.html), and *digs*. Counts `a`, `b`, `c`, `d`. |\n'
    const text = `# Ladder\n\n## Low\n\n${header}${row.repeat(100_000)}`
    expect(piecesOfPage(text).ok).toBe(true)
  })

  it('may have long lists, many headings, and pictures in its text', () => {
    const lists = '- **One** of [many](https://a.example)\n'.repeat(50_000)
    const headings = 'Level\n=====\n\nText.\n\n'.repeat(1000)
    const picture = `[picture]: <data:image/png;base64,${'iVBORw0KGgo+/AAA'.repeat(200_000)}>\n\n`
    expect(piecesOfPage(`${lists}\n${headings}${picture.repeat(3)}`).ok).toBe(true)
  })
})
