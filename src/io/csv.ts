/**
 * Cells that a spreadsheet could take for a formula, a command or a broken row: they begin with one of
 * `= + - @` (or their full-width forms), a tab, a line break or NUL. An apostrophe counts too, so that
 * taking one away again gives exactly what was there.
 */
const startsActive = /^[=+\-@\t\r\n\0'＝＋－＠]/

/**
 * Writes rows as CSV after RFC 4180: CRLF line ends, quotes around cells that need them, quotes inside
 * doubled. Cells that could be taken for a formula get an apostrophe in front.
 *
 * @param rows cells as text; all rows of the same length
 * @returns text with a byte order mark, so that spreadsheets read it as UTF-8; the mark alone for no rows
 * @example writeCsv([['a', '=1']], ';') // '\uFEFFa;\'=1\r\n'
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  const lines = rows.map((cells) => cells.map((cell) => csvCell(cell, separator)).join(separator))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

/**
 * Writes a table with a few lines about it before: these are as wide as the table, and an empty row
 * stands between.
 *
 * @param table its header first
 */
export function writeCsvWithAbout(
  about: readonly (readonly string[])[],
  table: readonly (readonly string[])[],
  separator: ',' | ';',
): string {
  const [header = []] = table
  const wide = (cells: readonly string[]) => header.map((_, at) => cells[at] ?? '')
  return writeCsv([...about.map(wide), wide([]), ...table], separator)
}

/**
 * A cell without the apostrophe that `writeCsv` put before it. One that a person typed stays, unless a cell in a
 * spreadsheet could begin like what follows it.
 *
 * @example withoutGuard("'=1") // '=1'
 */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && startsActive.test(cell.slice(1)) ? cell.slice(1) : cell
}

function csvCell(cell: string, separator: string): string {
  const inert = startsActive.test(cell) ? `'${cell}` : cell
  const needsQuotes = inert.includes(separator) || /["\r\n\t,;\0]|^\s|\s$/.test(inert)
  return needsQuotes ? `"${inert.replaceAll('"', '""')}"` : inert
}
