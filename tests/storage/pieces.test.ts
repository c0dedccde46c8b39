import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAlignment, readAlignment } from '#io/alignment.ts'
import { parseAssessment } from '#io/assessment.ts'
import { type Piece, type PieceKey, assembled, isPieceKey, piecesOf } from '#storage/pieces.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { assessmentFrom, valueOf } from '../fixtures/parsed.ts'
import { assessmentOf, smallAssessmentLiteral } from '../fixtures/small-assessment.ts'
import { storedTeam } from '../fixtures/team-files.ts'

const partsOf = (pieces: readonly Piece[]) =>
  pieces.map(({ key, text }) => ({ key, value: JSON.parse(text) as unknown }))

describe('taking a record apart and putting it together', () => {
  const entry = fc.record({
    at: fc.constant('2026-03-17T09:00:00.000Z'),
    text: fc.string({ unit: 'grapheme' }),
  })
  const anyAssessment = fc
    .record({
      notes: fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,8}$/), entry),
      focus: fc.array(fc.constantFrom('j1', 's1'), { maxLength: 3 }),
      person: fc.string({ unit: 'grapheme' }),
    })
    .map((fields) => assessmentFrom({ ...smallAssessmentLiteral, ...fields }))

  it('gives the same assessment, whatever is typed into it', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const parsed = parseAssessment(assembled(partsOf(piecesOf('assessment', assessment))))
        expect(parsed).toEqual({ ok: true, value: assessment })
      }),
      runs(200),
    )
  })

  it('gives the same alignment', () => {
    const alignment = valueOf(readAlignment(storedTeam['levelwise:alignment:finished'] ?? ''))
    const parsed = parseAlignment(assembled(partsOf(piecesOf('alignment', alignment))))
    expect(parsed).toEqual({ ok: true, value: alignment })
  })

  it('gives the same file of the team, in one piece', () => {
    const pieces = piecesOf('team', assessmentOf({ j1: 2 }))
    expect(pieces.map(({ key }) => key)).toEqual([['team', 'a-1', '', 'whole', '']])
    expect(assembled(partsOf(pieces))).toEqual(assessmentOf({ j1: 2 }))
  })

  it('marks a head alike when only its last change is another', () => {
    const [before] = piecesOf('assessment', assessmentOf({}))
    const [after] = piecesOf(
      'assessment',
      assessmentOf({}, { changed: '2026-04-01T00:00:00.000Z' }),
    )
    expect(after?.text).not.toBe(before?.text)
    expect(after?.mark).toBe(before?.mark)
  })

  it('gives nothing without a head', () => {
    const [, ...entries] = piecesOf('assessment', assessmentOf({ j1: 2 }))
    expect(assembled(partsOf(entries))).toBeUndefined()
  })

  it('takes a criterion named like a prototype for a criterion', () => {
    const key: PieceKey = ['assessment', 'a-1', '', 'ratings', '__proto__']
    const head = partsOf(piecesOf('assessment', assessmentOf({})))
    const record = assembled([...head, { key, value: { polluted: true } }])
    expect(JSON.stringify(record)).toContain('"ratings":{"__proto__":{"polluted":true}}')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('the key of a piece', () => {
  it.each<[unknown, boolean]>([
    [['assessment', 'a', '', 'ratings', 'j1'], true],
    [['alignment', 'a', 'review', 'head', ''], true],
    [['assessment', 'a', '', 'ratings'], false],
    [['assessment', 7, '', 'ratings', 'j1'], false],
    [['other', 'a', '', 'ratings', 'j1'], false],
    [['assessment', 'a', 'left', 'ratings', 'j1'], false],
    [['assessment', 'a', '', 'marks', 'j1'], false],
    ['assessment', false],
    [undefined, false],
  ])('is told from what is none: %j', (key, isKey) => {
    expect(isPieceKey(key)).toBe(isKey)
  })
})
