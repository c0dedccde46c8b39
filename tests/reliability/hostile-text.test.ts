// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#io/csv.ts'
import { readCsv } from '#io/read-csv.ts'
import { wordsOf } from '../fixtures/gap-report.ts'
import { csvRoundTrip } from './csv-round-trip.ts'
import { activeStarts } from './hostile-texts.ts'
import { markdownInert, render, tagsOf } from './markdown-inert.ts'

describe('hostile text', () => {
  it('comes back from a CSV file exactly', () => {
    expect(csvRoundTrip(2000)).toMatchObject({ cases: 2000, failures: 0 })
  })

  it('is no markup in a Markdown file', async () => {
    expect(markdownInert(await wordsOf('en'), 100)).toMatchObject({ cases: 100, failures: 0 })
  })
})

describe('reading CSV', () => {
  it('gives no rows for an empty file', () => {
    expect([readCsv('', ','), readCsv('\uFEFF', ',')]).toEqual([[], []])
  })

  it.each(activeStarts.map((start) => [JSON.stringify(start), `${start}1`]))(
    'gives back a cell that begins with %s',
    (_, cell) => {
      expect(readCsv(writeCsv([[cell, `'${cell}`]], ';'), ';')).toEqual([[cell, `'${cell}`]])
    },
  )

  it('reads a file whose last line has no end', () => {
    expect(readCsv('a,b\r\nc,d', ',')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})

describe('looking for markup', () => {
  it('sees what a renderer with HTML on lets through', () => {
    const markdown = '<script>x</script>\n\nhttps://a.example [b](javascript:x)'
    expect(tagsOf(render(markdown))).toEqual([
      'script',
      '/script',
      'p',
      'a',
      '/a',
      'a href="javascript:x"',
      '/a',
      '/p',
    ])
  })

  it('finds elements, handlers and improper links, and no text', () => {
    const html =
      '<p onclick="x">a &lt;b&gt;<br /><a href="javascript:x">b</a><a href="https://c">d</a></p>'
    expect(tagsOf(html)).toEqual(['p onclick="x"', 'a href="javascript:x"', '/a', 'a', '/a', '/p'])
  })
})
