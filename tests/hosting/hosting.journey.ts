// Tries the ready files of deploy/ with the servers that are installed here:
//   npm run build && npx playwright test --project=hosting
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { test as unwatched } from '@playwright/test'
import { caching, securityHeaders } from '../../src/app/page-policy.ts'
import { lookAround } from '../journeys/in-a-folder.ts'
import { expect, test as anywhere } from '../journeys/journey.ts'
import { type HostedSite, host } from './hosted-site.ts'
import { type Server, isInstalled, servers } from './servers.ts'

const types: { readonly [ending: string]: RegExp } = {
  '.html': /^text\/html/,
  '.js': /^(text|application)\/javascript/,
  '.css': /^text\/css/,
  '.json': /^application\/json/,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png/,
  '.woff2': /^font\/woff2/,
  '.webmanifest': /^application\/manifest\+json/,
}

const tried: readonly Server[] = ['nginx', 'nginx with brotli', 'Caddy', 'Apache']
let port = Number(process.env['HOSTING_PORT'] ?? 4280)

for (const server of tried) {
  for (const path of ['/', '/tools/levelwise/']) trial(server, path)
}

function trial(server: Server, path: string) {
  port += 1
  const own = port
  const hosted = {
    // oxlint-disable-next-line no-empty-pattern -- this is how a fixture without others is written
    site: async ({}, give: (site: HostedSite) => Promise<void>) => {
      const site = await host(server, path, own)
      await give(site)
      await site.stop()
    },
  }
  const test = anywhere.extend<{ site: HostedSite }>({
    ...hosted,
    baseURL: async ({ site }, give) => give(site.address),
  })
  // Where the site is gone, the console says so.
  const testOffline = unwatched.extend<{ site: HostedSite }>({
    ...hosted,
    serviceWorkers: 'allow',
  })

  test.describe(`${server} at ${path}`, () => {
    test.describe.configure({ mode: 'serial' })
    // npm installs none of them: these are tried where somebody has put them.
    test.skip(!isInstalled(server), `${server} is not installed`)

    test('sends every file as it was built, with the headers and the caching of the policy', async ({
      site,
    }) => {
      const { encodings } = servers[server]
      const names = filesIn(site.folder)
      expect(names.length).toBeGreaterThan(100)
      for (const name of names) {
        for (const encoding of ['identity', ...encodings]) {
          const answer = await fetch(site.address + (name === 'index.html' ? '' : name), {
            headers: { 'accept-encoding': encoding },
          })
          expect.soft(answer.status, name).toBe(200)
          const cached = name.startsWith('assets/') ? caching.hashed : caching.page
          expectHeaders(answer, cached, name)
          expect.soft(answer.headers.get('content-type') ?? '', name).toMatch(typeOf(name))
          const sent = Buffer.from(await answer.arrayBuffer())
          expect.soft(sent.equals(readFileSync(join(site.folder, name))), name).toBe(true)
          const used = answer.headers.get('content-encoding')
          // Who asks for brotli alone gets it where there is a copy: no server here makes one on the way.
          const isDue = isText(name) && (isPrepared(name) || encoding === 'gzip')
          if (isDue && isLarge(site.folder, name)) {
            expect.soft(used, name).toBe(encoding === 'identity' ? null : encoding)
          }
          if (used !== null) {
            expect.soft(answer.headers.get('vary') ?? '', name).toMatch(/accept-encoding/i)
          }
        }
      }
    })

    test('keeps a file for good only where there is one', async ({ site }) => {
      const answer = await fetch(`${site.address}assets/not-there-yet.js`)
      expect(answer.status).toBe(404)
      expectHeaders(answer, caching.page, 'a part that is not there')
    })

    test('says that nothing changed where nothing did', async ({ site }) => {
      for (const encoding of ['identity', ...servers[server].encodings]) {
        const headers = { 'accept-encoding': encoding }
        const first = await fetch(site.address, { headers })
        const etag = first.headers.get('etag') ?? ''
        await first.arrayBuffer()
        const second = await fetch(site.address, { headers: { ...headers, 'if-none-match': etag } })
        expect(second.status, encoding).toBe(304)
        expectHeaders(second, caching.page, encoding)
      }
    })

    test('gives a browser all that it needs', async ({ page, site }) => {
      await lookAround(page, site.address, {
        file: 'profiles/bread.json',
        title: /Bread baking/,
      })
      await page.getByRole('link', { name: 'Profiles' }).click()
      await expect(page.getByText('Bread of the house')).toBeVisible()
    })

    testOffline(
      'gives the worker all that it keeps, each file as it was built',
      async ({ site, context }) => {
        const first = await context.newPage()
        await first.goto(`${site.address}#/data`)
        await expect(first.getByText('Works: the whole app is on this device.')).toBeVisible({
          timeout: 30_000,
        })
        await site.stop()
        const second = await context.newPage()
        await second.goto(`${site.address}#/mlops/matrix`)
        await expect(second.getByRole('heading', { level: 1 })).toHaveText(
          'MLOps: the whole profile',
        )
      },
    )
  })
}

function expectHeaders(answer: Response, cacheControl: string, of: string) {
  const expected = { 'Cache-Control': cacheControl, ...securityHeaders }
  const sent = Object.keys(expected).map((name) => [name, answer.headers.get(name)] as const)
  expect.soft(Object.fromEntries(sent), of).toEqual(expected)
}

/** What belongs to the app: nothing compressed, nothing that is for hosts. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^._].*(?<!\.br|\.gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
}

function typeOf(name: string): RegExp {
  return types[extname(name)] ?? /^$/
}

const isText = (name: string) => !/\.(?:png|woff2)$/.test(name)
const isPrepared = (name: string) => name === 'index.html' || name.startsWith('assets/')
/** Where compressing is worth it, and done by every server. */
const isLarge = (folder: string, name: string) => readFileSync(join(folder, name)).length > 1000
