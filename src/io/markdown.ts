import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Unsafe, toMarkdown } from 'mdast-util-to-markdown'

// The few nodes of a Markdown tree that exports are made of. Texts are text nodes, so that the
// serialiser escapes whatever a person or a profile put into them.

export type Block = BlockContent | DefinitionContent

/** Readers link HTTPS:// as well as https://; the serialiser escapes only the small letters. */
const capitalScheme: Unsafe = {
  character: ':',
  before: '[PS]',
  after: '\\/',
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'image', 'label'],
}

/** The serialiser looks past one @ before it looks for the next: of a@b@c.d it escapes only the first. */
const repeatedAt: Unsafe = {
  character: '@',
  before: '[+\\-.\\w]',
  after: '(?=[\\-.\\w])',
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'image', 'label'],
}

/** The whole file. */
export function markdownOf(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] }
  return toMarkdown(root, {
    bullet: '-',
    extensions: [gfmToMarkdown(), { unsafe: [capitalScheme, repeatedAt] }],
  })
}

/** A text as it was typed, line ends made alike; an empty one is an empty node. */
export function textNode(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\r\n?/g, '\n') }
}

/** A text that stands out. */
export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [textNode(value)] }
}

/** A heading on one line: line breaks become blanks. */
export function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: [textNode(value.replace(/\s+/g, ' '))] }
}

/** A paragraph of the values, joined as they are. */
export function paragraph(...values: readonly string[]): Paragraph {
  return { type: 'paragraph', children: [textNode(values.join(''))] }
}

/** One point of a list, without blank lines inside. */
export function item(children: readonly Block[]): ListItem {
  return { type: 'listItem', spread: false, children: [...children] }
}

/** A list of points; none gives an empty list. */
export function bullets(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: [...items] }
}

/** A GFM table; the first row is its header. A cell is a text, or nodes of its own. */
export function table(rows: readonly (readonly (string | readonly PhrasingContent[])[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: typeof cell === 'string' ? [textNode(cell)] : [...cell],
      })),
    })),
  }
}
