import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, TableRow } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type PlainText, plainTextOf } from './markdown-plain-text.ts'
import type { Position } from './problem.ts'
import type { OnProgress } from './profile-reader.ts'

/** A cell of a table: what a reader sees of it, on lines of its own where it breaks them. */
export type PageCell = PlainText & { readonly at: Position }
/** A row with the cells that its line really has: fewer or more than the header are kept. */
export type PageRow = { readonly at: Position; readonly cells: readonly PageCell[] }

/** A line of running text. */
export type PageLine = { readonly line: number; readonly text: string }

/** What a page is made of, in its order, with what matters to a reader of tables. */
export type PageBlock =
  /** Depth 1 to 6; 7 for a paragraph that is nothing but bold, and for a summary in HTML. */
  | {
      readonly kind: 'heading'
      readonly depth: number
      readonly line: number
      readonly text: string
    }
  | { readonly kind: 'table'; readonly rows: readonly PageRow[] }
  | { readonly kind: 'lines'; readonly lines: readonly PageLine[] }
  | { readonly kind: 'code'; readonly line: number; readonly text: string }
  | { readonly kind: 'html'; readonly line: number; readonly text: string }
  /** Something that stands deeper than pages do. */
  | { readonly kind: 'tooDeep'; readonly line: number }

/** How deep lists and quotations may stand in each other. */
export const deepestBlock = 100

/** Blocks that hold others, and those that don't. */
type Content = RootContent | BlockContent | DefinitionContent

/**
 * Reads a page of GFM.
 *
 * It is read in pieces, each from one heading to the next, so that it can be told how far it is.
 *
 * @param text line ends of any kind
 * @param onProgress hears how many pieces are read
 * @returns the blocks in their order; none for an empty page
 */
export async function readPage(
  text: string,
  onProgress: OnProgress,
): Promise<readonly PageBlock[]> {
  const blocks: PageBlock[] = []
  const pieces = piecesOf(text)
  for (const [at, piece] of pieces.entries()) {
    // The page can draw, and whoever asked can stop.
    if (at > 0) await new Promise((resolve) => setTimeout(resolve))
    for (const block of blocksOf(piece)) blocks.push(block)
    onProgress(at + 1, pieces.length)
  }
  return blocks
}

type Piece = { readonly text: string; readonly firstLine: number }

/** So many characters at least are read at once. */
const pieceLength = 40_000

/** What reaches over headings, so that a page that has it must be read at once. */
const reachesOver = /^ {0,3}\[[^\]\n]+\]:|<(?:!|\?|pre|script|style|textarea)/im

/** Cuts a page before headings. A heading at the start of a line ends every block but code between fences. */
function piecesOf(text: string): readonly Piece[] {
  if (text.length <= pieceLength || reachesOver.test(text)) return [{ text, firstLine: 1 }]
  const pieces: Piece[] = []
  let lines: string[] = []
  let length = 0
  let firstLine = 1
  let fence: string | undefined
  const allLines = text.split(/\r\n|\r|\n/)
  for (const [at, line] of allLines.entries()) {
    if (fence === undefined && length >= pieceLength && /^#{1,6}(?:\s|$)/.test(line)) {
      pieces.push({ text: lines.join('\n'), firstLine })
      lines = []
      length = 0
      firstLine = at + 1
    }
    const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    if (marks) fence = fenceAfter(fence, marks[1] ?? '', marks[2] ?? '')
    lines.push(line)
    length += line.length + 1
  }
  return [...pieces, { text: lines.join('\n'), firstLine }]
}

/** The fence that is open behind a line of such marks. */
function fenceAfter(open: string | undefined, marks: string, rest: string): string | undefined {
  if (open === undefined) return marks.startsWith('`') && rest.includes('`') ? undefined : marks
  const closes = marks.startsWith(open) && rest.trim() === ''
  return closes ? undefined : open
}

/** Quotations and lists that begin deeper than any page does: the parser itself would run out of stack. */
const deepMarks = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${deepestBlock},}`,
  'm',
)

/** Without the search for addresses in running text, which would be links with the same words. */
const mdastExtensions = gfmFromMarkdown().map(
  ({ transforms: _transforms, ...extension }) => extension,
)

function blocksOf({ firstLine, text }: Piece): readonly PageBlock[] {
  const deep = deepMarks.exec(text)
  if (deep) {
    const line = firstLine + text.slice(0, deep.index).split(/\r\n|\r|\n/).length - 1
    return [{ kind: 'tooDeep', line }]
  }
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions })
  const blocks: PageBlock[] = []
  collect(tree.children, firstLine - 1, blocks, 0)
  return blocks
}

function collect(
  nodes: readonly Content[],
  linesBefore: number,
  blocks: PageBlock[],
  depth: number,
): void {
  for (const node of nodes) {
    const at = placeOf(node, linesBefore)
    if (depth > deepestBlock) {
      blocks.push({ kind: 'tooDeep', line: at.line })
      return
    }
    if (node.type === 'heading') {
      blocks.push({
        kind: 'heading',
        depth: node.depth,
        line: at.line,
        text: oneLine(plainTextOf(node.children).text),
      })
    } else if (node.type === 'paragraph') {
      blocks.push(ofParagraph(node.children, linesBefore))
    } else if (node.type === 'table') {
      blocks.push({ kind: 'table', rows: node.children.map((row) => ofRow(row, linesBefore)) })
    } else if (node.type === 'code') {
      blocks.push({ kind: 'code', line: at.line, text: node.value })
    } else if (node.type === 'html') {
      blocks.push(...ofHtml(node.value, at.line))
    } else if ('children' in node) {
      collect(node.children, linesBefore, blocks, depth + 1)
    }
  }
}

function placeOf(node: Content | TableRow, linesBefore: number): { line: number; column: number } {
  const { column, line } = node.position?.start ?? { line: 1, column: 1 }
  return { line: line + linesBefore, column }
}

function ofParagraph(children: readonly PhrasingContent[], linesBefore: number): PageBlock {
  const told = plainTextOf(children).lines.map(({ line, text }) => ({
    line: line + linesBefore,
    text,
  }))
  const [only, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const [first] = told
  if (only?.type === 'strong' && others.length === 0 && told.length === 1 && first) {
    return { kind: 'heading', depth: 7, line: first.line, text: first.text }
  }
  return { kind: 'lines', lines: told }
}

function ofRow(row: TableRow, linesBefore: number): PageRow {
  return {
    at: placeOf(row, linesBefore),
    cells: row.children.map((cell) => {
      const start = cell.children[0]?.position?.start ?? cell.position?.start
      const at = { line: (start?.line ?? 1) + linesBefore, column: start?.column ?? 1 }
      return { ...plainTextOf(cell.children), at }
    }),
  }
}

/** Headings and summaries that a page has in HTML say as much as those in Markdown. */
function ofHtml(html: string, line: number): readonly PageBlock[] {
  const headings: PageBlock[] = []
  for (const [index, row] of html.split('\n').entries()) {
    const match = /<(h[1-6]|summary)\b[^<>]*>([^\n]*?)<\/\1>/i.exec(row)
    const text = oneLine((match?.[2] ?? '').replace(/<[^<>]*>/g, ' '))
    if (!match || text === '') continue
    const depth = Number(/\d/.exec(match[1] ?? '')?.[0] ?? 7)
    headings.push({ kind: 'heading', depth, line: line + index, text })
  }
  return [{ kind: 'html', line, text: html }, ...headings]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
