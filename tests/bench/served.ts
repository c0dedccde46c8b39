import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { caching } from '../../src/app/page-policy.ts'

const contentTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** What is compressed already. */
const dense = new Set(['.woff2', '.png', '.ico'])

const compress = promisify(brotliCompress)
/** What was compressed before, by its tag: the same app is served several times. */
const compressed = new Map<string, Promise<Buffer>>()

export type Served = {
  /** Ends in a slash. */
  readonly address: string
  /** What was asked for since the last call, in its order, by whomever: a page or its worker. */
  readonly takeRequests: () => readonly ServedRequest[]
  readonly close: () => Promise<void>
}

export type ServedRequest = { readonly path: string; readonly bytes: number }

type File = {
  readonly type: string
  readonly body: Buffer
  readonly encoding: 'br' | undefined
  readonly tag: string
}

/**
 * Serves a folder on loopback as a good host does: brotli at its best, files with a hash in their name kept for good,
 * everything else asked about anew. Everything is compressed before the first answer.
 *
 * @param replaced a text that takes the place of a file; it goes out as it is, for compressing megabytes takes minutes
 */
export async function serveFolder(
  folder: string,
  replaced: (path: string) => string | undefined = () => undefined,
): Promise<Served> {
  const files = new Map<string, File>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const place = join(entry.parentPath, entry.name)
        const path = `/${relative(folder, place).split(sep).join('/')}`
        files.set(path, await fileAt(place, replaced(path)))
      }),
  )
  let requests: ServedRequest[] = []
  const server = createServer((request, response) => {
    const path = pathOf(request)
    requests.push({ path, bytes: answer(request, response, path, files.get(path)) })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    takeRequests: () => {
      const taken = requests
      requests = []
      return taken
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function fileAt(place: string, replacement: string | undefined): Promise<File> {
  const extension = extname(place)
  const content = replacement === undefined ? await readFile(place) : Buffer.from(replacement)
  const isCompressed = replacement === undefined && !dense.has(extension)
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`
  return {
    type: contentTypes[extension] ?? 'application/octet-stream',
    body: isCompressed ? await atItsBest(content, tag) : content,
    encoding: isCompressed ? 'br' : undefined,
    tag,
  }
}

function atItsBest(content: Buffer, tag: string): Promise<Buffer> {
  const before = compressed.get(tag)
  if (before) return before
  const result = compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
  compressed.set(tag, result)
  return result
}

function pathOf(request: IncomingMessage): string {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  return pathname.endsWith('/') ? `${pathname}index.html` : decodeURIComponent(pathname)
}

/** @returns how many bytes the body has that was sent */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: File | undefined,
): number {
  if (file === undefined) {
    response.writeHead(404).end()
    return 0
  }
  response.setHeader('ETag', file.tag)
  response.setHeader('Cache-Control', path.startsWith('/assets/') ? caching.hashed : caching.page)
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304).end()
    return 0
  }
  response.setHeader('Content-Type', file.type)
  response.setHeader('Content-Length', file.body.length)
  if (file.encoding) response.setHeader('Content-Encoding', file.encoding)
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : file.body)
  return file.body.length
}
