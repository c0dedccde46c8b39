/** How a file's bytes were understood as text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A file's text, without a byte order mark, and how it was understood. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding }

/** What stands at the start of a file that says its encoding itself. */
const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text that a file's bytes stand for: by its byte order mark; without one UTF-8; where the bytes cannot be
 * UTF-8, Windows-1252, as spreadsheets of Western Europe write.
 *
 * @param bytes a whole file; gives an empty text where there are none
 * @returns never fails: in Windows-1252 every byte is a character, and what does not fit a byte order mark
 *   becomes U+FFFD
 * @example decodeText(Uint8Array.of(0x47, 0x72, 0xe4, 0x62, 0x74)) // { text: 'Gräbt', encoding: 'windows-1252' }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const encoding = marked?.[0]
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' }
  }
}

/** What Windows-1252 has for 0x80 to 0x9F; a control character stands where it has nothing. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function fromWindows1252(bytes: Uint8Array): string {
  // Node up to version 22 decodes this encoding as ISO 8859-1; a browser has done all of it already.
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(
      /[\u0080-\u009F]/g,
      (control) => upperControls[control.charCodeAt(0) - 0x80] ?? control,
    )
}
