// @vitest-environment node
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { writeGapSummaryMarkdown } from '#io/gap-summary-markdown.ts'
import type { GapSummaryWords } from '#io/gap-summary-report.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { reportOf, wordsOf } from '../fixtures/gap-report.ts'
import {
  headingsIn,
  hostileTexts,
  markupIn,
  nodesIn,
  squeezed,
  textIn,
} from '../fixtures/markdown-tree.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const at = '2026-03-17T09:00:00.000Z'
const rated = { at, profileVersion: '2026-03-17' }

let english: GapSummaryWords
beforeAll(async () => {
  english = await wordsOf('en')
})

const write = (assessment: Assessment, more?: Parameters<typeof reportOf>[1]) =>
  writeGapSummaryMarkdown(reportOf(assessment, more), english)

/** The lines under a heading, without blank ones. */
function linesUnder(markdown: string, heading: string): readonly string[] {
  const lines = markdown.split('\n')
  const from = lines.indexOf(heading) + 1
  const length = lines.slice(from).findIndex((line) => line.startsWith('#'))
  return lines.slice(from, length === -1 ? undefined : from + length).filter((line) => line !== '')
}

describe('the Markdown file', () => {
  it('begins with what it is and that nothing is rated', () => {
    expect(write(assessmentOf({})).split('\n').slice(0, 3)).toEqual([
      '# Gap summary: Gardening, Engineer',
      '',
      '**Nothing is rated yet: this summary says nothing about the person.**',
    ])
  })

  it('begins, where it is incomplete, with how many have no answer', () => {
    expect(write(assessmentOf({ m1: 1, m2: 'n/a', s2: 3 })).split('\n')[2]).toBe(
      '**Not complete: 2 of 4 criteria have no answer yet.**',
    )
  })

  it('has no such line where everything is rated', () => {
    const all = assessmentOf({ m1: 2, m2: 2, m3: 2, s1: 1, s2: 0 })
    expect(write(all).split('\n')[2]).toBe('Gardening at Senior: 0 of 2 met, 2 gaps, 0 not rated')
  })

  it('says how both levels stand, what is excluded, what is met and that one skill decides nothing', () => {
    const markdown = write(assessmentOf({ m1: 2, m2: 'n/a', m3: 2, s1: 1, s2: 3 }))
    expect(markdown.split('\n').slice(2, 7)).toEqual([
      'Gardening at Senior: 1 of 2 met, 1 gap, 0 not rated',
      '',
      'Gardening at Middle: 2 of 2 met, 0 gaps, 0 not rated (1 excluded)',
      '',
      'Gardening expectations met up to Middle, by self-rating (assuming Junior). Still open before Senior: 1 required criterion: “Digs with a Rake or a Plough.” One skill never decides a job level.',
    ])
  })

  it('says in German what it says in English', async () => {
    const report = reportOf(assessmentOf({ m1: 2, m3: 2, s1: 1 }, { person: 'Ada' }))
    const markdown = writeGapSummaryMarkdown(report, await wordsOf('de'))
    expect(
      markdown
        .split('\n')
        .filter((line) => line !== '')
        .slice(0, 8),
    ).toEqual([
      '# Entwicklungsübersicht: Gärtnern, Engineer',
      '**Noch unvollständig: 2 von 5 Kriterien sind nicht bewertet.**',
      'Gärtnern auf Level Senior: 0 von 2 erfüllt, 1 Lücke, 1 ohne Angabe',
      'Gärtnern auf Level Middle: 2 von 3 erfüllt, 0 Lücken, 1 ohne Angabe',
      'Nach eigener Einschätzung sind die Erwartungen in Gärtnern bis Middle erfüllt (vorausgesetzt: Junior). Bis Senior fehlen noch 2 Pflicht-Kriterien: „Digs with a Rake or a Plough. (auf Deutsch)“ „Plans a season. (auf Deutsch)“ Ein einzelner Skill entscheidet nie über ein Job-Level.',
      '- Name: Ada',
      '- Art der Einschätzung: Selbsteinschätzung',
      '- Skill-Profil: Gärtnern, Version 2026-03-17',
    ])
  })

  it('names the person, the kind, the profile, the date, the role and the levels', () => {
    const facts = write(assessmentOf({}, { person: 'Ada', kind: 'agreed' }))
      .split('\n')
      .filter((line) => line.startsWith('- '))
    expect(facts.slice(0, 7)).toEqual([
      '- Name: Ada',
      '- Kind of assessment: Agreed assessment',
      '- Skill profile: Gardening, version 2026-03-17',
      '- Date: 22 November 2026',
      '- Role: Engineer',
      '- Current level: Middle',
      '- Target level: Senior',
    ])
  })

  it('has the scale, the fair use, and blank lines for the outcome', () => {
    const markdown = write(assessmentOf({}))
    expect(linesUnder(markdown, '## The rating scale')).toEqual(
      english.scale.map((line) => `- ${line}`),
    )
    expect(linesUnder(markdown, '## What this is for')).toEqual(
      english.fairUse.map((line) => `- ${line}`),
    )
    expect(linesUnder(markdown, '## Outcome of the talk')).toEqual([
      '- Agreed:',
      '- Support promised:',
      '- Next talk on:',
    ])
  })

  it('lists what is open, then the gaps, then what is not rated, by priority', () => {
    const markdown = write(assessmentOf({ m2: 0, m3: 1, s1: 0 }, { focus: ['m2'] }))
    const headings = markdown.split('\n').filter((line) => line.startsWith('## '))
    expect(headings.slice(0, 3)).toEqual([
      '## Still open at Middle',
      '## Gaps to Senior',
      '## Not rated',
    ])
    expect(linesUnder(markdown, '## Still open at Middle')).toEqual([
      '1. **Draws a plan.** – Planning, optional, 0 Not yet, Focus',
      '2. **Writes a diary.** – required, 1 With support',
    ])
    expect(linesUnder(markdown, '## Not rated')).toEqual([
      '1. **Digs with a Rake or a Spade.** – Growing, required, No answer',
      '2. **Plans a season.** – Planning, required, No answer',
    ])
  })

  it('tells next step, support, date and done under a criterion, then note and example', () => {
    const assessment = assessmentOf(
      {},
      {
        ratings: { s1: { ...rated, value: 0, noOpportunity: true } },
        steps: { s1: { at, text: 'Ask', support: 'Time', due: '2026-12-01', done: true } },
        notes: { s1: { at, text: 'Hard soil' } },
        evidence: {
          s1: { at, items: [{ text: 'Hedge', date: '2026-01-02', url: 'https://example.org/a' }] },
        },
      },
    )
    expect(linesUnder(write(assessment), '## Gaps to Senior')).toEqual([
      '1. **Digs with a Rake or a Plough.** – Growing, required, 0 Not yet, No opportunity so far',
      '   - Next step: Ask',
      '   - Support wanted: Time',
      '   - By: 1 December 2026',
      '   - Done: yes',
      '   - Note: Hard soil',
      '   - Example: Hedge (2 January 2026) <https://example.org/a>',
    ])
  })

  it('leaves notes and examples out where they are not included', () => {
    const assessment = assessmentOf(
      { s1: 0 },
      {
        notes: { s1: { at, text: 'secret note' } },
        evidence: { s1: { at, items: [{ text: 'secret hedge' }] } },
      },
    )
    const markdown = write(assessment, { includes: { notes: false, evidence: false } })
    expect([markdown.includes('secret'), write(assessment).match(/secret/g)?.length]).toEqual([
      false,
      2,
    ])
  })

  it('tells strengths and why, and what is excluded with its reason', () => {
    const markdown = write(
      assessmentOf(
        {},
        {
          ratings: {
            j1: { ...rated, value: 3 },
            s1: { ...rated, value: 2 },
            m1: { ...rated, value: 'n/a', reason: 'No soil' },
            m2: { ...rated, value: 'n/a' },
          },
        },
      ),
    )
    expect(linesUnder(markdown, '## Strengths')).toEqual([
      '- Digs with a Spade. – enables others at Junior',
      '- Digs with a Rake or a Plough. – met above the current level, at Senior',
    ])
    expect(linesUnder(markdown, '## Excluded as not applicable')).toEqual([
      '- Digs with a Rake or a Spade. – No soil',
      '- Draws a plan. – no reason given',
    ])
  })

  it('counts by competence area, with a dash where a level asks nothing', () => {
    const table = linesUnder(
      write(assessmentOf({ m1: 2, m2: 'n/a' })),
      '## By competence area: how many are met',
    )
    const cells = table.map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    expect([cells[0], ...cells.slice(2)]).toEqual([
      ['Competence area', 'Middle', 'Senior'],
      ['Planning', 'nothing to rate here', '0 of 1'],
      ['Growing', '1 of 1', '0 of 1'],
      ['Without competence area', '0 of 1', '–'],
    ])
  })

  it('says at the top level that there is no higher one', () => {
    const markdown = write(assessmentOf({ p1: 0 }, { level: 'principal' }), { target: 'none' })
    expect(markdown).toContain('\nThere is no higher level in this profile.\n')
    expect(markdown).not.toContain('## Gaps to')
  })
})

