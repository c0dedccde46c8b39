// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileReaders, readProfile } from '#io/profile-readers.ts'
import { kindOf, readerFor } from '#io/recognised-file.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { problemsIn, readBytes, readText } from '../fixtures/read-text.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const json = JSON.stringify(smallProfileLiteral)
const yaml = 'format: levelwise-profile/2\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

describe('a file is read as what its name says', () => {
  it.each([
    ['a.json', json],
    ['A.JSON', json],
    ['a.b.json', json],
    ['a.yaml', json],
    ['a.yml', json],
  ])('%s', async (name, text) => {
    expect((await readText(name, text)).ok).toBe(true)
  })

  it('and is refused where that is nothing that is read', async () => {
    const read = await readText('a.docs', json)
    expect(read).toEqual({
      ok: false,
      problems: [{ code: 'noReader', path: '$', values: { found: 'docs' } }],
    })
  })

  it('no ending is read by two readers', () => {
    const endings = profileReaders.flatMap(({ extensions }) => extensions)
    expect(new Set(endings).size).toBe(endings.length)
  })
})

describe('a file whose name says nothing is read as what is in it', () => {
  it.each(['-', 'profile', 'a.txt', 'folder.d/profile', 'C:\\x.y\\profile'])('%s', async (name) => {
    expect([(await readText(name, json)).ok, await problemsIn(name, yaml)]).toEqual([
      true,
      ['1:9 $.format newerFormat'],
    ])
  })

  it.each<readonly [string, string, string | undefined]>([
    ['an object', ' {"a": 1}', 'json'],
    ['a list', '[1]', 'json'],
    ['fields', '# ours\n\nid: a\nformat: levelwise-profile/1\n', 'yaml'],
    ['fields in quotes', '"format" : x\n', 'yaml'],
    ['a marker of YAML', '---\nid: a\n', 'yaml'],
    ['a table', '# Us\n\n| Role | Text |\n| --- | :-: |\n| A | B |\n', 'markdown'],
    ['a table without outer bars', 'Role | Text\n--- | ---\n', 'markdown'],
    ['a heading', '## Junior\n\nDigs.\n', 'markdown'],
    ['commas', 'role,level,text\na,b,c\n', 'csv'],
    ['semicolons', '\nrole;level;text\r\na;b;c\r\n', 'csv'],
    ['tabs', 'role\tlevel\na\tb\n', 'csv'],
    ['a letter', 'Dear all, here it is.\nRegards\n', undefined],
    ['a word', 'Hello', undefined],
  ])('%s', (_, text, reader) => {
    expect(readerFor(utf8(text))).toBe(reader)
  })

  it('and is refused where that looks like nothing that is read', async () => {
    expect(await problemsIn('-', 'Hello')).toEqual(['– $ unknownContent'])
  })
})

describe('what holds no profile is refused under any name', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['a web page', utf8('<!DOCTYPE html>\n<title>A</title>'), 'isHtml'],
    ['one without a type', utf8('\uFEFF  <!-- saved --><html lang="de">'), 'isHtml'],
    ['one in XML', utf8('<?xml version="1.0"?>\n<html xmlns="x">'), 'isHtml'],
    ['XML', utf8('<?xml version="1.0"?><a/>'), 'isXml'],
    ['a drawing', utf8('<svg viewBox="0 0 1 1"/>'), 'isXml'],
    ['a PDF', bytesOf('%PDF-1.7\n%\xE2\xE3'), 'isPdf'],
    ['an archive', bytesOf('PK\x03\x04\x14\0word/document.xml'), 'isZip'],
    ['an empty archive', bytesOf('PK\x05\x06\0\0'), 'isZip'],
    ['a packed file', bytesOf('\x1F\x8B\x08\0'), 'isZip'],
    ['an Office file of the old kind', bytesOf('\xD0\xCF\x11\xE0\xA1\xB1'), 'isOldWorkbook'],
    ['a PNG', bytesOf('\x89PNG\r\n\x1A\n'), 'isImage'],
    ['a JPEG', bytesOf('\xFF\xD8\xFF\xE0'), 'isImage'],
    ['a GIF', bytesOf('GIF89a'), 'isImage'],
    ['a WebP', bytesOf('RIFF\0\0\0\0WEBP'), 'isImage'],
    ['zeros', new Uint8Array(100), 'isBinary'],
    ['UTF-16 that does not say so', bytesOf('{\0"\0a\0'), 'isBinary'],
  ])('%s', async (_, bytes, code) => {
    const codes = await Promise.all(
      ['a.json', 'a.yaml', 'a.md', 'a.csv', 'a.txt', '-', 'a.foo'].map(async (name) => {
        const read = await readBytes(name, bytes)
        return read.ok ? [] : read.problems.map((problem) => problem.code)
      }),
    )
    expect(new Set(codes.flat())).toEqual(new Set([code]))
  })

  it('and a workbook is known by what is in it', () => {
    expect(kindOf(bytesOf('PK\x03\x04\x14\0xl/workbook.xml'))).toBe('xlsx')
  })

  it.each([
    ['a Markdown page that begins with a comment', '<!-- by hand -->\n# A'],
    ['one that begins with a picture', '<img src="a.png">\n# A'],
    ['Windows-1252', '\xE4;\x80\n'],
    [
      'a long text of which a character lies across the part that is looked at',
      `x${'ä'.repeat(5000)}`,
    ],
  ])('but not %s', (_, text) => {
    expect(kindOf(text.length > 100 ? utf8(text) : bytesOf(text))).toBeUndefined()
  })

  it('nor what is empty, or too large to be read', async () => {
    expect([
      await readBytes('a.json', new Uint8Array()),
      await readBytes('a.json', new Uint8Array(64 * 1024 * 1024 + 1)),
    ]).toEqual([
      { ok: false, problems: [{ code: 'empty', path: '$', values: {} }] },
      {
        ok: false,
        problems: [{ code: 'tooLarge', path: '$', values: { found: '65', limit: '64' } }],
      },
    ])
  })
})

it('reading never rejects, whatever a file holds and is called', async () => {
  const name = fc.constantFrom(...profileReaders.map(({ extensions }) => `a.${extensions[0]}`), '-')
  await fc.assert(
    fc.asyncProperty(name, fc.uint8Array({ maxLength: 60 }), async (called, bytes) => {
      const read = await readProfile({ name: called, bytes }, { today: '2026-03-17' })
      expect(read.ok || read.problems.map(({ code }) => code)).not.toContain('readerFailed')
      expect(read.ok || read.problems.length > 0).toBe(true)
    }),
    runs(1000),
  )
})

it('a table with very many mistakes tells the first ten thousand and that there are more', async () => {
  const read = await readText('a.csv', `Role,Level,Text\n${'"a"\n'.repeat(20_000)}`)
  const problems = read.ok ? [] : read.problems
  expect(problems).toHaveLength(10_001)
  expect(problems.at(-1)).toMatchObject({ code: 'tooManyProblems', values: { limit: '10000' } })
})
