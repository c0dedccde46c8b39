import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type Limits, closeLimits, serveLimits } from './limits.ts'
import { type Served, serveFolder } from './served.ts'

export { expect } from '@playwright/test'

/** Where the built app is. */
export const dist = 'dist'

/** The built app and what it is held against, served on loopback. */
export const test = base.extend<object, { readonly app: Served; readonly limits: Limits }>({
  app: [
    // oxlint-disable-next-line no-empty-pattern -- the fixtures come first
    async ({}, use) => {
      const app = await serveFolder(dist)
      await use(app)
      await app.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  limits: [
    async ({ app, browser }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'levelwise-limits-'))
      const limits = await serveLimits(browser, { dist, app, folder })
      await use(limits)
      await closeLimits(limits)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
