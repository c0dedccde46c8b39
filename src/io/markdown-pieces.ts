/** A part of a page that means the same read by itself. */
export type PagePiece = {
  readonly text: string
  /** Where on the page its first line stands that no piece before it has. */
  readonly firstLine: number
  /** How many lines stand above that one again: the header of a table that goes on. */
  readonly repeated: number
  /** The last line of the page that it has; what stands below is repeated from elsewhere. */
  readonly lastLine: number
}

/** A page in pieces; or the line at which it turns out to be more work than any page is. */
export type PageInPieces =
  | { readonly ok: true; readonly pieces: readonly PagePiece[] }
  | { readonly ok: false; readonly line: number }

/** So many characters at least are read at once. */
const leastLength = 16_000

/**
 * What reading marks may cost, in marks times characters: a parser of Markdown holds each mark of a paragraph
 * against all that stands before or behind it. A page of 100,000 criteria comes to nothing of it.
 */
const mostWork = 400_000_000

/** A paragraph or row with no more marks than this costs nothing. */
const fewMarks = 100

/** How many brackets of a paragraph or row may be open at once. */
const mostOpen = 100

/** What an underlined heading costs for each character before it in its piece. */
const underlined = 30

/** After so many underlined headings a piece ends where it can. */
const mostUnderlined = 20

const signs = new Set('\n!&*.:<=>@[\\]_`|~')
const isMark = Uint8Array.from({ length: 128 }, (_, code) =>
  signs.has(String.fromCharCode(code)) ? 1 : 0,
)

const heading = /^#{1,6}(?:\s|$)/
const item = /^(?:[-*+]|(\d{1,9}[.)])) {1,4}\S/
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/
const definition = /^ {0,3}\[((?:\\.|[^[\]\\]){1,999})\]:[ \t]*(\S?)/
const fenceMarks = /^ {0,3}(`{3,}|~{3,})(.*)$/
/** A line that goes on with the table above it, whatever it holds. */
const tableRow = /^ {0,3}(?:[|\p{L}([!"'„“]|\*\*?[^\s*]|`(?!``)|\d{1,9}(?![\d.)]))/u
const htmlStart =
  /^ {0,3}<(?:(pre|script|style|textarea)(?=[\s>]|$)|(!--)|(\?)|(!\[CDATA\[)|![a-z])/i
/** HTML that ends at the next empty line, wherever it begins, and where it begins below one. */
const blockHtml =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/i
const otherHtml = /^ {0,3}<\/?[a-z][^<>]*>\s*$/i
const htmlEnds = [/<\/(?:pre|script|style|textarea)>/i, /-->/, /\?>/, /\]\]>/] as const

/**
 * Cuts a page where that changes nothing: before headings, items of lists and what stands at the beginning of a line
 * below an empty one, and between rows of a table, whose header then comes again. Definitions of links and footnotes
 * are put below the pieces that need them. So reading takes as long as the page is, not as its square.
 *
 * @param text line ends of any kind
 * @param length how many characters a piece has at least, as far as there are so many
 */
