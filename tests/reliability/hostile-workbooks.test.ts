// @vitest-environment node
import { expect, it } from 'vitest'
import { readProfile } from '#io/profile-readers.ts'
import { archiveOf, workbookFiles } from '../fixtures/workbook.ts'

const rows = [
  ['Role', 'Level', 'Criterion'],
  ['Gardener', 'Junior', 'Digs.'],
]

/** A workbook in whose sheet this stands below the rows. */
function workbookWith(flood: string, path = 'xl/worksheets/sheet1.xml') {
  const files = new Map(workbookFiles([{ name: 'Garden', rows }]))
  files.set(path, (files.get(path) ?? '').replace(/(<\/sheetData>|<\/sheets>)/, `${flood}$1`))
  return archiveOf(files)
}

async function codesOf(bytes: Uint8Array) {
  const read = await readProfile({ name: 'a.xlsx', bytes }, { today: '2026-03-17' })
  return read.ok ? [] : read.problems.map(({ code }) => code)
}

const length = 2_000_000

/** Each would keep the parser of the workbook busy for minutes. */
it.each([
  ['blanks in a tag', `<row${' '.repeat(length)}/>`],
  ['blanks in a value', `<row a="${' '.repeat(length)}"/>`],
  ['attributes', `<row${' a="b"'.repeat(length / 6)}/>`],
  ['tags that begin', '<'.repeat(length)],
  ['quotes', `<row a="${'"'.repeat(length)}`],
])(
  'a workbook with a flood of %s is refused',
  async (_, flood) => {
    expect(await codesOf(workbookWith(flood))).toEqual(['xlsxBroken'])
  },
  60_000,
)

it.each([
  ['between its rows', ' '.repeat(length)],
  [
    'in a cell',
    `<row r="3"><c r="A3" t="inlineStr"><is><t>${' '.repeat(length)}</t></is></c></row>`,
  ],
  ['between its rows, on lines of their own', ' \n\t\r'.repeat(length / 4)],
])(
  'a workbook with millions of blanks %s is read as if it had none',
  async (_, flood) => {
    expect(await codesOf(workbookWith(flood))).toEqual([])
  },
  60_000,
)

it('a workbook of a million rows without places is refused', async () => {
  expect(await codesOf(workbookWith('<row/>'.repeat(1_100_000)))).toEqual(['xlsxTooLarge'])
}, 60_000)

it('a workbook is refused whose sheets span too much together, or are one and the same', async () => {
  const far = '<row r="1000000"><c r="C1000000"><v>1</v></c></row>'
  const two = new Map([
    ...workbookFiles([
      { name: 'A', rows },
      { name: 'B', rows },
    ]),
    ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${far}</sheetData></worksheet>`],
    ['xl/worksheets/sheet2.xml', `<worksheet><sheetData>${far}</sheetData></worksheet>`],
  ])
  expect(await codesOf(archiveOf(two))).toEqual(['xlsxTooLarge'])
  const again = '<sheet name="B" sheetId="2" r:id="rId1"/>'
  expect(await codesOf(workbookWith(again, 'xl/workbook.xml'))).toEqual(['xlsxBroken'])
  expect(await codesOf(workbookWith(again.repeat(1000), 'xl/workbook.xml'))).toEqual([
    'xlsxTooLarge',
  ])
})
