import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { writeCsv } from '#io/csv.ts'
import { activeStarts, cellText } from './hostile-texts.ts'

type OpenedCells = { readonly cells: number; readonly formulas: number }

/** What LibreOffice makes of hostile cells. */
export type FormulaCells = {
  /** How many texts were written as cells. */
  readonly texts: number
  /** How many of them it takes for a formula: none may be. */
  readonly formulas: number
  /** How many it would have been without the guard of `writeCsv`. */
  readonly unguardedFormulas: number
}

const endings = [
  '1+1',
  'SUM(A1:A9)',
  'A1',
  "cmd|'/c calc'!A0",
  'HYPERLINK("https://x.example")',
  '=1',
  '"=1',
]
const formulaText = fc
  .tuple(fc.constantFrom(...activeStarts), fc.oneof(fc.constantFrom(...endings), cellText))
  .map(([start, ending]) => start + ending)

/**
 * Writes hostile cells with both separators, opens the files in LibreOffice, and counts formulas.
 *
 * @returns `undefined` where there is no LibreOffice on the path: then nothing was tested
 */
export async function formulaCells(count: number, seed: number): Promise<FormulaCells | undefined> {
  const half = Math.ceil(count / 2)
  const texts = fc.sample(fc.oneof(formulaText, cellText), { numRuns: half, seed })
  const rows = texts.map((text) => [text, 'beside'])
  const comma = await openInLibreOffice(writeCsv(rows, ','), ',')
  const semicolon = await openInLibreOffice(writeCsv(rows, ';'), ';')
  const unguarded = rows.map((cells) =>
    cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
  )
  const naive = await openInLibreOffice(`\uFEFF${unguarded.join('\r\n')}`, ',')
  if (comma === undefined || semicolon === undefined || naive === undefined) return undefined
  for (const { cells } of [comma, semicolon]) {
    // Empty texts are empty cells. Fewer than the row's second cells would mean that rows were lost.
    if (cells < half) throw new Error(`LibreOffice gave ${cells} cells for ${half} rows`)
  }
  return {
    texts: 2 * half,
    formulas: comma.formulas + semicolon.formulas,
    unguardedFormulas: naive.formulas,
  }
}

/**
 * Opens a CSV file in LibreOffice without a window, as a person who double-clicks it does, and counts formulas.
 *
 * @param csv what `writeCsv` wrote
 * @returns `undefined` where there is no LibreOffice here: then nothing was tested
 * @throws where LibreOffice is there and gives no table
 */
async function openInLibreOffice(
  csv: string,
  separator: ',' | ';',
): Promise<OpenedCells | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'levelwise-cells-'))
  try {
    writeFileSync(join(folder, 'cells.csv'), csv)
    // Separator, quotes, UTF-8 (76), from the first line; numbers and dates are looked for ("detect special").
    const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,-1`
    const isThere = await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      `--infilter=${filter}`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, 'cells.csv'),
    ])
    if (!isThere) return undefined
    const table = readFileSync(join(folder, 'cells.fods'), 'utf8')
    return {
      cells: table.match(/office:value-type=/g)?.length ?? 0,
      formulas: table.match(/table:formula=/g)?.length ?? 0,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether the program was there to be run. */
function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: 300_000 }, (error) => {
      if (error === null) resolve(true)
      else if (error.code === 'ENOENT') resolve(false)
      else reject(error)
    })
  })
}
