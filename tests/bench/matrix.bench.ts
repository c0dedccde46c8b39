import type { Browser, Page } from '@playwright/test'
import { dist, expect, test } from './bench.ts'
import { type ProfileSize, largeProfile, profileSizes } from './large-profile.ts'
import { options } from './options.ts'
import { press, watchPresses } from './press.ts'
import { type Scaled, keep, tellProgress } from './results.ts'
import { serveFolder } from './served.ts'
import { typeTexts } from './typing.ts'

const texts = ['greenhouse', 'barrow winter', 'keeper water', 'compost street', 'orchard']
const steps = 60
const firstRow = '[data-scroller="matrix"] tbody tr'

const sizes = Object.entries(profileSizes)
/** Every size on a phone of the middle class, and the one that a goal is about on this machine, too. */
const cases = [
  ...sizes.map(([criteria, size]) => ({ criteria, size, slowness: 4 })),
  { criteria: '8,640', size: profileSizes['8,640'], slowness: 1 },
]

test('the matrix of profiles of every size', async ({ browser }) => {
  test.setTimeout(7_200_000)
  const served = new Map(
    await Promise.all(
      sizes.map(async ([criteria, size]) => [criteria, await serveProfile(size)] as const),
    ),
  )
  const measured = new Map(cases.map((one) => [one, nothingYet(one)]))
  for (let round = 0; round < options.rounds; round += 1) {
    for (const one of cases) {
      tellProgress(`${one.criteria} criteria, ${one.slowness} × slower`, round, options.rounds)
      const figures = measured.get(one)
      const address = served.get(one.criteria)?.address
      if (!figures || address === undefined) throw new Error(one.criteria)
      figures.fromPress.push(await openFromLink(browser, address, one.slowness))
      const page = await slowPage(browser, one.slowness)
      await page.goto(`${address}#/mlops/matrix`)
      await expect(page.locator(firstRow).first()).toBeVisible({ timeout: 300_000 })
      figures.fromRequest.push(await page.evaluate(readFirstRow))
      if (round === 0) await typeAndScroll(page, one.size, figures)
      await page.context().close()
    }
  }
  await Promise.all([...served.values()].map(({ close }) => close()))
  await keep('matrix', browser, { sizes: [...measured.values()] })
})

type Growing = {
  -readonly [Key in keyof Scaled]: Scaled[Key] extends readonly number[] ? number[] : Scaled[Key]
}

function nothingYet({ criteria, slowness }: (typeof cases)[number]): Growing {
  const none = () => []
  return {
    criteria,
    slowness,
    fromRequest: none(),
    fromPress: none(),
    counted: none(),
    marked: none(),
    scrolled: none(),
  }
}

/** The app with a profile of this size in the place of the built-in one. */
async function serveProfile(size: ProfileSize) {
  const text = JSON.stringify(JSON.stringify(largeProfile(size, 'mlops')))
  let isReplaced = false
  const served = await serveFolder(dist, (path) => {
    if (!/^\/assets\/mlops-[^/]*\.js$/.test(path)) return undefined
    isReplaced = true
    return `export default JSON.parse(${text})`
  })
  expect(isReplaced, 'the built-in profile is a file of its own').toBe(true)
  return served
}

async function slowPage(browser: Browser, slowness: number): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
  })
  const page = await context.newPage()
  await watchPresses(page)
  await page.addInitScript(watchFirstRow, firstRow)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  return page
}

/** From the press on the link until the first row is drawn; the profile was read and the view fetched before. */
async function openFromLink(browser: Browser, address: string, slowness: number): Promise<number> {
  const page = await slowPage(browser, slowness)
  await page.goto(`${address}#/mlops/assess/role-1/level-1`, { waitUntil: 'networkidle' })
  await expect(page.locator('#root main h1')).toBeVisible({ timeout: 300_000 })
  await page.waitForTimeout(2000)
  const { answer } = await press(page, page.locator('header nav a[href*="/matrix"]'), {
    selector: firstRow,
  })
  await page.context().close()
  return answer
}

async function typeAndScroll(page: Page, size: ProfileSize, figures: Growing): Promise<void> {
  const isHuge = size.roles > 100
  // What is prepared in pauses is prepared.
  await page.waitForTimeout(5000)
  const typed = await typeTexts(
    page,
    page.getByRole('searchbox'),
    // Fifty letters where a goal asks for them.
    size === profileSizes['8,640'] ? texts : texts.slice(0, 2),
    isHuge ? 1500 : 600,
  )
  figures.counted.push(...typed.map(({ counted }) => counted))
  figures.marked.push(...typed.flatMap(({ marked }) => marked ?? []))
  figures.scrolled.push(...(await page.evaluate(scrollThrough, steps)))
}

type Watched = Window & { firstRow?: number }

// What follows runs in the page.

function watchFirstRow(selector: string): void {
  const page: Watched = window
  const frame = () => {
    if (document.querySelector(selector)) setTimeout(() => (page.firstRow = performance.now()))
    else requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

async function readFirstRow(): Promise<number> {
  const page: Watched = window
  while (page.firstRow === undefined) {
    // oxlint-disable-next-line no-await-in-loop -- until it was drawn
    await new Promise(requestAnimationFrame)
  }
  return page.firstRow
}

/** Scrolls down by two thirds of a window each frame; how long each frame took. */
async function scrollThrough(count: number): Promise<readonly number[]> {
  const box = document.querySelector('[data-scroller]')
  if (!box) return []
  box.scrollTop = 0
  const times: number[] = []
  let last = await new Promise<number>(requestAnimationFrame)
  for (let step = 0; step < count; step += 1) {
    box.scrollTop += 500
    // oxlint-disable-next-line no-await-in-loop -- frame after frame
    const now = await new Promise<number>(requestAnimationFrame)
    times.push(now - last)
    last = now
  }
  return times
}
