// @vitest-environment node
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Rolldown, build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inlineHashes } from '../../scripts/in-page.ts'
import { pagePolicy } from '../../src/app/page-policy.ts'

/** What a first visit may fetch, in bytes as they go over the wire (Brotli); docs/performance.md says why. */
const budget = { script: 117_000, all: 165_000 }

/** How large each module of the first load was when the budget was last looked at: to say which one grew. */
const record = 'tests/project/first-load.json'

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset
type Sizes = { readonly [module: string]: number }

const outDir = join(tmpdir(), `levelwise-page-${process.pid}`)
let output: readonly Output[] = []
let html = ''

beforeAll(async () => {
  // As anybody builds it: React is another one in tests.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error('nothing was built')
  ;({ output } = result)
  html = readFileSync(join(outDir, 'index.html'), 'utf8')
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(outDir, { recursive: true, force: true })
})

/** The files that a first visit in English fetches before the app answers. */
function firstFiles(): readonly Output[] {
  const named = new Set(
    [...html.matchAll(/(?:src|href|data-app)="\.\/(assets\/[^"]+)"/g)].map(([, file]) => file),
  )
  return output
    .filter(({ fileName }) => named.has(fileName) || /^assets\/(?:mlops|en)-/.test(fileName))
    .filter(({ fileName }) => fileName !== restOfWords()?.fileName)
}

/** Of the two files of English words the larger one is for later. */
function restOfWords(): Output | undefined {
  return output
    .filter(({ fileName }) => fileName.startsWith('assets/en-'))
    .toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]
}

function sizeOf(file: Output): number {
  // A font is compressed already.
  const content = file.type === 'chunk' ? file.code : file.source
  return file.fileName.endsWith('.woff2') ? content.length : brotliCompressSync(content).length
}

function sum(files: readonly Output[]): number {
  return files.reduce((size, file) => size + sizeOf(file), 0)
}

/** The modules of the first load by their size in the built file. */
function modulesNow(): Sizes {
  const chunks = firstFiles().filter((file) => file.type === 'chunk')
  return Object.fromEntries(
    chunks
      .flatMap(({ modules }) => Object.entries(modules))
      .map(([id, { renderedLength }]) => [nameOf(id), renderedLength] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

function nameOf(id: string): string {
  return id.startsWith('\0')
    ? id.slice(1).replace(`${process.cwd()}/`, '')
    : relative(process.cwd(), id)
}

/** The modules that are new or grew since the record was written, those that grew most first. */
function grown(now: Sizes, before: Sizes): readonly string[] {
  return Object.entries(now)
    .map(([module, size]) => [module, size - (before[module] ?? 0)] as const)
    .filter(([, growth]) => growth > 200)
    .toSorted(([, one], [, other]) => other - one)
    .map(([module, growth]) => `${module}: ${growth} more`)
    .slice(0, 12)
}

describe('the built page', () => {
  it('says the policy before anything that is fetched', () => {
    const [first = ''] = html.match(/<(?:meta|link|script|style)\b[^>]*>/) ?? []
    const policy = pagePolicy(inlineHashes(html))
    expect(first.replaceAll('&#39;', "'")).toBe(
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
  })

  it('has one script and its styles inside, and waits for no other file before the first frame', () => {
    expect(html.match(/<script\b|<style\b/g)).toEqual(['<script', '<style'])
    expect(html.match(/\sstyle=|\son\w+=|\ssrc=|rel="stylesheet"/g)).toBe(null)
  })

  it('has its styles there alone: no part of the app fetches them again, and none names a file that is not there', () => {
    const names = new Set(output.map(({ fileName }) => fileName))
    const named = output
      .filter((file) => file.type === 'chunk')
      .flatMap(({ code }) => [...code.matchAll(/"\.\/([\w.-]+\.(?:css|js))"/g)])
      .map(([, file]) => `assets/${file}`)
    expect(named.filter((file) => !names.has(file))).toEqual([])
    expect(named.length).toBeGreaterThan(0)
    expect([...names].filter((name) => /\/first-.*\.css$/.test(name))).toEqual([])
  })

  it('has the first view in each language', () => {
    expect(html).toContain('Where do you stand in MLOps?')
    expect(html).toContain('Wo stehen Sie bei MLOps?')
  })
})

describe('a first visit', () => {
  it('fetches no more than it may', () => {
    const now = modulesNow()
    if (process.env['LEVELWISE_RECORD'] === 'write') {
      writeFileSync(record, `${JSON.stringify(now, undefined, 2)}\n`)
    }
    const before: Sizes = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {}
    const files = firstFiles()
    const script = sum(files.filter(({ fileName }) => fileName.endsWith('.js')))
    const grew = grown(now, before).join(', ') || 'nothing new'
    const all = sum(files) + brotliCompressSync(html).length
    expect({
      script: Math.max(script, budget.script),
      all: Math.max(all, budget.all),
      grew,
    }).toEqual({
      ...budget,
      grew,
    })
  })

  it.each(['valibot', 'idb', '@tanstack/', 'src/storage/indexed-storage.ts', 'src/views/matrix/'])(
    'goes without %s',
    (module) => {
      expect(Object.keys(modulesNow()).filter((id) => id.includes(module))).toEqual([])
    },
  )
})
