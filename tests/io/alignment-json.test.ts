// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Alignment } from '#domain/alignment.ts'
import { readAlignment } from '#io/alignment.ts'
import { writeAlignmentJson } from '#io/alignment-json.ts'
import type { AlignmentWords } from '#io/alignment-report.ts'
import { anyAlignment, runs } from '../fixtures/arbitraries.ts'
import { valueOf } from '../fixtures/parsed.ts'
import { alignmentOf, alignmentReportOf, alignmentWordsOf } from '../fixtures/small-alignment.ts'

const at = '2026-03-17T09:00:00.000Z'
const written = (words: string) => ({
  notes: { m1: { at, text: `note ${words}` } },
  evidence: { m1: { at, items: [{ text: `example ${words}` }] } },
})
const outcomes = { m1: { at, notAgreed: true, statement: 'statement' } }
const withTexts = alignmentOf(
  { self: { m1: 3 }, review: { m1: 1 }, agreed: { m1: 2 } },
  {
    self: written('of self'),
    review: written('of review'),
    agreed: { ...written('of agreed'), outcomes },
  },
)

let english: AlignmentWords
beforeAll(async () => {
  english = await alignmentWordsOf('en')
})

const jsonOf = (alignment: Alignment, includes?: { notes: boolean; evidence: boolean }) =>
  writeAlignmentJson(alignmentReportOf(alignment, includes), english)

describe('the JSON file of an alignment', () => {
  it('opens as the same alignment, whatever was answered', () => {
    fc.assert(
      fc.property(anyAlignment, (alignment) => {
        const { $schema, about, ...opened } = valueOf<
          Alignment & { $schema?: unknown; about?: unknown }
        >(readAlignment(jsonOf(alignment)))
        expect(opened).toEqual(alignment)
        expect([$schema, Array.isArray(about)]).toEqual(['schema/alignment.schema.json', true])
      }),
      runs(150),
    )
  })

  it('begins with its format, whatever an opened file brought along', () => {
    const json = jsonOf(alignmentOf({}, { $schema: 'https://evil.example', about: ['Trust me.'] }))
    expect(json.split('\n').slice(1, 3)).toEqual([
      '  "$schema": "schema/alignment.schema.json",',
      '  "format": "levelwise-alignment/1",',
    ])
    expect(json).not.toMatch(/evil|Trust/)
  })

  it('tells a person what it is', () => {
    const json = jsonOf(
      alignmentOf({ self: { m1: 3 }, review: { m1: 3 } }, { self: { person: 'Ada' } }),
    )
    expect(JSON.parse(json)).toMatchObject({
      about: [
        'Alignment: Ada',
        'Same on 1 of 1, within one step on 1; self higher on 0, review higher on 0.',
        'The review was finished on 19 March 2026, before the self-ratings were shown here.',
        'Date: 2026-11-22',
        expect.stringContaining('0 Not yet'),
        expect.anything(),
        expect.anything(),
        expect.anything(),
        ...english.fairUse,
      ],
    })
  })

  it.each([
    [
      'all of it',
      true,
      true,
      [
        'example of agreed',
        'example of review',
        'example of self',
        'note of agreed',
        'note of review',
        'note of self',
      ],
    ],
    ['no examples', true, false, ['note of agreed', 'note of review', 'note of self']],
    [
      'no notes but the reasons',
      false,
      true,
      ['example of agreed', 'example of review', 'example of self', 'note of agreed'],
    ],
    ['nothing but the reasons', false, false, ['note of agreed']],
  ])('holds of what was written %s', (_, notes, evidence, found) => {
    const json = jsonOf(withTexts, { notes, evidence })
    expect([...json.matchAll(/(?:note|example) of \w+/g)].map(([text]) => text).toSorted()).toEqual(
      found,
    )
    expect(json).toContain('"statement": "statement"')
  })

  it('holds nothing that was typed about an earlier answer', () => {
    const reason = (value: unknown) => ({
      ratings: { m1: { at, value, profileVersion: '1', reason: 'secret', noOpportunity: true } },
    })
    const stale = alignmentOf({}, { self: reason(2), review: reason(1), agreed: reason(3) })
    expect(jsonOf(stale)).not.toMatch(/secret|noOpportunity/)
    expect(jsonOf(alignmentOf({}, { review: reason('n/a') }))).toContain('secret')
  })
})