export function piecesOfPage(text: string, length = leastLength): PageInPieces {
  const lines = text.split(/\r\n|\r|\n/)
  const pieces: PagePiece[] = []
  const labels = new Map<string, string>()
  let start = 0
  let repeated: readonly string[] = []
  let pieceLength = 0
  let headings = 0
  let fence: string | undefined
  let htmlEnd: RegExp | undefined
  let isInHtml = false
  let table: { readonly header: readonly string[] } | undefined
  let isBelowEmpty = true
  let isBelowDefinition = false
  let isNumbered = false
  let unit: Unit = newUnit(0)
  let spent = 0

  const cut = (end: number) => {
    pieces.push({
      text: [...repeated, ...lines.slice(start, end)].join('\n'),
      firstLine: start + 1,
      repeated: repeated.length,
      lastLine: end,
    })
    start = end
    repeated = []
    pieceLength = 0
    headings = 0
  }

  for (const [at, line] of lines.entries()) {
    const isEmpty = line.trim() === ''
    const isOpen: boolean = fence !== undefined || htmlEnd !== undefined || isInHtml
    const named: RegExpExecArray | null = isOpen ? null : definition.exec(line)
    // A footnote begins anywhere, a link's address goes on with a paragraph.
    const defined: RegExpExecArray | null =
      isBelowEmpty || isBelowDefinition || named?.[1]?.startsWith('^') === true ? named : null
    const listed = isOpen ? null : item.exec(line)
    const isRow = table !== undefined && tableRow.test(line)
    const begins =
      !isOpen &&
      ((isBelowEmpty && /^\S/.test(line)) ||
        heading.test(line) ||
        (defined !== null && isBelowDefinition) ||
        (listed !== null && (listed[1] === undefined || isNumbered)))
    if (begins || isRow || isEmpty) {
      spent += costOf(unit)
      unit = newUnit(at)
    }
    if ((begins || isRow) && (pieceLength >= length || headings >= mostUnderlined) && at > start) {
      cut(at)
      if (isRow && table) repeated = table.header
    }
    if (begins) isNumbered = listed?.[1] !== undefined
    if (!isRow) table = undefined
    if (unit.start === at - 1 && !isOpen && isHeader(lines[at - 1] ?? '', line)) {
      table = { header: [lines[at - 1] ?? '', line] }
    }
    if (htmlEnd !== undefined) htmlEnd = htmlEnd.test(line) ? undefined : htmlEnd
    else if (fence === undefined) htmlEnd = htmlBehind(line)
    if (fence === undefined && !isEmpty) {
      isInHtml ||= blockHtml.test(line) || (isBelowEmpty && otherHtml.test(line))
    } else isInHtml = false
    const marks = htmlEnd === undefined && !isInHtml ? fenceMarks.exec(line) : null
    if (marks) fence = fenceAfter(fence, marks[1] ?? '', marks[2] ?? '')
    if (defined) labels.set(normalized(defined[1] ?? ''), `[${defined[1] ?? ''}]: x`)
    pieceLength += line.length + 1
    if (!isBelowEmpty && underline.test(line)) {
      headings += 1
      spent += underlined * pieceLength
    }
    addTo(unit, line)
    if (unit.open > mostOpen || spent + costOf(unit) > mostWork) {
      return { ok: false, line: unit.start + 1 }
    }
    // Nothing of a heading, and of code or HTML that is closed, goes on in the next line.
    const isClosed: boolean = isOpen && !isInHtml && fence === undefined && htmlEnd === undefined
    isBelowEmpty = isEmpty || isClosed || (!isOpen && heading.test(line))
    isBelowDefinition = defined !== null && defined[2] !== ''
  }
  cut(lines.length)
  const last = pieces.at(-1)
  const isLastOpen = fence !== undefined || htmlEnd !== undefined
  const defining = withDefinitions(isLastOpen ? pieces.slice(0, -1) : pieces, labels)
  if (pieces.length === 1 || labels.size === 0) return { ok: true, pieces }
  return { ok: true, pieces: last && isLastOpen ? [...defining, last] : defining }
}

/** A paragraph, a row or an item: what a parser reads the marks of at once. */
type Unit = { readonly start: number; marks: number; length: number; open: number }

function newUnit(start: number): Unit {
  return { start, marks: 0, length: 0, open: 0 }
}

function costOf({ length, marks }: Unit): number {
  return marks > fewMarks ? marks * length : 0
}

function addTo(unit: Unit, line: string): void {
  unit.marks += 1
  unit.length += line.length + 1
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    if (code > 127 || isMark[code] === 0) continue
    unit.marks += 1
    if (code === 0x5c) at += 1
    else if (code === 0x5b) unit.open += 1
    else if (code === 0x5d && unit.open > 0) unit.open -= 1
  }
}

/** The fence that is open behind a line of such marks. */
function fenceAfter(open: string | undefined, marks: string, rest: string): string | undefined {
  if (open === undefined) return marks.startsWith('`') && rest.includes('`') ? undefined : marks
  const closes = marks.startsWith(open) && rest.trim() === ''
  return closes ? undefined : open
}

/** What ends the HTML that a line begins and does not end; `undefined` where it begins none that empty lines don't. */
function htmlBehind(line: string): RegExp | undefined {
  const begun = htmlStart.exec(line)
  if (!begun) return undefined
  const end = htmlEnds.find((_, at) => begun[at + 1] !== undefined) ?? />/
  return end.test(line) ? undefined : end
}

/** Whether two lines begin a table: names of columns, and below them dashes for as many. */
function isHeader(header: string, dashes: string): boolean {
  if (!/^ {0,3}[|:-]/.test(dashes) || !tableRow.test(header)) return false
  if (!dashes.includes('|') || !header.includes('|')) return false
  const cells = cellsIn(dashes)
  return (
    cells.length === cellsIn(header).length && cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
  )
}

function cellsIn(line: string): readonly string[] {
  const cells = line
    .trim()
    .replaceAll(/\\[\\|]/g, '  ')
    .split('|')
  const [first, last] = [cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : cells.length]
  return cells.slice(first, last)
}

/** What a label is known by. */
function normalized(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Pieces with a definition of everything that they refer to. */
function withDefinitions(
  pieces: readonly PagePiece[],
  labels: ReadonlyMap<string, string>,
): readonly PagePiece[] {
  return pieces.map((piece) => {
    const used = new Set<string>()
    for (const [, label = ''] of piece.text.matchAll(/\[((?:\\.|[^[\]\\]){1,999})\]/gs)) {
      const found = labels.get(normalized(label))
      if (found !== undefined) used.add(found)
    }
    if (used.size === 0) return piece
    return { ...piece, text: [piece.text, ...used].join('\n\n') }
  })
}
