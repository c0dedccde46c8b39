import { checkFigure } from '#domain/check-figure.ts'
import { type Parsed, type Problem, problemAt } from './problem.ts'

/** How much text a link can hold: 256 KiB, in bytes. Nothing is unpacked beyond it. */
export const inflatedLimit = 256 * 1024

/** A code longer than this cannot be one of ours: what it holds would be beyond `inflatedLimit`. */
const longestCode = 352_000

/** The version of the format. */
const version = '1'

/** How the body is packed: `z` deflated, `p` plain, for browsers that cannot deflate. */
type Packing = 'z' | 'p'

const figureLength = 7

/**
 * Packs a text into signs that can stand in an address as they are: format version, packing, check
 * figure, body. Deflated where that is shorter and the browser can.
 *
 * @param text of up to `inflatedLimit` bytes
 */
export async function codeFrom(text: string): Promise<string> {
  const plain = new TextEncoder().encode(text)
  const deflated = await inflateOrDeflate(plain, () => new CompressionStream('deflate-raw'))
  return deflated.kind === 'whole' && deflated.bytes.length < plain.length
    ? sealed('z', base64UrlFrom(deflated.bytes))
    : sealed('p', base64UrlFrom(plain))
}

/** A body with what stands before it: format version, packing, and the figure that damage is found by. */
export function sealed(packing: Packing, body: string): string {
  return `${version}${packing}${checkFigure(packing + body)}${body}`
}

/**
 * Unpacks what `codeFrom` packed. Damage is found before anything is unpacked, and unpacking stops at
 * `inflatedLimit`, however much more there is.
 *
 * @param code anything at all
 * @param onInflated hears how many bytes were unpacked so far
 * @returns the text, or what is wrong with the code
 */
export async function textFrom(
  code: string,
  onInflated: (bytes: number) => void = () => undefined,
): Promise<Parsed<string>> {
  const problem = problemOfCode(code)
  if (problem) return { ok: false, problems: [problem] }
  const bytes = bytesFrom(code.slice(2 + figureLength))
  if (!bytes) return refused('linkDamaged')
  const unpacked: Piped =
    code[1] === 'p'
      ? { kind: bytes.length > inflatedLimit ? 'too-large' : 'whole', bytes }
      : await inflateOrDeflate(bytes, () => new DecompressionStream('deflate-raw'), onInflated)
  switch (unpacked.kind) {
    case 'unsupported':
      return refused('linkUnsupported')
    case 'too-large':
      return refused('linkTooLarge', { limit: String(inflatedLimit / 1024) })
    case 'damaged':
      return refused('linkDamaged')
    case 'whole':
      return decoded(unpacked.bytes)
  }
}

/** What is wrong with a code as it stands, before any of it is unpacked. */
function problemOfCode(code: string): Problem | undefined {
  if (code.length > longestCode) {
    const limit = String(longestCode)
    return problemAt('$', 'linkTooLong', { found: String(code.length), limit })
  }
  const found = code.search(/[^A-Za-z0-9_-]/)
  if (found !== -1) {
    // A sign outside the basic plane is two units; half of one can be shown nowhere.
    const sign = String.fromCodePoint(code.codePointAt(found) ?? 0)
    return problemAt('$', 'linkSign', { found: sign, place: String(found + 1) })
  }
  if (/^[2-9]/.test(code)) return problemAt('$', 'linkNewer', { found: code.slice(0, 1), version })
  if (!/^1[zp]/.test(code)) return problemAt('$', 'linkOther', { found: code.slice(0, 2) })
  const [packing, figure] = [code.slice(1, 2), code.slice(2, 2 + figureLength)]
  const isWhole = checkFigure(packing + code.slice(2 + figureLength)) === figure
  return isWhole ? undefined : problemAt('$', 'linkDamaged')
}

function refused(code: Problem['code'], values: Problem['values'] = {}): Parsed<string> {
  return { ok: false, problems: [problemAt('$', code, values)] }
}

function decoded(bytes: Uint8Array): Parsed<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refused('linkDamaged')
  }
}

type Piped =
  | { readonly kind: 'whole' | 'too-large'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' | 'unsupported' }

/** So little goes in at once that what comes out at once stays small: deflate grows 1,032-fold at most. */
const sliceLength = 64

/** Sends bytes through one of the platform's streams, until they end or there are too many. */
async function inflateOrDeflate(
  bytes: Uint8Array<ArrayBuffer>,
  begin: () => GenericTransformStream,
  onPiped: (bytes: number) => void = () => undefined,
): Promise<Piped> {
  let stream: GenericTransformStream
  try {
    stream = begin()
  } catch {
    // The browser has no such stream, or it doesn't know this kind of deflating.
    return { kind: 'unsupported' }
  }
  const reader = slicesOf(bytes).pipeThrough<Uint8Array>(stream).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return { kind: 'whole', bytes: joined(chunks, length) }
      length += value.length
      onPiped(length)
      if (length > inflatedLimit) {
        reader.cancel().catch(() => undefined)
        return { kind: 'too-large', bytes: new Uint8Array() }
      }
      chunks.push(value)
    }
  } catch {
    return { kind: 'damaged' }
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

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Base64 with the signs that an address takes as they are, without padding (RFC 4648, section 5). */
function base64UrlFrom(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function bytesFrom(base64Url: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(base64Url.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
  } catch {
    // Of a length that base64 cannot have.
    return undefined
  }
}
