import { preview } from 'vite'
import { lookAround } from './in-a-folder.ts'
import { expect, test as atRoot } from './journey.ts'

const folder = '/tools/levelwise/'

/** The built app in a folder of a site that has nothing of it anywhere else. */
const test = atRoot.extend<{ asked: string[] }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how a fixture without others is written
  baseURL: async ({}, give) => {
    const site = await preview({
      base: folder,
      logLevel: 'error',
      preview: { host: '127.0.0.1', port: 0 },
    })
    await give(site.resolvedUrls?.local[0] ?? '')
    await site.close()
  },
  asked: async ({ context }, give) => {
    const asked: string[] = []
    context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await give(asked)
  },
})

test('the app works in a folder of a site and asks for nothing outside of it', async ({
  page,
  baseURL,
  asked,
}) => {
  expect(new URL(baseURL ?? '').pathname).toBe(folder)
  await lookAround(page, './')
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((path) => !path.startsWith(folder))).toEqual([])
})
