import { decodeText } from './decode-text.ts'
import type { ProblemCode } from './problem.ts'
import type { ProfileReader } from './profile-reader.ts'

/** What a file is by its bytes, whatever its name: a kind that no profile is read from, or nothing known. */
export type OtherKind = Extract<
  ProblemCode,
  'isHtml' | 'isXml' | 'isPdf' | 'isZip' | 'isOldWorkbook' | 'isImage' | 'isBinary'
>

/** How much of a file is looked at, in bytes. */
const looked = 4096

const signatures: readonly (readonly [OtherKind | 'zip', readonly number[]])[] = [
  ['isPdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // An archive of nothing.
  ['isZip', [0x50, 0x4b, 0x05, 0x06]],
  ['isZip', [0x1f, 0x8b]],
  ['isZip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['isZip', [0x52, 0x61, 0x72, 0x21]],
  // What Office wrote before 2007.
  ['isOldWorkbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['isImage', [0x89, 0x50, 0x4e, 0x47]],
  ['isImage', [0xff, 0xd8, 0xff]],
  ['isImage', [0x47, 0x49, 0x46, 0x38]],
  ['isImage', [0x52, 0x49, 0x46, 0x46]],
]

/**
 * What a file is that cannot hold a profile, by its first bytes.
 *
 * @returns `xlsx` for a workbook, which a reader of its own takes; `undefined` for what may be a text of ours
 */
export function kindOf(bytes: Uint8Array): OtherKind | 'xlsx' | undefined {
  const found = signatures.find(([, signature]) =>
    signature.every((byte, at) => bytes[at] === byte),
  )
  if (found?.[0] === 'zip') return holdsWorkbook(bytes) ? 'xlsx' : 'isZip'
  if (found !== undefined) return found[0]
  const text = startOf(bytes)
  if (hasControls(text)) return 'isBinary'
  const markup = text.replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, '')
  if (/^<(?:!doctype html|html|head|body)\b/i.test(markup)) return 'isHtml'
  return /^\s*<\?xml\b|^<svg\b/i.test(text) ? 'isXml' : undefined
}

/** Whether an archive has the folder that a workbook's sheets lie in. Its list of files stands at its end. */
function holdsWorkbook(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)]
  return ends.some((part) => new TextDecoder('latin1').decode(part).includes('xl/workbook'))
}

/** The beginning of a file as text. A character that is cut in two at its end does not make it another encoding. */
function startOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, looked)
  const mostLess = bytes.length > looked ? 4 : 0
  for (let less = 0; less < mostLess; less += 1) {
    const decoded = decodeText(start.subarray(0, looked - less))
    if (decoded.encoding !== 'windows-1252') return decoded.text
  }
  return decodeText(start).text
}

/** Whether there are characters in it that no text has. */
function hasControls(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  return /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text)
}

/**
 * Which reader a text is for, by what it looks like: for files whose name does not say.
 *
 * @returns `undefined` where it looks like nothing that is read
 */
export function readerFor(bytes: Uint8Array): ProfileReader['id'] | undefined {
  const text = startOf(bytes)
  if (/^\s*[{[]/.test(text)) return 'json'
  if (
    /^(?:%YAML|---\s*$)|^["']?(?:\$schema|format|levels|roles|expectations)["']?\s*:(?:\s|$)/m.test(
      text,
    )
  ) {
    return 'yaml'
  }
  // The row under a table's header.
  if (/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/m.test(text)) return 'markdown'
  const [header = '', row = ''] = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  if ([';', '\t', ','].some((sign) => header.includes(sign) && row.includes(sign))) return 'csv'
  return /^#{1,6} /m.test(text) ? 'markdown' : undefined
}
