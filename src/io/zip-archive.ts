/** Why the files of an archive cannot be had. */
export type ArchiveFault = 'broken' | 'protected' | 'too-large'

/** Files by their paths, or why there are none. */
export type Unpacked =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }
  | { readonly ok: false; readonly fault: ArchiveFault }

type Entry = {
  readonly path: string
  readonly isProtected: boolean
  readonly method: number
  readonly figure: number
  readonly packed: Uint8Array
  readonly size: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50
const longestComment = 0xffff

/**
 * Unpacks the files of a ZIP archive that are wanted, and checks each against its check figure.
 *
 * Nothing is unpacked beyond the limit, whatever sizes the archive claims. Archives of more than 4 GB or in several
 * parts count as broken.
 *
 * @param isWanted by the path of a file
 * @param limit bytes that all wanted files together may have
 */
export async function unpackZip(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  limit: number,
): Promise<Unpacked> {
  const entries = entriesOf(bytes)
  if (!entries) return { ok: false, fault: 'broken' }
  const wanted = entries.filter(({ path }) => isWanted(path))
  if (wanted.some(({ isProtected }) => isProtected)) return { ok: false, fault: 'protected' }
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  let left = limit
  for (const entry of wanted) {
    const { figure, method, path, size } = entry
    if (size > left) return { ok: false, fault: 'too-large' }
    const packed = entry.packed.slice()
    const whole = method === 0 ? packed : method === 8 ? await inflated(packed, size) : undefined
    const isRight = whole?.length === size && checkFigureOf(whole) === figure
    if (!whole || !isRight) return { ok: false, fault: 'broken' }
    left -= size
    files.set(path, whole)
  }
  return { ok: true, files }
}

/** What the list at the end of an archive names; `undefined` where it is no archive, or leads out of it. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const entries: Entry[] = []
  let packedSizes = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return undefined
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    )
    const packedSize = view.getUint32(at + 20, true)
    const start = dataAt(view, view.getUint32(at + 42, true))
    const nameEnd = at + 46 + (nameLength ?? 0)
    if (start === undefined || start + packedSize > bytes.length || nameEnd > end) return undefined
    // Files that overlap would be unpacked over and over.
    packedSizes += packedSize
    if (packedSizes > bytes.length) return undefined
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      isProtected: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      figure: view.getUint32(at + 16, true),
      packed: bytes.subarray(start, start + packedSize),
      size: view.getUint32(at + 24, true),
    })
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return entries
}

/** Where the list's own end begins: nothing but a comment stands behind it. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return undefined
}

function dataAt(view: DataView, at: number): number | undefined {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== fileMark) return undefined
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
}

/** So little goes in at once that what comes out at once stays small: deflate grows 1,032-fold at most. */
const sliceLength = 16 * 1024

/** `undefined` for what was not deflated, or is longer than it claims to be. */
async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const whole = new Uint8Array(size)
  let length = 0
  try {
    const reader = slicesOf(packed)
      .pipeThrough<Uint8Array>(new DecompressionStream('deflate-raw'))
      .getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return length === size ? whole : undefined
      if (length + value.length > size) {
        reader.cancel().catch(() => undefined)
        return undefined
      }
      whole.set(value, length)
      length += value.length
    }
  } catch {
    return undefined
  }
}

function slicesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) {
          controller.close()
          return
        }
        controller.enqueue(bytes.subarray(at, at + sliceLength))
        at += sliceLength
      },
    },
    { highWaterMark: 0 },
  )
}

const figures = Uint32Array.from({ length: 256 }, (_, byte) => {
  let figure = byte
  for (let bit = 0; bit < 8; bit += 1) {
    figure = (figure & 1) === 1 ? (figure >>> 1) ^ 0xedb88320 : figure >>> 1
  }
  return figure
})

/** CRC-32, as ZIP archives have it of each file. */
function checkFigureOf(bytes: Uint8Array): number {
  let figure = 0xffffffff
  for (const byte of bytes) figure = (figures[(figure ^ byte) & 0xff] ?? 0) ^ (figure >>> 8)
  return (figure ^ 0xffffffff) >>> 0
}

/**
 * Writes files as a ZIP archive without packing them.
 *
 * @example packZip(new Map([['a.xml', bytes]]))
 */
export function packZip(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...files].map(([path, bytes]) => ({ bytes, path: new TextEncoder().encode(path) }))
  const size = named.reduce((sum, { bytes, path }) => sum + bytes.length + 76 + path.length * 2, 22)
  const buffer = new ArrayBuffer(size)
  const [view, whole] = [new DataView(buffer), new Uint8Array(buffer)]
  let at = 0
  const starts = named.map(({ bytes, path }) => {
    const start = at
    view.setUint32(at, fileMark, true)
    facts(at + 4, bytes, path)
    whole.set(path, at + 30)
    whole.set(bytes, at + 30 + path.length)
    at += 30 + path.length + bytes.length
    return start
  })
  const list = at
  for (const [position, { bytes, path }] of named.entries()) {
    view.setUint32(at, entryMark, true)
    view.setUint16(at + 4, 20, true)
    facts(at + 6, bytes, path)
    view.setUint32(at + 42, starts[position] ?? 0, true)
    whole.set(path, at + 46)
    at += 46 + path.length
  }
  view.setUint32(at, endMark, true)
  view.setUint16(at + 8, named.length, true)
  view.setUint16(at + 10, named.length, true)
  view.setUint32(at + 12, at - list, true)
  view.setUint32(at + 16, list, true)
  return buffer

  /** What stands the same before a file and in the list at the end; names are UTF-8. */
  function facts(start: number, bytes: Uint8Array, path: Uint8Array) {
    view.setUint16(start, 20, true)
    view.setUint16(start + 2, 0x0800, true)
    view.setUint32(start + 10, checkFigureOf(bytes), true)
    view.setUint32(start + 14, bytes.length, true)
    view.setUint32(start + 18, bytes.length, true)
    view.setUint16(start + 22, path.length, true)
  }
}
