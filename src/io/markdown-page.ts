import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, TableRow } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type PagePiece, piecesOfPage } from './markdown-pieces.ts'
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
  /** A paragraph with more marks than any page has. */
  | { readonly kind: 'tooMarked'; readonly line: number }
  /** Something that stands deeper than pages do. */
  | { readonly kind: 'tooDeep'; readonly line: number }

/** How deep lists and quotations may stand in each other. */
export const deepestBlock = 100

/** Blocks that hold others, and those that don't. */
type Content = RootContent | BlockContent | DefinitionContent

/**
 * Reads a page of GFM.
 *
 * It is read in pieces, so that it can be told how far it is and takes no longer than its length says.
 *
 * @param text line ends of any kind
 * @param onProgress hears how many pieces are read
 * @param length how many characters a piece has at least
 * @returns the blocks in their order; none for an empty page; one that says where it is too much to be read
 */
export async function readPage(
  text: string,
  onProgress: OnProgress,
  length?: number,
): Promise<readonly PageBlock[]> {
  const blocks: PageBlock[] = []
  const page = piecesOfPage(text, length)
  if (!page.ok) return [{ kind: 'tooMarked', line: page.line }]
  let unpaused = 0
  for (const [at, piece] of page.pieces.entries()) {
    if (unpaused > pauseLength) {
      // The page can draw, and whoever asked can stop.
      await new Promise((resolve) => setTimeout(resolve))
      unpaused = 0
    }
    for (const block of blocksOf(piece)) addBlock(blocks, block, piece)
    unpaused += piece.text.length
    onProgress(at + 1, page.pieces.length)
  }
  return blocks
}

/** After so many characters there is a pause. */
const pauseLength = 40_000

/** Adds a block of a piece. The rows of a table that goes on belong to the table before. */
function addBlock(blocks: PageBlock[], block: PageBlock, piece: PagePiece): void {
  if (lineOfBlock(block) > piece.lastLine) return
  const isRest = lineOfBlock(block) < piece.firstLine && block.kind === 'table'
  const before = blocks.at(-1)
  if (!isRest || before?.kind !== 'table') {
    blocks.push(block)
    return
  }
  blocks[blocks.length - 1] = { kind: 'table', rows: [...before.rows, ...block.rows.slice(1)] }
}

function lineOfBlock(block: PageBlock): number {
  if (block.kind === 'table') return block.rows[0]?.at.line ?? 0
  return block.kind === 'lines' ? (block.lines[0]?.line ?? 0) : block.line
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

function blocksOf({ firstLine, repeated, text }: PagePiece): readonly PageBlock[] {
  const deep = deepMarks.exec(text)
  if (deep) {
    const line = firstLine - repeated + text.slice(0, deep.index).split('\n').length - 1
    return [{ kind: 'tooDeep', line }]
  }
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions })
  const blocks: PageBlock[] = []
  collect(tree.children, firstLine - repeated - 1, blocks, 0)
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
      const plain = plainTextOf(cell.children)
      const lines = plain.lines.map(({ line, text }) => ({ line: line + linesBefore, text }))
      return { ...plain, lines, at }
    }),
  }
}

/** A heading in HTML ends within so many characters of its line. */
const longestHeading = 2000

/** Headings and summaries that a page has in HTML say as much as those in Markdown. */
function ofHtml(html: string, line: number): readonly PageBlock[] {
  const headings: PageBlock[] = []
  for (const [index, row] of html.split('\n').entries()) {
    const match = /<(h[1-6]|summary)\b[^<>]*>([^\n]*?)<\/\1>/i.exec(row.slice(0, longestHeading))
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
