import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { writeGapSummaryMarkdown } from '#io/gap-summary-markdown.ts'
import type { GapSummaryWords } from '#io/gap-summary-report.ts'
import { reportOf } from '../fixtures/gap-report.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { markupText } from './hostile-texts.ts'
import { type Tried, tryMany } from './tried.ts'

const at = '2026-03-17T09:00:00.000Z'
const rated = { at, profileVersion: '2026-03-17' }

/** One text for every field that a person can type into. */
const typed = fc.record({
  person: markupText,
  questions: markupText,
  reason: markupText,
  note: markupText,
  step: markupText,
  support: markupText,
  due: markupText,
  example: markupText,
  date: markupText,
  /** No link, whatever follows. */
  url: markupText.map((text) => `not a link ${text}`),
  /** A link, whatever follows. */
  link: fc
    .tuple(fc.constantFrom('https://example.org/', 'mailto:a@example.org?subject='), markupText)
    .map(([start, text]) => start + text),
})
type Typed = typeof typed extends fc.Arbitrary<infer T> ? T : never

const harmless: Typed = {
  person: 'word',
  questions: 'word',
  reason: 'word',
  note: 'word',
  step: 'word',
  support: 'word',
  due: 'word',
  example: 'word',
  date: 'word',
  url: 'word',
  link: 'https://example.org/word',
}

const write = (texts: Typed, words: GapSummaryWords) =>
  writeGapSummaryMarkdown(
    reportOf(
      assessmentOf(
        {},
        {
          person: texts.person,
          questions: texts.questions,
          ratings: {
            m1: { ...rated, value: 'n/a', reason: texts.reason },
            s1: { ...rated, value: 0 },
          },
          notes: { s1: { at, text: texts.note } },
          steps: { s1: { at, text: texts.step, support: texts.support, due: texts.due } },
          evidence: {
            s1: {
              at,
              items: [
                { text: texts.example, date: texts.date, url: texts.url },
                { text: 'linked', url: texts.link },
              ],
            },
          },
        },
      ),
    ),
    words,
  )

type HtmlExtension = ReturnType<typeof gfmHtml>

/** GFM's own filter makes text of `<script>` and a few others: here they stay what they are. */
const unfiltered: HtmlExtension = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token))
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token))
    },
  },
}

/** A renderer that lets everything through: HTML of any kind, and links of any kind. */
export const render = (markdown: string) =>
  micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), unfiltered],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  })

/** Every tag with its attributes, in their order; where a proper link leads is left out. Line breaks are no markup. */
export function tagsOf(html: string): readonly string[] {
  return html
    .split('<')
    .slice(1)
    .map((piece) => piece.slice(0, piece.indexOf('>')))
    .map((tag) => tag.replace(/^a href="(?:https:\/\/|mailto:)[^"\s]*"$/, 'a'))
    .filter((tag) => tag !== 'br /')
}

/**
 * Writes gap summaries with hostile text in every field and renders them with HTML on: they have the same
 * elements and attributes as the same summary with harmless words.
 */
export function markdownInert(words: GapSummaryWords, runs: number, seed: number): Tried {
  const expected = tagsOf(render(write(harmless, words)))
  return tryMany(
    typed,
    (texts) => Object.keys(texts).length,
    (texts) => deepStrictEqual(tagsOf(render(write(texts, words))), expected),
    runs,
    seed,
  )
}
