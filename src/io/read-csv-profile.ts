import Papa from 'papaparse'
import { type Encoding, decodeText } from './decode-text.ts'
import { problemAt } from './problem.ts'
import type { OnProgress, ProfileSource, ReadProfile, ReadingChoices } from './profile-reader.ts'
import { type ProfileTable, readProfileTable } from './profile-table.ts'
import { type TableRow, findHeader } from './table-header.ts'
import { withoutGuard } from './csv.ts'

const separators = [';', ',', '\t'] as const

type Separator = (typeof separators)[number]

const encodingNames: { readonly [Name in Encoding]: string } = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

/**
 * Reads a skill profile from CSV: separator and encoding are recognised and told.
 *
 * @returns the profile with what was guessed, or every problem with its line; never rejects. See `readProfileTable`
 */
export async function readCsvProfile(
  source: ProfileSource,
  choices: ReadingChoices,
  onProgress: OnProgress,
): Promise<ReadProfile> {
  const { encoding, text: decoded } = decodeText(source.bytes)
  const text = decoded.replace(/\r\n?/g, '\n')
  const separator = separatorOf(text)
  const told = {
    encoding: encodingNames[encoding],
    separator: separator === '\t' ? 'Tab' : separator,
  }
  const table = tableFrom(text, separator)
  const notes = [{ code: 'tableRead', values: told } as const]
  return readProfileTable({ ...table, notes }, source, choices, onProgress)
}

/** The line in which spreadsheets name the separator. */
const namedSeparator = /^"?sep=([;,\t])"?\n/i

/** The separator that gives the header in which most is known; else the one that parts most rows into as many cells. */
function separatorOf(text: string): Separator {
  const named = namedSeparator.exec(text)?.[1]
  const found = separators.find((separator) => separator === named)
  if (found) return found
  const rated = separators.map((separator) => {
    const { rows } = tableFrom(text, separator, 64)
    const widths = new Map<number, number>()
    for (const { cells } of rows) {
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    }
    return { separator, known: findHeader(rows)?.score ?? 0, even: Math.max(0, ...widths.values()) }
  })
  const [best] = rated.toSorted((a, b) => b.known - a.known || b.even - a.even)
  return best?.separator ?? ';'
}

/** @param preview how many rows to read; all where it is left out */
function tableFrom(text: string, separator: Separator, preview = 0): Omit<ProfileTable, 'notes'> {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    preview,
  })
  const rows: TableRow[] = []
  let line = 1
  for (const cells of data) {
    rows.push({ line, cells: cells.map((cell) => withoutGuard(cell).trim()) })
    line += 1 + cells.reduce((sum, cell) => sum + lineEndsIn(cell), 0)
  }
  const problems = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0 }) => ({
      ...problemAt('$', 'tableQuotes'),
      at: { line: rows[row]?.line ?? line },
    }))
  return { rows, problems }
}

function lineEndsIn(cell: string): number {
  let number = 0
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) number += 1
  return number
}
