// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsOfSize, readOpenedFile } from '#io/opened-file.ts'
import { anyAlignment, anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const assessment = assessmentOf({ m1: 2 })
const alignment = alignmentOf({ self: { m1: 2 } })
const megabyte = 1024 * 1024

function problemsOf(text: string): readonly string[] {
  const parsed = readOpenedFile(text)
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)
}

describe('an opened file', () => {
  it.each([
    ['an assessment', JSON.stringify(assessment), { holds: 'assessment', assessment }],
    ['an alignment', JSON.stringify(alignment), { holds: 'alignment', alignment }],
    [
      'an assessment after a byte order mark',
      `\uFEFF${JSON.stringify(assessment)}`,
      { holds: 'assessment', assessment },
    ],
    [
      'an alignment with lines and blanks',
      `\r\n${JSON.stringify(alignment, undefined, 2)}\r\n`,
      { holds: 'alignment', alignment },
    ],
  ])('holds %s', (_, text, value) => {
    expect(readOpenedFile(text)).toEqual({ ok: true, value })
  })

  it.each<readonly [string, string, readonly string[]]>([
    ['it is empty', '', ['$ notJson']],
    ['it is no JSON', '# Gap summary', ['$ notJson']],
    ['it was cut off', JSON.stringify(assessment).slice(0, -20), ['$ notJson']],
    ['it has two marks before', `\uFEFF\uFEFF${JSON.stringify(assessment)}`, ['$ notJson']],
    ['it is a skill profile', JSON.stringify(smallProfileLiteral), ['$.format otherFormat']],
    ['it is something else', '{"format":"other/1"}', ['$.format otherFormat']],
    ['it has no format', '{}', ['$.format noFormat']],
    ['it has a number as format', '{"format":1}', ['$.format otherFormat']],
    ['it is no object', '[1]', ['$.format noFormat']],
    ['its version is no number', '{"format":"levelwise-assessment/x"}', ['$.format otherFormat']],
    [
      'it is an assessment of a newer version',
      JSON.stringify({ ...assessment, format: 'levelwise-assessment/2' }),
      ['$.format newerFormat'],
    ],
    [
      'it is an alignment of a newer version',
      JSON.stringify({ ...alignment, format: 'levelwise-alignment/10' }),
      ['$.format newerFormat'],
    ],
    [
      'it is an assessment with something wrong in it',
      JSON.stringify({ ...assessment, ratings: { m1: { value: 7 } }, role: 3 }),
      ['$.role shape', '$.ratings.m1.value shape', '$.ratings.m1.at shape'],
    ],
    [
      'it is an alignment with something wrong in it',
      JSON.stringify({ ...alignment, self: { ...alignment.self, kind: 'agreed' } }),
      ['$.self.kind shape'],
    ],
  ])('is refused where %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  it('is told, where it is newer, which version was expected and which was found', () => {
    const text = JSON.stringify({ ...alignment, format: 'levelwise-alignment/2' })
    expect(readOpenedFile(text)).toMatchObject({
      problems: [{ values: { expected: 'levelwise-alignment/1', found: 'levelwise-alignment/2' } }],
    })
  })

  it('is told, where it is something else, that an assessment was expected', () => {
    expect(readOpenedFile('{"format":"other/1"}')).toMatchObject({
      problems: [{ values: { expected: 'levelwise-assessment/1', found: 'other/1' } }],
    })
  })

  it('is refused, never half read, wherever it was cut off', () => {
    const all = fc.oneof(
      anyAlignment.map((one) => JSON.stringify(one)),
      anyAssessed.map(([, one]) => JSON.stringify(one)),
    )
    const cut = all.chain((text) => fc.nat(text.length - 1).map((length) => text.slice(0, length)))
    fc.assert(
      fc.property(cut, (text) => {
        expect(problemsOf(text)).toEqual(['$ notJson'])
      }),
      runs(200),
    )
  })

  it('gives what it holds or problems, never an exception', () => {
    const text = fc.oneof(fc.string(), fc.json())
    fc.assert(
      fc.property(text, (given) => {
        expect(problemsOf(given).length).toBeGreaterThan(0)
      }),
      runs(500),
    )
  })
})

describe('the size of a file', () => {
  it.each([
    [0, [{ path: '$', code: 'empty', values: {} }]],
    [1, []],
    [10 * megabyte, []],
    [10 * megabyte + 1, [{ path: '$', code: 'tooLarge', values: { found: '11', limit: '10' } }]],
    [50 * megabyte, [{ path: '$', code: 'tooLarge', values: { found: '50', limit: '10' } }]],
  ])('of %j bytes', (bytes, problems) => {
    expect(problemsOfSize(bytes)).toEqual(problems)
  })
})
