import { type Page } from '@playwright/test'
import { expect, open, test } from './journey.ts'

/** Follows a link far down in the matrix, and comes back with the browser. */
async function thereAndBack(page: Page, name: string) {
  const link = page.getByRole('link', { name })
  await link.scrollIntoViewIfNeeded()
  const before = await whereIs(page)
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  await expect(link).toBeFocused()
  await expect(link).toBeInViewport()
  await expect.poll(() => whereIs(page)).toEqual(before)
}

async function whereIs(page: Page) {
  return page.evaluate(() => {
    const table = document.querySelector('[data-scroller]')
    return [window.scrollY, table?.scrollTop, table?.scrollLeft].map((at) => Math.round(at ?? -1))
  })
}

test('coming back to the matrix finds page, table and focus where they were', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await open(page, '#/mlops/matrix')
  await thereAndBack(page, 'Assess: Principal NLP Engineer')
  const [top, table, across] = await whereIs(page)
  expect(top).toBeGreaterThan(0)
  expect(table).toBeGreaterThan(0)
  expect(across).toBeGreaterThan(0)

  // Forward again, the other view is where it was; anew, it begins at its heading.
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: 'Matrix' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /MLOps/ })).toBeFocused()
  expect(await whereIs(page)).toEqual([0, 0, 0])
})

test('a page that is loaded again is scrolled as it was', async ({ page }) => {
  await open(page, '#/mlops/matrix')
  await page.evaluate(() => document.querySelector('[data-scroller]')?.scrollTo(0, 900))
  await page.evaluate(() => window.scrollTo(0, 120))
  await page.reload()
  await expect.poll(() => whereIs(page)).toEqual([120, 900, 0])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('coming back finds the cell that was left', async ({ page }) => {
    await open(page, '#/mlops/matrix')
    await thereAndBack(page, 'Assess: Senior MLOps Engineer')
    expect((await whereIs(page))[0]).toBeGreaterThan(1000)
  })
})
