import { type Page, expect, test } from '@playwright/test'
import { open, rows } from './journey.ts'

const shown = '[data-drawn]:visible'

/** Holds the app back until it is let go; what was drawn at build time is there alone. */
async function withoutApp(page: Page): Promise<() => void> {
  let letGo = () => undefined as void
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/\/assets\/first-[^/]*\.js$/, async (route) => {
    await isLetGo
    await route.continue()
  })
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { entryType } of list.getEntries()) document.title += entryType
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/', { waitUntil: 'commit' })
  // Without its styles every one of them is shown, but nothing is painted yet.
  await page.waitForFunction(() => document.styleSheets.length > 0)
  await expect(page.locator('#root')).toHaveCount(0)
  await expect(page.locator('#failed')).toBeHidden()
  return letGo
}

for (const [locale, width, question, nothing] of [
  ['en-GB', 1440, 'Where do you stand in MLOps?', '0 of 8 rated'],
  ['de-AT', 390, 'Wo stehen Sie bei MLOps?', '0 von 8 bewertet'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width, height: 900 } })

    test('the first view is there before the app, and taken over without a move', async ({
      page,
    }) => {
      const letGo = await withoutApp(page)
      await expect(page.locator(`${shown} h1`)).toHaveText(question)
      await expect(page.locator(shown).getByText(nothing)).toBeVisible()
      // The other views that are drawn take nothing away from this one.
      await expect(page.locator(`${shown} header input:checked`)).toHaveCount(2)
      const drawn = await page.locator(`${shown} h1`).elementHandle()
      const before = await page.locator('html').evaluate((el) => el.scrollHeight)
      letGo()
      await expect(page.locator('#root h1:visible')).toHaveText(question)
      await expect(page.locator('[data-drawn]')).toHaveCount(0)
      await expect(page).toHaveTitle(/^(Assess|Einschätzen)/)
      expect(await drawn?.evaluate((el) => el.isConnected)).toBe(true)
      expect(await page.locator('html').evaluate((el) => el.scrollHeight)).toBe(before)
      await expect(page).not.toHaveTitle(/layout-shift/)
    })
  })
}

test('what is pressed before the app is there counts', async ({ page }) => {
  const letGo = await withoutApp(page)
  const drawn = page.locator(shown).locator('[data-criterion]')
  await drawn.first().locator('label[data-step="2"]').click()
  // The last press of a row counts, whatever it was.
  await drawn.nth(1).locator('label[data-step="2"]').click()
  await drawn.nth(1).getByRole('button', { name: 'Not applicable' }).click()
  letGo()
  await expect(page.getByText(/^1 of 7 rated/)).toBeVisible()
  await expect(rows(page).nth(1).getByRole('button', { name: 'Not applicable' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('what is chosen before the app is there counts, and nobody is sent away', async ({ page }) => {
  const letGo = await withoutApp(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator(shown).locator('select').selectOption('lead')
  letGo()
  await expect(page).toHaveURL(/#\/mlops\/assess\/[^?]*\?target=lead$/)
  await expect(page.locator('#root h1:visible')).toHaveText('Where do you stand in MLOps?')
})

for (const [what, files] of [
  ['the app', /\/assets\/first-[^/]*\.js$/],
  ['anything', /\/assets\//],
] as const) {
  test(`the page says that ${what} could not be fetched, and shows nothing that is dead`, async ({
    page,
  }) => {
    await page.route(files, (route) => route.abort())
    await page.goto('/')
    await expect(page.getByText('Levelwise could not be loaded.')).toBeVisible()
    await expect(page.locator(shown)).toHaveCount(0)
  })
}

test('a host that forbids the page its own script leaves no blank page', async ({ page }) => {
  await page.route('/', async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" }
    await route.fulfill({ response, headers })
  })
  await page.goto('/')
  await expect(page.getByText('Levelwise could not be loaded.')).toBeVisible()
  await expect(page.locator(shown)).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what it needs, and shows nothing that is dead', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('noscript')).toBeVisible()
    await expect(page.getByText('Levelwise could not be loaded.')).toBeHidden()
    await expect(page.locator(shown)).toHaveCount(0)
  })
})

for (const [address, next] of [
  ['#/mlops/matrix', 'MLOps: the whole profile'],
  // Nobody is led back here, but what was looked at first is not drawn twice.
  ['#/data', 'Where do you stand in MLOps?'],
] as const) {
  test(`who was at ${address} before never sees the first view`, async ({ page }) => {
    await open(page, address)
    await page.waitForFunction(() => localStorage.getItem('levelwise:settings') !== null)
    await page.goto('about:blank')
    const letGo = await withoutApp(page)
    await expect(page.locator('html')).toHaveAttribute('data-first-view', 'none')
    await expect(page.locator(shown)).toHaveCount(0)
    letGo()
    await expect(page.locator('#root h1:visible')).toHaveText(next)
  })
}
