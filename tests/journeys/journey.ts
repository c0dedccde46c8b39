import { type Page, test as base } from '@playwright/test'
import { publish } from '../reliability/figures.ts'
import { storedTeam } from '../fixtures/team-files.ts'

export { expect } from '@playwright/test'

/** What the tests themselves say where they let no worker answer for the site: it has journeys of its own. */
export const workerBlocked = 'Service Worker registration blocked by Playwright'

/** Every journey fails where the console says anything or a request leaves the app's own origin. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const said: string[] = []
      const left: string[] = []
      let requests = 0
      const own = new URL(baseURL ?? '').origin
      context.on('console', (message) => {
        if (message.text() !== workerBlocked) said.push(`${message.type()}: ${message.text()}`)
      })
      context.on('weberror', (error) => said.push(String(error.error())))
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        requests += 1
        if (origin !== own && protocol !== 'blob:' && protocol !== 'data:') left.push(request.url())
      })
      await use()
      const violations = said.filter((line) => /Content Security Policy|TrustedHTML/i.test(line))
      publish('network', { requests, foreign: left.length, violations: violations.length })
      base.expect(said, 'the console stays silent').toEqual([])
      base.expect(left, 'no request leaves the own origin').toEqual([])
    },
    { auto: true },
  ],
})

export const assess = '#/mlops/assess/ml-engineer/middle'
export const gap = '#/mlops/gap/ml-engineer/middle/senior'
export const sideways = '#/mlops/sideways/ml-engineer/middle'
export const history = '#/mlops/history/ml-engineer/middle'

/** Opens an address in a page that is new to the app. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`/${hash}`)
  await shownView(page)
}

/**
 * Waits for the view that the address names. The page hears of a new address in a task of its own; until the view is
 * there the one before is shown.
 */
export async function shownView(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve)))
  await page.locator('#root main:not([aria-busy]) h1:not([hidden] *)').waitFor()
}

/** Loads an address anew, whatever was open before. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank')
  await open(page, hash)
}

/** Puts a kept team and two alignments onto the device; what opens next has them. */
export async function storeTeam(page: Page): Promise<void> {
  await page.evaluate((records) => {
    for (const [key, value] of Object.entries(records)) localStorage.setItem(key, value)
  }, storedTeam)
  // A change of the address alone would not read the device again.
  await page.goto('about:blank')
}

/** Addresses of what `storeTeam` put onto the device, each with its name. */
export const teamAddresses = [
  ['a team', '#/team'],
  ['a team held against a target', '#/team?need=ml-engineer:senior:2'],
  ['a covered alignment', '#/team/alignment/going-on'],
  ['a finished alignment', '#/team/alignment/finished'],
  ['a review', '#/mlops/assess/ml-engineer/middle?of=going-on-review'],
  ['somebody else’s gap summary', '#/mlops/gap/ml-engineer/middle/senior?of=bernd'],
  ['an alignment that is not here', '#/team/alignment/nowhere'],
] as const

/** The rows of the rating list, in the order of the page. */
export function rows(page: Page) {
  return page.locator('[data-criterion]')
}

/** Rates the criteria in the order of the page; `undefined` leaves one without an answer. */
export async function rate(
  page: Page,
  values: readonly (0 | 1 | 2 | 3 | undefined)[],
): Promise<void> {
  for (const [at, value] of values.entries()) {
    if (value !== undefined) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
      await rows(page).nth(at).locator(`label[data-step="${value}"]`).click()
    }
  }
}

/** Ratings that make something of everything: met, with support, not yet, no answer, strengths. */
export const mixedRatings = [3, 2, 1, 2, 0, 2, 2, 3, undefined] as const

/** What a download holds, as text. */
export async function downloadedText(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const stream = await download.createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
}
