import type { PhrasingContent } from 'mdast'

/** A tool's name or a command, as a page marks it: between backticks. */
export type CodeSpan = { readonly start: number; readonly text: string }

/** What a reader sees of marked text. */
export type PlainText = {
  /** White space is single blanks, line breaks are line ends; none at either end, no empty lines. */
  readonly text: string
  /** What the page marks as code, with where it stands in the text. */
  readonly codes: readonly CodeSpan[]
  /** The lines of the text with those of the source that they begin in; empty ones are left out. */
  readonly lines: readonly { readonly line: number; readonly text: string }[]
}

type WrittenLine = { line: number; text: string; readonly codes: CodeSpan[] }

/** Tags that only say how something looks. Others are what somebody typed, as in "Map<Key>". */
const looks =
  /^<\/?(?:a|abbr|b|big|center|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]*)?\/?>$/i
/** Tags that begin a line of their own. */
const breaks = /^<\/?(?:br|p|div|ul|ol|li|hr)(?:\s[^<>]*)?\/?>$/i

/**
 * Marked text as plain text: bold, links and their like leave their words, images what stands in their place,
 * `<br>` a line break. Footnotes and comments leave nothing.
 */
export function plainTextOf(nodes: readonly PhrasingContent[]): PlainText {
  const written: WrittenLine[] = [
    { line: nodes[0]?.position?.start.line ?? 1, text: '', codes: [] },
  ]
  writeAll(nodes, written)
  const codes: CodeSpan[] = []
  const lines: { line: number; text: string }[] = []
  let length = 0
  for (const { codes: own, line, text } of written) {
    if (text.trim() === '') continue
    for (const code of own) codes.push({ ...code, start: code.start + length })
    lines.push({ line, text: text.trimEnd() })
    length += text.trimEnd().length + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), codes, lines }
}

function writeAll(nodes: readonly PhrasingContent[], written: WrittenLine[]): void {
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1
    switch (node.type) {
      case 'text':
        writeText(node.value, line, written)
        break
      case 'inlineCode':
        writeCode(node.value, line, written)
        break
      case 'break':
        breakLine(line + 1, written)
        break
      case 'html':
        if (breaks.test(node.value)) breakLine(line, written)
        else if (!looks.test(node.value) && !node.value.startsWith('<!--')) {
          writeText(node.value, line, written)
        }
        break
      case 'image':
      case 'imageReference':
        writeText(node.alt ?? '', line, written)
        break
      case 'footnoteReference':
        break
      case 'delete':
      case 'emphasis':
      case 'link':
      case 'linkReference':
      case 'strong':
        writeAll(node.children, written)
    }
  }
}

function breakLine(line: number, written: WrittenLine[]): void {
  written.push({ line, text: '', codes: [] })
}

function writeText(value: string, line: number, written: WrittenLine[]): void {
  for (const [at, part] of value.split(/\r\n|\r|\n/).entries()) {
    if (at > 0) breakLine(line + at, written)
    append(part, written)
  }
}

function writeCode(value: string, line: number, written: WrittenLine[]): void {
  const text = squeezed(value).trim()
  const last = written.at(-1)
  if (text === '' || last === undefined) return
  if (last.text === '') last.line = line
  last.codes.push({ start: last.text.length, text })
  last.text += text
}

/** Without signs that no reader sees. */
function squeezed(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ')
}

function append(text: string, written: WrittenLine[]): void {
  const last = written.at(-1)
  if (last === undefined) return
  const added = squeezed(text)
  last.text += last.text === '' || last.text.endsWith(' ') ? added.trimStart() : added
}
