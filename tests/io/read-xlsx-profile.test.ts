// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadProfile, ReadingChoices } from '#io/profile-reader.ts'
import { readProfile } from '#io/profile-readers.ts'
import { anyWorkbook, isWhole } from '../fixtures/any-table.ts'
import { runs } from '../fixtures/arbitraries.ts'
import {
  carried,
  criteriaIn,
  notesIn,
  problemsIn,
  profileIn,
  readTable,
} from '../fixtures/profile-table.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { type MadeCell, archiveOf, workbookFiles, workbookOf } from '../fixtures/workbook.ts'

async function readWorkbook(
  bytes: Uint8Array,
  choices: Partial<ReadingChoices> = {},
): Promise<ReadProfile> {
  return readTable(bytes, choices, 'gardening.xlsx')
}

/** A workbook of one sheet. */
const sheet = (rows: readonly (readonly MadeCell[])[], merges: readonly string[] = []) =>
  workbookOf({ name: 'Ladder', rows, merges })

const header = ['Role', 'Level', 'Area', 'Text']

describe('a workbook', () => {
  it('is read like a table of text', async () => {
    const result = await readWorkbook(
      sheet([
        ['Our garden'],
        [],
        ['Role', 'Level', 'Text', 'Required'],
        ['A', 'Junior', ' Digs\r\nand <sows> ', true],
        ['A', 'Senior', 'Plans', false],
      ]),
    )
    expect(criteriaIn(result)).toEqual(['a/junior! Digs\nand <sows>', 'a/senior Plans'])
    expect(notesIn(result)).not.toHaveProperty('xlsxSheet')
    expect(result.mapping).toMatchObject({
      sample: [['A', 'Junior', 'Digs\nand <sows>', 'true'], {}],
    })
  })

  it('has numbers and dates as text', async () => {
    const date = { xml: '<c r="A2" s="1"><v>46098</v></c>' }
    const result = await readWorkbook(
      sheet([
        ['Role', 'Level', 'Text'],
        [date, 2, 3.5],
      ]),
    )
    expect(profileIn(result)).toMatchObject({
      roles: [{ name: '2026-03-17' }],
      levels: [{ name: '2' }],
      expectations: [{ criteria: [{ text: '3.5' }] }],
    })
  })

  it('is read from the first sheet that has a table, the others named', async () => {
    const result = await readWorkbook(
      workbookOf(
        { name: 'Read me', rows: [['This is our ladder.'], ['Level', 'see below']] },
        {
          name: 'Ladder',
          rows: [
            ['Role', 'Level', 'Text'],
            ['A', 'Junior', 'Digs'],
          ],
        },
        {
          name: 'Old',
          rows: [
            ['Role', 'Level', 'Text'],
            ['B', 'Junior', 'Mows'],
          ],
        },
        { name: 'Empty', rows: [] },
      ),
    )
    expect(criteriaIn(result)).toEqual(['a/junior! Digs'])
    expect(notesIn(result)).toMatchObject({
      xlsxSheet: { sheet: 'Ladder', others: 'Read me, Old' },
    })
  })

  it('tells the row of a problem as the spreadsheet counts it', async () => {
    const result = await readWorkbook(
      sheet([[], ['Role', 'Level', 'Text'], [], ['A', 'Junior', 'Digs'], ['B', null, 'Mows']]),
    )
    expect(problemsIn(result)).toEqual(['5: tableCellEmpty'])
  })

  it('has merged roles, levels and areas, which hold for all their rows', async () => {
    const result = await readWorkbook(
      sheet(
        [
          header,
          ['A', 'Junior', 'Soil', 'Digs'],
          [null, null, null, 'Sows'],
          [null, null, null, 'Mows'],
          [null, 'Lead', 'Soil', 'Plans'],
        ],
        ['A2:A5', 'B2:B4', 'C2:C3'],
      ),
    )
    expect(criteriaIn(result)).toEqual([
      'a/junior/soil! Digs',
      'a/junior/soil! Sows',
      'a/junior! Mows',
      'a/lead/soil! Plans',
    ])
  })

  it.each([
    ['goes on with its role where only other cells are merged', 'E2:E3', 'a/junior/soil! Sows'],
    ['ends where its merged cells end', 'C2:C2', 'a/junior! Sows'],
  ])('has an area that %s', async (_, merge, second) => {
    const rows = [header, ['A', 'Junior', 'Soil', 'Digs'], [null, null, null, 'Sows']]
    const result = await readWorkbook(sheet(rows, [merge]))
    expect(criteriaIn(result)).toEqual(['a/junior/soil! Digs', second])
  })

  it('is refused where criteria are merged, with the cells', async () => {
    const rows = [header, ['A', 'Junior', null, 'Digs'], ['B', 'Junior', null, null]]
    expect(await readWorkbook(sheet(rows, ['D2:D3']))).toMatchObject({
      problems: [{ code: 'tableMerged', at: { line: 2 }, values: { cells: 'D2:D3' } }],
    })
  })

  it('may have merged cells above its table and beside it', async () => {
    const rows = [['Our garden'], header, ['A', 'Junior', null, 'Digs']]
    expect(criteriaIn(await readWorkbook(sheet(rows, ['A1:D1', 'F3:F4'])))).toEqual([
      'a/junior! Digs',
    ])
  })

  it.each([
    ['an error', '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    ['a formula that was never worked out', '<c r="C2" t="str"><f>A1</f></c>'],
    ['such a formula with an empty value', '<c r="C2"><f>A1</f><v/></c>'],
  ])('is refused where a criterion is %s', async (_, xml) => {
    const result = await readWorkbook(
      sheet([
        ['Role', 'Level', 'Text'],
        ['A', 'Junior', { xml }],
      ]),
    )
    expect(problemsIn(result)).toEqual(['2: tableCellError'])
  })

  it('has no apostrophes from our own CSV that a spreadsheet program opened', async () => {
    const result = await readWorkbook(
      sheet([
        ['Role', 'Level', 'Text'],
        ['A', 'Junior', "'=1+1 stays text"],
      ]),
    )
    expect(criteriaIn(result)).toEqual(['a/junior! =1+1 stays text'])
  })

  it('has the values of formulas', async () => {
    const xml = '<c r="C2" t="str"><f>A1</f><v>Digs</v></c>'
    const result = await readWorkbook(
      sheet([
        ['Role', 'Level', 'Text'],
        ['A', 'Junior', { xml }],
      ]),
    )
    expect(criteriaIn(result)).toEqual(['a/junior! Digs'])
  })

  it('tells how far it is, in hundredths', async () => {
    const told: string[] = []
    const bytes = sheet([
      ['Role', 'Level', 'Text'],
      ['A', 'Junior', 'Digs'],
    ])
    const choices = { today: '2026-03-17' }
    await readProfile({ name: 'a.xlsx', bytes }, choices, (done, total) => {
      told.push(`${done}/${total}`)
    })
    expect(told).toEqual(['0/100', '20/100', '70/100', '70/100', '100/100'])
  })

  it('that a spreadsheet program wrote from our own CSV gives the profile again', async () => {
    const bytes = readFileSync(
      new URL('../fixtures/profile-tables/gardening.xlsx', import.meta.url),
    )
    const result = await readWorkbook(new Uint8Array(bytes))
    expect(carried(profileIn(result))).toEqual(carried(smallProfile))
  })
})

describe('what no workbook is', () => {
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const utf16 = (text: string) => text.split('').flatMap((sign) => [sign.charCodeAt(0), 0])
  const whole = sheet([
    ['Role', 'Level', 'Text'],
    ['A', 'Junior', 'Digs'],
  ])

  it.each([
    ['text', new TextEncoder().encode('Role;Level;Text'), 'xlsxBroken'],
    ['half a workbook', whole.slice(0, whole.length / 2), 'xlsxBroken'],
    ['a workbook without its list of files', whole.slice(0, -30), 'xlsxBroken'],
    ['a workbook with a changed letter', changedAt('Digs'), 'xlsxBroken'],
    ['an archive of something else', archiveOf(new Map([['a.txt', 'Digs']])), 'xlsxBroken'],
    ['an empty workbook', workbookOf({ name: 'Empty', rows: [] }), 'tableEmpty'],
    ['an old workbook', Uint8Array.from([...old, ...utf16('Workbook')]), 'xlsxOld'],
    [
      'one with a password',
      Uint8Array.from([...old, 9, ...utf16('EncryptedPackage')]),
      'xlsxProtected',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(problemsIn(await readWorkbook(bytes))).toEqual([code])
  })

  function changedAt(text: string): Uint8Array {
    const bytes = whole.slice()
    const at = new TextDecoder('latin1').decode(bytes).indexOf(text)
    bytes[at] = 'B'.charCodeAt(0)
    return bytes
  }
})

describe('a workbook that would be too much', () => {
  const withSheet = (xml: string) =>
    archiveOf(
      new Map([...workbookFiles([{ name: 'A', rows: [] }]), ['xl/worksheets/sheet1.xml', xml]]),
    )
  const inside = (rows: string) =>
    withSheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)

  it.each([
    ['a row far down', inside('<row r="9999999"><c r="A9999999"><v>1</v></c></row>')],
    ['a row farther than numbers go', inside('<row r="99999999999999"></row>')],
    ['a row in another notation', inside('<row r="1e9"></row>')],
    ['a row behind entities', inside('<row r="&#57;99999999"></row>')],
    ['a row right behind another attribute', inside('<row x="1"r="999999999"></row>')],
    ['a cell far to the right and down', inside('<row r="9"><c r="XFD900000"><v>1</v></c></row>')],
  ])('for %s is refused before it is laid out', async (_, bytes) => {
    expect(problemsIn(await readWorkbook(bytes))).toEqual(['xlsxTooLarge'])
  })

  it('is refused before it is unpacked', async () => {
    const bytes = await deflatedZeros(200)
    expect(bytes.length).toBeLessThan(300_000)
    expect(problemsIn(await readWorkbook(bytes))).toEqual(['xlsxTooLarge'])
  })

  it('is refused where it claims to be smaller than it is', async () => {
    const bytes = await deflatedZeros(200, 1000)
    expect(problemsIn(await readWorkbook(bytes))).toEqual(['xlsxBroken'])
  })

  /** An archive with one sheet of so many megabytes, deflated. */
  async function deflatedZeros(megabytes: number, claimed = megabytes * 1024 * 1024) {
    const megabyte = new Uint8Array(1024 * 1024)
    let left = megabytes
    const zeros = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (left === 0) controller.close()
        else controller.enqueue(megabyte)
        left -= 1
      },
    })
    const packed = await new Response(
      zeros.pipeThrough(new CompressionStream('deflate-raw')),
    ).bytes()
    const path = 'xl/worksheets/sheet1.xml'
    const bytes = archiveOf(new Map([[path, 'x'.repeat(packed.length)]]))
    const view = new DataView(bytes.buffer)
    bytes.set(packed, 30 + path.length)
    const list = 30 + path.length + packed.length
    view.setUint16(list + 10, 8, true)
    view.setUint32(list + 24, claimed, true)
    return bytes
  }
})

it('any workbook at all gives a whole profile or problems, and never throws', async () => {
  let read = 0
  await fc.assert(
    fc.asyncProperty(anyWorkbook, async (bytes) => {
      const result = await readWorkbook(bytes)
      if (result.ok) read += 1
      expect(isWhole(result)).toBe(true)
    }),
    runs(1000),
  )
  expect(read).toBeGreaterThan(0)
})
