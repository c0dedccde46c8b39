// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#io/csv.ts'
import { markdownOf, paragraph } from '#io/markdown.ts'
import { readCsv } from '#io/read-csv.ts'
import { wordsOf } from '../fixtures/gap-report.ts'
import { csvRoundTrip } from './csv-round-trip.ts'
import { isPublished, publish, seed, trialsOf } from './figures.ts'
import { activeStarts } from './hostile-texts.ts'
import { formulaCells } from './libreoffice.ts'
import { markdownInert, render, tagsOf } from './markdown-inert.ts'

const csvForm = { short: 2000, long: 15_000 }
const markdownForm = { short: 100, long: 9200 }

describe('hostile text', () => {
  it('comes back from a CSV file exactly', () => {
    const tried = csvRoundTrip(trialsOf(csvForm), seed)
    publish('csv', { seed, ...tried })
    expect(tried).toMatchObject({ cases: trialsOf(csvForm), failures: 0 })
  }, 600_000)

  it('is no markup in a Markdown file', async () => {
    const tried = markdownInert(await wordsOf('en'), trialsOf(markdownForm), seed)
    publish('markdown', { seed, ...tried })
    expect(tried).toMatchObject({ cases: trialsOf(markdownForm), failures: 0 })
  }, 1_800_000)
})

// Only where figures are published: most machines have no LibreOffice, and the page then says so. A test of the
// short form could not fail there.
// oxlint-disable-next-line vitest/no-conditional-tests -- see above
if (isPublished) {
  it('is no formula in LibreOffice', async () => {
    const cells = await formulaCells(trialsOf({ short: 200, long: 100_000 }), seed)
    publish('libreoffice', cells === undefined ? { tested: 'no' } : { seed, ...cells })
    expect([cells?.formulas ?? 0, cells?.unguardedFormulas === 0]).toEqual([0, false])
  }, 1_800_000)
}

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

it.each(['a@b@evil.example', 'HTTPS://evil.example', 'www.evil.example'])(
  'the text %s is no link in a Markdown file',
  (text) => {
    expect(tagsOf(render(markdownOf([paragraph(text)])))).toEqual(['p', '/p'])
  },
)

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
