// @vitest-environment node
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#io/csv.ts'
import { runs } from '../fixtures/arbitraries.ts'

const mark = '\uFEFF'

describe('writing CSV', () => {
  it.each([
    ['plain cells as they are', ['a', 'b c'], 'a,b c'],
    ['quotes around the separator', ['a,b', 'c'], '"a,b",c'],
    ['quotes around the other separator too', ['a;b', 'c'], '"a;b",c'],
    ['quotes doubled', ['say "hi"', ''], '"say ""hi""",'],
    ['quotes around line breaks', ['a\nb', 'a\r\nb'], '"a\nb","a\r\nb"'],
    ['quotes around blanks at the ends', [' a', 'b '], '" a","b "'],
    ['an apostrophe before =', ['=1+1', 'a=b'], "'=1+1,a=b"],
    ['an apostrophe before + - and @', ['+1', '-1', '@x'], "'+1,'-1,'@x"],
    [
      'an apostrophe before their full-width forms',
      ['＝1', '＋1', '－1', '＠x'],
      "'＝1,'＋1,'－1,'＠x",
    ],
    ['an apostrophe before a tab', ['\t=1', 'a'], '"\'\t=1",a'],
    ['an apostrophe before a line break', ['\n=1', '\r=1'], '"\'\n=1","\'\r=1"'],
    ['an apostrophe before an apostrophe', ["'a", "b'"], "''a,b'"],
    ['letters of every script', ['Größe', '数据', '🦊'], 'Größe,数据,🦊'],
  ])('sets %s', (_, cells, line) => {
    expect(writeCsv([cells], ',')).toBe(`${mark}${line}\r\n`)
  })

  it('separates with a semicolon where asked to', () => {
    expect(
      writeCsv(
        [
          ['a', 'b;c'],
          ['d', 'e'],
        ],
        ';',
      ),
    ).toBe(`${mark}a;"b;c"\r\nd;e\r\n`)
  })

  it('writes the byte order mark alone for no rows', () => {
    expect(writeCsv([], ',')).toBe(mark)
  })

  it.each([',', ';'] as const)(
    'with %s can be read by others, whatever the cells hold',
    (separator) => {
      const piece = fc.oneof(
        fc.constantFrom(
          '"',
          ',',
          ';',
          '\r\n',
          '\n',
          '\r',
          '\t',
          '=',
          '+',
          '-',
          '@',
          "'",
          ' ',
          '\0',
          mark,
          '＝',
        ),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      )
      const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
      const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      fc.assert(
        fc.property(table, (rows) => {
          const written = writeCsv(rows, separator).slice(mark.length)
          const { data } = Papa.parse<string[]>(written, { delimiter: separator, newline: '\r\n' })
          const read = data.slice(0, -1).map((cells) => cells.map((text) => text.replace(/^'/, '')))
          expect(read).toEqual(rows)
        }),
        runs(1000),
      )
    },
  )

  it('lets no cell begin with something that a spreadsheet would work out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Array.from('=+-@＝＋－＠\t\r\n\0')),
        fc.string(),
        (start, rest) => {
          const { data } = Papa.parse<string[]>(writeCsv([[start + rest, 'x']], ',').slice(1), {
            delimiter: ',',
            newline: '\r\n',
          })
          expect(data[0]?.[0]?.startsWith("'")).toBe(true)
        },
      ),
      runs(300),
    )
  })
})
