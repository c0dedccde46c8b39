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

/** The whole file. */
export function markdownOf(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] }
  return toMarkdown(root, {
    bullet: '-',
    extensions: [gfmToMarkdown(), { unsafe: [capitalScheme] }],
  })
}

export function textNode(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\r\n?/g, '\n') }
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [textNode(value)] }
}

export function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: [textNode(value.replace(/\s+/g, ' '))] }
}

export function paragraph(...values: readonly string[]): Paragraph {
  return { type: 'paragraph', children: [textNode(values.join(''))] }
}

export function item(children: readonly Block[]): ListItem {
  return { type: 'listItem', spread: false, children: [...children] }
}

export function bullets(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: [...items] }
}

export function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [textNode(cell)] })),
    })),
  }
}
