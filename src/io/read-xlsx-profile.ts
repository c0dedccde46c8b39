import readWorkbook from 'read-excel-file/universal'
import { withoutGuard } from './csv.ts'
import { type Problem, problemAt } from './problem.ts'
import type {
  OnProgress,
  ProfileSource,
  ReadNote,
  ReadProfile,
  ReadingChoices,
} from './profile-reader.ts'
import { type ProfileTable, readProfileTable } from './profile-table.ts'
import { type TableRow, findHeader } from './table-header.ts'
import {
  calmXml,
  mergesIn,
  mostCells,
  sheetPaths,
  spanOf,
  withErrorsAsText,
} from './xlsx-sheets.ts'
import { packZip, unpackZip } from './zip-archive.ts'

/** How much a workbook may unpack to: 128 MB, in bytes. */
const unpackedLimit = 128 * 1024 * 1024

const mostSheets = 1000

/** What is needed of a workbook: neither pictures nor charts nor themes. */
function isNeeded(path: string): boolean {
  if (/^(?:\[Content_Types\]\.xml|_rels\/\.rels)$/.test(path)) return true
  return /^xl\/(?!theme|drawings|charts|media|pivot|externalLinks|comments|calcChain).*\.(?:xml|rels)$/.test(
    path,
  )
}

/** Files that are no sheets. */
const besideSheets = /^xl\/(?:workbook|sharedStrings|styles)\.xml$|\.rels$|^\[Content_Types\]/

/** How far it is, in hundredths, once the files are unpacked, and once the sheets are laid out as tables. */
const [unpackedAt, laidOut] = [20, 70]

type Sheet = { readonly name: string; readonly table: ProfileTable }

/**
 * Reads a skill profile from a workbook: from the first sheet that has a table of criteria, the others named.
 *
 * @returns the profile with what was guessed, or every problem with its row; never rejects. See `readProfileTable`
 */
export async function readXlsxProfile(
  source: ProfileSource,
  choices: ReadingChoices,
  onProgress: OnProgress,
): Promise<ReadProfile> {
  const tell = (hundredths: number) => onProgress(Math.round(hundredths), 100)
  tell(0)
  const sheets = await sheetsOf(source.bytes, tell)
  if ('code' in sheets) return { ok: false, problems: [sheets] }
  const filled = sheets.filter(({ table }) => table.rows.some(({ cells }) => cells.some(Boolean)))
  const rated = filled.map((sheet) => ({ sheet, score: findHeader(sheet.table.rows)?.score ?? 0 }))
  // One word alone is known by chance.
  const chosen =
    rated.find(({ score }) => score > 2) ?? rated.find(({ score }) => score > 0) ?? rated[0]
  if (!chosen) return { ok: false, problems: [problemAt('$', 'tableEmpty')] }
  const { name, table } = chosen.sheet
  const others = filled.filter((sheet) => sheet !== chosen.sheet).map((sheet) => sheet.name)
  const notes: readonly ReadNote[] =
    others.length === 0
      ? []
      : [{ code: 'xlsxSheet', values: { sheet: name, others: others.join(', ') } }]
  return readProfileTable({ ...table, notes }, source, choices, (done, total) =>
    tell(laidOut + ((100 - laidOut) * done) / total),
  )
}

/** Every sheet as a table, or why the workbook cannot be read. */
async function sheetsOf(
  bytes: Uint8Array,
  tell: (hundredths: number) => void,
): Promise<readonly Sheet[] | Problem> {
  if (isOldContainer(bytes)) {
    return problemAt('$', isEncrypted(bytes) ? 'xlsxProtected' : 'xlsxOld')
  }
  const unpacked = await unpackZip(bytes, isNeeded, unpackedLimit)
  if (!unpacked.ok) {
    switch (unpacked.fault) {
      case 'broken':
        return problemAt('$', 'xlsxBroken')
      case 'protected':
        return problemAt('$', 'xlsxProtected')
      case 'too-large':
        return tooLarge()
    }
  }
  tell(unpackedAt)
  const texts = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  let spanned = 0
  for (const [path, content] of unpacked.files) {
    const text = calmXml(new TextDecoder().decode(content))
    if (text === undefined) return problemAt('$', 'xlsxBroken')
    const isSheet = !besideSheets.test(path)
    if (isSheet) spanned += spanOf(text)
    if (spanned > mostCells) return tooLarge()
    texts.set(path, text)
    files.set(path, new TextEncoder().encode(isSheet ? withErrorsAsText(text) : text))
  }
  const paths = sheetPaths(texts)
  // Each would be laid out, the same one a thousand times.
  if (paths.length > mostSheets) return tooLarge()
  if (new Set(paths).size < paths.length) return problemAt('$', 'xlsxBroken')
  try {
    // Packed anew without packing: the package would unpack large files by workers that the page's policy forbids.
    const sheets = await readWorkbook(packZip(files), { trim: false })
    tell(laidOut)
    return sheets.map(({ sheet, data }, at) => ({
      name: sheet,
      table: {
        rows: data.map((cells, row): TableRow => ({ line: row + 1, cells: cells.map(cellText) })),
        merges: mergesIn(texts.get(paths[at] ?? '') ?? ''),
        notes: [],
        problems: [],
      },
    }))
  } catch {
    return problemAt('$', 'xlsxBroken')
  }
}

function tooLarge(): Problem {
  const limit = String(unpackedLimit / 1024 / 1024)
  return problemAt('$', 'xlsxTooLarge', { limit, cells: String(mostCells) })
}

/** The container of XLS files, which workbooks with a password are put into as well. */
const oldContainer = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function isOldContainer(bytes: Uint8Array): boolean {
  return oldContainer.every((byte, at) => bytes[at] === byte)
}

/** Whether a container names the part that a workbook with a password has. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = new TextEncoder().encode('EncryptedPackage')
  const [first = 0] = name
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    // In UTF-16: every other byte is zero.
    if (name.every((sign, place) => bytes[at + place * 2] === sign)) return true
  }
  return false
}

/** What a cell holds as a person would type it. Numbers as they are, dates as ISO dates. */
function cellText(value: unknown): string {
  // The guard comes along where a spreadsheet opened our own CSV and saved it.
  if (typeof value === 'string') return withoutGuard(value.replace(/\r\n?/g, '\n')).trim()
  if (value instanceof Date) return dateText(value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}
