import { assess, expect, open, rate, test } from './journey.ts'

test.describe('German', () => {
  test.use({ locale: 'de-AT' })

  test('dates and separators are German', async ({ page }) => {
    await open(page, assess)
    await expect(page.getByText('aktualisiert am 17.3.2026')).toBeVisible()
  })
})

test('an unknown language of the browser begins in English', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await open(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await context.close()
})

test('switching keeps place, focus and scroll, and is remembered', async ({ page }) => {
  await open(page, assess)
  await rate(page, [2, 1])
  const deutsch = page.getByRole('radio', { name: 'Deutsch' })
  await page.getByRole('radio', { name: 'English' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('2 von 9 bewertet')).toBeVisible()
  await expect(deutsch).toBeFocused()

  // Scrolled far down the switch is out of sight: pressed there without moving to it.
  await page.evaluate(() => window.scrollTo(0, 600))
  await page.getByRole('radio', { name: 'English' }).dispatchEvent('click')
  await expect(page.getByText('2 of 9 rated')).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(600)

  await expect(page).toHaveURL(new RegExp(`${assess}$`))
  await page.reload()
  await expect(page.getByText('2 of 9 rated')).toBeVisible()
})
