import { readFileSync } from 'node:fs'
import { type BrowserContext, type Page, expect as asserting, test as base } from '@playwright/test'
import { ServedApp, partNamed } from '../fixtures/served-app.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'
import { assess, downloadedText, gap, rate, rows, shownView } from './journey.ts'

const test = base.extend<{ app: ServedApp }>({
  // oxlint-disable-next-line no-empty-pattern -- a fixture that needs no other one
  app: async ({}, provide) => {
    const app = new ServedApp()
    await app.start()
    await provide(app)
    await app.stop()
  },
})

test.use({ serviceWorkers: 'allow' })

// All files of the app are fetched one after the other, and browsers look for a new version when they have time.
const expect = asserting.configure({ timeout: 30_000 })

/** Opens a page of the app and waits until all of it is kept on the device. */
async function firstVisit(context: BrowserContext, app: ServedApp, address = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${app.address}${address}#/data`)
  await expect(page.getByText('Works: the whole app is on this device.')).toBeVisible()
  return page
}

/** Says in the page that it has not been loaded anew. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['loaded'] = 'before'
  })
}

const isMarked = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset['loaded'] === 'before')

const isNext = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name="version"]') !== null)

const newVersion = (page: Page) => page.getByRole('button', { name: 'Start the new version' })

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
}

test('from the second visit on everything works with the site gone', async ({ app, context }) => {
  const profile = JSON.stringify(smallProfileLiteral)
  app.changed.set('profiles/gardening.json', profile)
  const first = await firstVisit(context, app, '?profile=profiles/gardening.json')
  const files = ['profiles/index.json', 'profiles/gardening.json']
  await expect
    .poll(() =>
      first.evaluate(
        (paths) => Promise.all(paths.map(async (path) => (await caches.match(path)) !== undefined)),
        files,
      ),
    )
    .toEqual([true, true])
  app.goAway()
  const page = await context.newPage()
  const thrown: string[] = []
  page.on('pageerror', ({ message }) => thrown.push(message))
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = document.querySelector('h1')?.textContent ?? ''
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await page.goto(`${app.address}${assess}`)
  await rate(page, [3, 2, 1])
  await expect(page.getByText('3 of 9 rated')).toBeVisible()
  const views = [
    'matrix',
    'compare/ml-engineer:middle/ml-engineer:senior',
    'history/ml-engineer/middle',
  ]
  for (const view of views) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await go(page, `#/mlops/${view}`)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await shownView(page)
  }
  await go(page, gap)
  for (const format of [/^Markdown/, /^CSV/]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.getByRole('button', { name: format }).click()
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { text } = await downloadedText(page, () =>
      page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
    )
    expect(text).toContain('ML Engineer')
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  }
  // On paper in the other language, whose words nobody has asked for so far.
  await page.getByRole('main').getByTitle('Deutsch').filter({ visible: true }).click()
  await page.getByRole('button', { name: /^Print/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', /Lücke/)
  await page.getByRole('banner').getByTitle('Deutsch').click()
  await expect(page.getByRole('link', { name: 'Vergleichen' })).toBeVisible()
  // A worker reads it.
  await go(page, '#/profiles')
  await expect(page.getByRole('heading', { name: 'Profil hinzufügen' })).toBeVisible()
  await page
    .locator('input[type="file"]:not([hidden] *)')
    .first()
    .setInputFiles({
      name: 'cooking.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Role,Level,Criterion\nCook,Junior,Cuts onions\nCook,Senior,Plans a menu\n',
      ),
    })
  await expect(page.getByText('cooking.csv').first()).toBeVisible()
  // What the site offered last is there, too.
  const hosted = await context.newPage()
  await hosted.goto(`${app.address}?profile=profiles/gardening.json`)
  await expect(hosted.locator('#root h1:visible')).toContainText('Gärtnern')
  await expect(hosted.getByText('profiles/gardening.json')).toHaveCount(0)
  expect(thrown).toEqual([])
})

test('a new version waits to be started, and two tabs lose nothing', async ({ app, context }) => {
  const one = await firstVisit(context, app)
  const two = await context.newPage()
  await two.goto(`${app.address}${gap}`)
  await expect(two.locator('#root h1:visible')).toBeVisible()
  const exportPart = partNamed('gap-summary-markdown')
  app.publishNext([exportPart])
  await one.goto(`${app.address}${assess}`)
  await one.reload()
  await mark(one)
  await mark(two)
  await expect(newVersion(one)).toBeVisible()
  await expect(newVersion(two)).toBeVisible()
  // Typed at the last moment, and typed while the other tab begins.
  await rows(one).first().getByRole('button', { name: 'Note' }).click()
  await one.keyboard.type('Typed at the last moment')
  expect([await isMarked(one), await isNext(one)]).toEqual([true, false])
  await newVersion(one).click()
  await expect.poll(() => isNext(one).catch(() => false)).toBe(true)
  await expect(one.getByLabel('Note', { exact: false }).first()).toHaveValue(
    'Typed at the last moment',
  )
  // The other tab goes on with the parts that it was made of.
  expect([await isMarked(two), await isNext(two)]).toEqual([true, false])
  await two.getByRole('button', { name: /^Markdown/ }).click()
  await expect(two.getByRole('dialog').getByText('Typed at the last moment').first()).toBeAttached()
  await two.keyboard.press('Escape')
  const kept = () =>
    one.evaluate(
      async (file) => (await caches.match(new URL(file, document.baseURI))) !== undefined,
      exportPart,
    )
  expect(await kept()).toBe(true)
  await newVersion(two).click()
  await expect.poll(() => isNext(two).catch(() => false)).toBe(true)
  // Nobody needs them any more.
  await expect.poll(kept).toBe(false)
  await expect(newVersion(two)).toHaveCount(0)
})

test('a version that waits keeps its files while an older one is tidied away', async ({
  app,
  context,
}) => {
  const one = await firstVisit(context, app)
  const two = await context.newPage()
  await two.goto(`${app.address}${gap}`)
  await expect(two.locator('#root h1:visible')).toBeVisible()
  app.publishNext([])
  await one.reload()
  await newVersion(one).click()
  await expect.poll(() => isNext(one).catch(() => false)).toBe(true)
  const own = 'assets/own-of-the-third.js'
  app.publishPartOfItsOwn(own, 'export {}')
  const state = () =>
    one.evaluate(async (file) => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update()
      const isKept = (await caches.match(new URL(file, document.baseURI))) !== undefined
      return registration?.waiting ? isKept : 'nobody waits'
    }, own)
  await expect.poll(state).toBe(true)
  // The last page of the first version goes, and one of the second begins.
  await two.close()
  await one.reload()
  await expect(newVersion(one)).toBeVisible()
  await one.waitForTimeout(1500)
  expect(await state()).toBe(true)
})

test('a site can take its worker back', async ({ app, context }) => {
  const page = await firstVisit(context, app)
  await page.goto(`${app.address}${assess}`)
  await rate(page, [3])
  await page.evaluate(() => caches.open('of another app'))
  app.changed.set('sw.js', readFileSync('docs/remove-offline/sw.js', 'utf8'))
  app.publishNextPage()
  await page.reload()
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      await caches.keys(),
    ])
  await expect.poll(left).toEqual([0, ['of another app']])
  await page.reload()
  expect(await isNext(page)).toBe(true)
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
})
