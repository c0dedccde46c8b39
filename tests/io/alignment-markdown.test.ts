// @vitest-environment node
import { fromMarkdown } from 'mdast-util-from-markdown'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Alignment } from '#domain/alignment.ts'
import { writeAlignmentMarkdown } from '#io/alignment-markdown.ts'
import type { AlignmentReport, AlignmentWords } from '#io/alignment-report.ts'
import {
  headingsIn,
  hostileTexts,
  markupIn,
  squeezed,
  tableRowsIn,
  textIn,
} from '../fixtures/markdown-tree.ts'
import { alignmentOf, alignmentReportOf, alignmentWordsOf } from '../fixtures/small-alignment.ts'

const at = '2026-03-17T09:00:00.000Z'

let english: AlignmentWords
let german: AlignmentWords
beforeAll(async () => {
  english = await alignmentWordsOf('en')
  german = await alignmentWordsOf('de')
})

const write = (alignment: Alignment, includes?: AlignmentReport['includes']) =>
  writeAlignmentMarkdown(alignmentReportOf(alignment, includes), english)

/** The part of a file under a heading, up to the next one. */
function under(markdown: string, heading: string): string {
  const [, rest = ''] = markdown.split(`## ${heading}\n\n`)
  return (rest.split('\n## ')[0] ?? '').trim()
}

