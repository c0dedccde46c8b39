import type { Merge } from './table-merges.ts'

/** How many cells all sheets together may span, empty ones between others included. */
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
 * How many cells a sheet spans that is laid out as a table: a cell far outside would make one of billions of cells.
 *
 * @returns `Infinity` where it has more rows than a spreadsheet can have, or names a place in another way
 */
export function spanOf(sheet: string): number {
  let [row, column] = [0, 0]
  // Every place that a row or cell can name, wherever it stands: too many are no harm.
  for (const [, double, single] of sheet.matchAll(/(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '')
    // Written in another way it could be anything.
    if (!place) return Infinity
    row = Math.max(row, Number(place[2]))
    column = Math.max(column, columnFrom(place[1] ?? ''))
  }
  // Rows may do without a place.
  let unplaced = 0
  for (const _ of sheet.matchAll(/<(?:[a-z]+:)?row\b/g)) unplaced += 1
  row = Math.max(row, unplaced)
  return row <= mostRows ? row * Math.max(column, 1) : Infinity
}

/** How long a tag may be; those of spreadsheets have a few hundred characters. */
const longestTag = 64 * 1024

/** So many blanks in a row that nobody typed them. */
const manyBlanks = 1000

/**
 * The text of a file of a workbook without floods of blanks.
 *
 * @returns `undefined` where a tag is so long that a parser of XML, which begins anew with each part of the file that
 *   comes in, would never be done with it
 */
export function calmXml(text: string): string | undefined {
  for (let at = text.indexOf('<'); at !== -1;) {
    const end = text.indexOf('>', at)
    if ((end === -1 ? text.length : end) - at > longestTag) return undefined
    at = end === -1 ? -1 : text.indexOf('<', end)
  }
  return withoutManyBlanks(text)
}

/** By hand: an expression would run out of stack in a flood. */
function withoutManyBlanks(text: string): string {
  const kept: string[] = []
  let from = 0
  let blanks = 0
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      blanks += 1
      continue
    }
    if (blanks >= manyBlanks) {
      kept.push(text.slice(from, at - blanks + 1))
      from = at
    }
    blanks = 0
  }
  return from === 0 ? text : [...kept, text.slice(from)].join('')
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
