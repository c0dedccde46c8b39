import type { Merge } from './table-merges.ts'

/** How many cells a sheet may span, empty ones between others included. */
export const mostCells = 5_000_000

/** As many rows as a spreadsheet can have. */
const mostRows = 1_048_576

/**
 * What the workbook says about its sheets: where each one lies in the archive, in the workbook's order.
 *
 * @param files texts of the archive by path
 */
export function sheetPaths(files: ReadonlyMap<string, string>): readonly string[] {
  const targets = new Map(
    elements(files.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((relation) => [
      attribute(relation, 'Id'),
      attribute(relation, 'Target'),
    ]),
  )
  return elements(files.get('xl/workbook.xml') ?? '', 'sheet').map((sheet) => {
    const target = targets.get(attribute(sheet, '[a-z]+:id')) ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  })
}

/** The opening tags of a name, whatever prefix it has. */
function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:[a-zA-Z]+:)?${name}\\s[^<>]*>`, 'g'))].map(([tag]) => tag)
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1] ?? ''
}

/**
 * Whether a sheet spans so few rows and columns that it can be laid out as a table. A cell far outside would make
 * one of billions of cells.
 */
export function isSmallEnough(sheet: string): boolean {
  let [row, column] = [0, 0]
  // Every place that a row or cell can name, wherever it stands: too many are no harm.
  for (const [, double, single] of sheet.matchAll(/(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '')
    // Written in another way it could be anything.
    if (!place) return false
    row = Math.max(row, Number(place[2]))
    column = Math.max(column, columnFrom(place[1] ?? ''))
  }
  return row <= mostRows && row * column <= mostCells
}

/** 1 for A, 27 for AA; 0 for none. */
function columnFrom(letters: string): number {
  return letters
    .split('')
    .reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1, 0)
}

/** The merged cells of a sheet. */
export function mergesIn(sheet: string): readonly Merge[] {
  return elements(sheet, 'mergeCell').flatMap((tag) => {
    const name = attribute(tag, 'ref')
    const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(name)
    if (!corners) return []
    const [, left = '', top = '', right = '', bottom = ''] = corners
    return {
      name,
      lines: [Number(top), Number(bottom)] as const,
      columns: [columnFrom(left) - 1, columnFrom(right) - 1] as const,
    }
  })
}

/**
 * A sheet in which cells that hold an error of the spreadsheet hold its name as text, and formulas that nobody has
 * worked out an error: both would be empty otherwise, and nobody would hear of it.
 */
export function withErrorsAsText(sheet: string): string {
  return sheet
    .replace(/(<(?:[a-z]+:)?c\s[^<>]*?)\bt=(["'])e\2/g, '$1t=$2str$2')
    .replace(
      /<c(\s[^<>/]*)>\s*<f(?:[^<>]*\/>|[^<>]*>[^<]*<\/f>)\s*(?:<v\s*\/>)?\s*<\/c>/g,
      (_, attributes: string) =>
        `<c${attributes.replace(/\st\s*=\s*["'][^"']*["']/, '')} t="str"><v>#VALUE!</v></c>`,
    )
}
