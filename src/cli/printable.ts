/**
 * What a terminal would act on: control characters, among them the one that begins an escape sequence, and those
 * that reorder or break a line unseen.
 */
const active = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/**
 * A text as one line of a terminal or a log, whatever somebody put into it.
 *
 * @returns the text with every active character written as an escape
 * @example printable('a\u001B[2J\nb') // 'a\\u001b[2J\\nb'
 */
export function printable(text: string): string {
  return text.replace(active, escaped)
}

/** The same for a text of several lines that is shown on a terminal: line ends and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(active, (character) =>
    character === '\n' || character === '\t' ? character : escaped(character),
  )
}

/** JSON text with the same meaning that is inert on a terminal, too: JSON itself escapes only some of them. */
export function printableJson(json: string): string {
  return json.replace(active, (character) =>
    character === '\n' ? character : codeUnit(character.charCodeAt(0)),
  )
}

const short: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(character: string): string {
  return short[character] ?? codeUnit(character.charCodeAt(0))
}

function codeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