describe('whatever a person typed into the Markdown file', () => {
  /** Typed into every field that there is. */
  const typedEverywhere = (text: string) =>
    assessmentOf(
      {},
      {
        person: text,
        questions: text,
        ratings: {
          m1: { ...rated, value: 'n/a', reason: text },
          s1: { ...rated, value: 0 },
        },
        notes: { s1: { at, text } },
        steps: { s1: { at, text, support: text, due: text } },
        evidence: { s1: { at, items: [{ text, date: text, url: `no link ${text}` }] } },
      },
    )

  const expected = () => headingsIn(fromMarkdown(write(typedEverywhere('word'))))

  it.each(hostileTexts)('comes out as text only: %s', (_, text) => {
    const tree = fromMarkdown(write(typedEverywhere(text)))
    expect(markupIn(tree)).toEqual([])
    expect(headingsIn(tree)).toEqual(expected())
    expect(squeezed(textIn(tree)).split(squeezed(text)).length - 1).toBe(10)
  })

  it.each([
    'www.evil.example',
    'WWW.evil.example',
    'http://evil.example',
    'https://evil.example',
    'HTTPS://evil.example',
    'ada@evil.example',
  ])('is not made a link by a reader that links addresses: %s', (text) => {
    const linked = /(?:^|[\s*_~("])(?:(?:https?:\/\/|www\.)\w|\w+@\w)/im
    expect(linked.exec(write(typedEverywhere(text)))).toBeNull()
  })

  it('comes out as text only, complete, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<b>',
        '</b>',
        '[x]',
        '(javascript:1)',
        '|',
        '\n',
        '\n\n',
        '# ',
        '- ',
        '1. ',
        '`',
        '*',
        '_',
        '~',
        '\\',
        '&amp;',
        '!',
        '>',
        '    ',
        '===',
        '---',
        '<!--',
        '<?',
        '&#60;',
        'www.',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
    )
    const typed = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join(''))
      .filter((text) => /[a-z]/i.test(text))
    const headings = expected()
    fc.assert(
      fc.property(typed, (text) => {
        const tree = fromMarkdown(write(typedEverywhere(text)))
        expect(markupIn(tree)).toEqual([])
        expect(headingsIn(tree)).toEqual(headings)
        expect(squeezed(textIn(tree)).split(squeezed(text)).length - 1).toBeGreaterThanOrEqual(10)
      }),
      runs(150),
    )
  })

  it.each([
    ['https://example.org/a b"c', 'https://example.org/a b"c'],
    ['https://example.org/<script>', 'https://example.org/<script>'],
    ['https://example.org/)[x](y', 'https://example.org/)[x](y'],
    ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ])('becomes a link where it is the address of an example: %s', (url, target) => {
    const assessment = assessmentOf(
      { s1: 0 },
      { evidence: { s1: { at, items: [{ text: 'Hedge', url }] } } },
    )
    const tree = fromMarkdown(write(assessment))
    expect(nodesIn(tree).flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual([
      target,
    ])
    expect(nodesIn(tree).filter(({ type }) => type === 'html')).toEqual([])
  })

  it.each(['javascript:alert(1)', 'http://example.org', 'data:text/html,x', 'no link'])(
    'stays text where the address of an example is not a safe one: %s',
    (url) => {
      const evidence = { s1: { at, items: [{ text: 'Hedge', url }] } }
      const tree = fromMarkdown(write(assessmentOf({ s1: 0 }, { evidence })))
      expect(markupIn(tree)).toEqual([])
      expect(textIn(tree)).toContain(`Example: Hedge ${url}`)
    },
  )
})
