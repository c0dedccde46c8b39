import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Addresses of the app as it is built, and of the three pages that are for trials only. */
export type ServedPages = {
  readonly app: string
  readonly naive: string
  readonly levelwise: string
  readonly records: string
  readonly close: () => Promise<void>
}

/** Builds the pages for trials into a folder that goes again, and serves them and the built app. */
export async function servePages(): Promise<ServedPages> {
  const outDir = await mkdtemp(join(tmpdir(), 'levelwise-pages-'))
  const pages = fileURLToPath(new URL('pages', import.meta.url))
  await build({
    configFile: false,
    root: pages,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      rolldownOptions: {
        input: ['naive', 'levelwise', 'records'].map((name) => join(pages, `${name}.html`)),
      },
    },
  })
  const app = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } })
  const trial = await preview({
    configFile: false,
    root: pages,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const addressOf = (server: typeof app) => server.resolvedUrls?.local[0] ?? ''
  return {
    app: addressOf(app),
    naive: `${addressOf(trial)}naive.html`,
    levelwise: `${addressOf(trial)}levelwise.html`,
    records: `${addressOf(trial)}records.html`,
    close: async () => {
      await Promise.all([app.close(), trial.close()])
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