describe('an alignment as Markdown', () => {
  it('begins with whose it is, how near the ratings are, and what was seen when', () => {
    const alignment = alignmentOf(
      { self: { m1: 3, m2: 2 }, review: { m1: 1, m2: 2 } },
      { self: { person: 'Ada' } },
    )
    expect(write(alignment).split('\n\n').slice(0, 4)).toEqual([
      '# Alignment: Ada',
      'Same on 1 of 2, within one step on 1; self higher on 1, review higher on 0.',
      'The review was finished on 19 March 2026, before the self-ratings were shown here.',
      [
        '- Skill profile: Gardening, version 2026-03-17',
        '- Level and role: Middle Engineer',
        '- Date: 22 November 2026',
      ].join('\n'),
    ])
  })

  it('has its title on one line, whatever the name is', () => {
    const [title] = write(alignmentOf({}, { self: { person: 'Ada\nExample' } })).split('\n')
    expect(title).toBe('# Alignment: Ada Example')
  })

  it('says where the self-ratings were seen first, and how much was rated after', () => {
    const text = write(
      alignmentOf(
        { self: { m1: 3 } },
        {
          uncovered: '2026-03-18T09:00:00.000Z',
          review: {
            ratings: { m1: { at: '2026-03-18T10:00:00.000Z', value: 3, profileVersion: '1' } },
          },
        },
      ),
    )
    expect(text).toContain(
      'The self-ratings were seen on 18 March 2026, before the review was finished.',
    )
    expect(text).toContain('1 rating of the review was given or changed after that.')
    expect(text).not.toContain('The review was finished on')
  })

  it.each([
    [alignmentOf({ self: undefined }), 'There is no self-assessment here yet.'],
    [alignmentOf(), 'No criterion is rated by both so far.'],
  ])('says what there is not yet', (alignment, sentence) => {
    expect(write(alignment).split('\n\n')[1]).toBe(sentence)
  })

  it('lists each difference with both answers, what was written, and what was agreed', () => {
    const alignment = alignmentOf(
      { self: { m1: 3, m2: 'n/a' }, review: { m1: 1, m2: 2 }, agreed: { m1: 2 } },
      {
        self: { evidence: { m1: { at, items: [{ text: 'Hedge', date: '2026-02-01' }] } } },
        review: { notes: { m1: { at, text: 'Seen once' } } },
        agreed: {
          notes: { m1: { at, text: 'Two beds' } },
          outcomes: { m2: { at, notAgreed: true, statement: 'I plan' } },
        },
      },
    )
    expect(under(write(alignment), 'Differences, the largest first').split('\n')).toEqual([
      '- Digs with a Rake or a Spade. (Middle · required)',
      '  - self 2 steps higher',
      '  - Self-assessment: 3 Enables others',
      '    - Example: Hedge, 1 February 2026',
      '  - Review: 1 With support',
      '    - Note: Seen once',
      '  - Agreed: 2 Independently',
      '  - Reason: Two beds',
      '- Draws a plan. (Middle · optional)',
      '  - one side: not applicable',
      '  - Self-assessment: Not applicable',
      '  - Review: 2 Independently',
      '  - Agreed: Not agreed',
      '  - Statement of the person: I plan',
    ])
  })

  it('lists agreed gaps, and ratings of both sides without an example', () => {
    const text = write(alignmentOf({ self: { m1: 0, m3: 2 }, review: { m1: 1, m2: 3 } }))
    expect(under(text, 'Agreed gaps')).toBe('- Digs with a Rake or a Spade. (Middle · required)')
    expect(under(text, 'Self-rated 2 or 3 without an example')).toBe(
      '- Writes a diary. (Middle · required)',
    )
    expect(under(text, 'Rated 2 or 3 in the review, without an example')).toBe(
      '- Draws a plan. (Middle · optional)',
    )
  })

  it('says nothing of self-ratings where there are none', () => {
    expect(write(alignmentOf({ self: undefined }))).not.toContain('Self-rated')
  })

  it('tells a number in place of a hidden name, and takes no name for a change of direction', () => {
    const alignment = alignmentOf({}, { self: { person: '\u202EAda\u202C' } })
    const [hidden, shown] = [false, true].map((showsName) =>
      writeAlignmentMarkdown({ ...alignmentReportOf(alignment), showsName, number: 4 }, english),
    )
    expect(hidden).toContain('# Alignment: Person 4')
    expect(hidden).not.toContain('Ada')
    expect(shown).toContain('# Alignment: Ada\n')
  })

  it('says where a list is empty', () => {
    const text = write(alignmentOf())
    expect([
      under(text, 'Differences, the largest first'),
      under(text, 'Agreed gaps'),
      under(text, 'Self-rated 2 or 3 without an example'),
    ]).toEqual([
      'No difference among the criteria that both rated.',
      'No gap that both see.',
      'Every self-rating of 2 or 3 has an example.',
    ])
  })

  it('has a table of all criteria with the three values', () => {
    const alignment = alignmentOf({
      self: { m1: 3 },
      review: { m1: 1, m2: 'n/a' },
      agreed: { m1: 2 },
    })
    expect(
      tableRowsIn(under(write(alignment), 'All criteria and agreed values')).slice(0, 3),
    ).toEqual([
      ['Criterion', 'Level, required or optional', 'Self-assessment', 'Review', 'Agreed'],
      [
        'Digs with a Rake or a Spade.',
        'Middle · required',
        '3 Enables others',
        '1 With support',
        '2 Independently',
      ],
      ['Draws a plan.', 'Middle · optional', 'No answer', 'Not applicable', 'Nothing agreed yet'],
    ])
  })

  it.each([
    [{ notes: false, evidence: true }, ['example', 'reason', 'statement']],
    [{ notes: true, evidence: false }, ['note', 'reason', 'statement']],
    [{ notes: false, evidence: false }, ['reason', 'statement']],
  ])('leaves out what is not included: %j', (includes, told) => {
    const alignment = alignmentOf(
      { self: { m1: 3 }, review: { m1: 1 } },
      {
        self: { evidence: { m1: { at, items: [{ text: 'my-example' }] } } },
        review: { notes: { m1: { at, text: 'my-note' } } },
        agreed: {
          notes: { m1: { at, text: 'my-reason' } },
          outcomes: { m1: { at, statement: 'my-statement' } },
        },
      },
    )
    const found = [...write(alignment, includes).matchAll(/my-(\w+)/g)].map(([, name = '']) => name)
    expect(found.toSorted()).toEqual(told)
  })

  it('is German where that is asked for', () => {
    const report = alignmentReportOf(alignmentOf({ self: { m1: 3 }, review: { m1: 2 } }))
    const text = writeAlignmentMarkdown(report, german)
    expect(text).toMatch(/^# Abgleich: /)
    expect(text).toContain('22.11.2026')
    expect(text).not.toMatch(/Criterion|Review:/)
  })

  it('says what it is for, with the scale', () => {
    const text = write(alignmentOf())
    for (const line of [...english.scale, ...english.fairUse]) {
      expect(squeezed(textIn(fromMarkdown(text)))).toContain(squeezed(line))
    }
  })
})

describe('whatever somebody typed into an alignment', () => {
  const typedEverywhere = (text: string) => {
    const written = {
      person: text,
      notes: { m1: { at, text } },
      evidence: { m1: { at, items: [{ text, date: text, url: `no link ${text}` }] } },
    }
    return alignmentOf(
      { self: { m1: 3 }, review: { m1: 0 } },
      {
        self: written,
        review: written,
        agreed: { notes: { m1: { at, text } }, outcomes: { m1: { at, statement: text } } },
      },
    )
  }

  it.each(hostileTexts)('comes out as text only: %s', (_, text) => {
    const tree = fromMarkdown(write(typedEverywhere(text)))
    const plain = headingsIn(fromMarkdown(write(typedEverywhere('word'))))
    expect(markupIn(tree)).toEqual([])
    expect(headingsIn(tree).map(squeezed)).toEqual(
      plain.map((line) => squeezed(line).replace('word', squeezed(text))),
    )
    expect(squeezed(textIn(tree)).split(squeezed(text)).length - 1).toBe(11)
  })
})
