import Papa from 'papaparse'

/**
 * Reads CSV as `writeCsv` writes it: RFC 4180 with CRLF line ends. The apostrophe that keeps a cell from being
 * taken for a formula is taken away again, so that every cell is what was written. Apostrophes that a person
 * typed survive: `writeCsv` puts one before those, too.
 *
 * @param text the whole file; a byte order mark is fine
 * @returns rows of cells as text; none for an empty file
 * @example readCsv('\uFEFFa;\'=1\r\n', ';') // [['a', '=1']]
 */
export function readCsv(text: string, separator: ',' | ';'): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: separator,
    newline: '\r\n',
  })
  // What follows the last line end is no row.
  const last = data.at(-1)
  const rows = last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data
  return rows.map((cells) => cells.map((cell) => (cell.startsWith("'") ? cell.slice(1) : cell)))
}
