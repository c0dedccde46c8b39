import type { Page } from '@playwright/test'
import { largeProfile, profileSizes } from '../bench/large-profile.ts'
import { axeFindings, axeFindingsInBothThemes } from './axe.ts'
import { expect, open, rate, test } from './journey.ts'

const size = profileSizes['8,640']

/** One line names a role, six hold its competence areas, one what has no area. The heads are a row, too. */
const linesOfRole = 8
const rowCount = size.roles * linesOfRole + 1
const lastRole = 'River Keeper 2'

test('8,640 criteria of one’s own are read, kept, found, rated, compared and edited', async ({
  page,
}) => {
  test.setTimeout(180_000)

  await test.step('read and kept', async () => {
    await open(page, '#/profiles')
    const buffer = Buffer.from(JSON.stringify(largeProfile(size)))
    await page
      .locator('input[type="file"]:not([hidden] *)')
      .first()
      .setInputFiles([{ name: 'garden.json', mimeType: 'application/json', buffer }])
    const preview = page.getByRole('region', { name: 'What is in “garden.json”' })
    await preview.getByText(/No profile of this id is on this device/).waitFor()
    expect.soft(await axeFindings(page), 'the preview').toEqual([])
    await preview.getByRole('button', { name: 'Keep on this device' }).click()
    await expect(page.getByRole('link', { name: 'Rate yourself with it' })).toBeVisible()
    expect.soft(await axeFindings(page), 'the library').toEqual([])
  })

  await test.step('looked through by keyboard', async () => {
    // Not from what this page still has, but from the device.
    await page.goto('about:blank')
    await open(page, '#/large-garden/matrix')
    await expect(page.getByText('8,640 of 8,640 criteria')).toBeVisible()
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(rowCount))
    expect.soft(await axeFindingsInBothThemes(page), 'the matrix').toEqual([])
    expect((await drawnRows(page)).slice(0, 3)).toEqual([1, 2, 3])

    await page.getByRole('region', { name: 'Roles and levels of Large garden' }).focus()
    await page.keyboard.press('End')
    await expect(rowAt(page, rowCount)).toBeInViewport()
    const drawn = await drawnRows(page)
    expect(drawn.at(-1)).toBe(rowCount)
    expect(drawn.length).toBeLessThan(40)
    const lineOfLastRole = rowAt(page, rowCount - linesOfRole + 1)
    await expect(lineOfLastRole.getByRole('rowheader')).toHaveText(lastRole)
    await tabTo(page, `Assess: Founding ${lastRole}`)
    await expect(page.locator(':focus')).toBeInViewport()

    await page.getByRole('searchbox', { name: 'Search' }).fill('barrow winter')
    const result = page.getByText(/^[\d,]+ of 8,640 criteria, [\d,]+ hits$/)
    await expect(result).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Hit 1 of [\d,]+$/)).toBeVisible()
    await expect(page.locator('mark[data-current]')).toBeInViewport()
    await expect(page.getByRole('searchbox')).toBeFocused()
  })

  await test.step('scrolled with the page of a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, '#/large-garden/matrix')
    await expect(page.getByText('8,640 of 8,640 criteria')).toBeVisible()
    await page.evaluate(() => window.scrollTo(0, 100_000))
    await expect
      .poll(async () =>
        page.locator('tbody tr[aria-rowindex]').nth(1).getAttribute('aria-rowindex'),
      )
      .not.toBe('3')
    await expect(page.locator('tbody tr[aria-rowindex] li >> visible=true').first()).toBeVisible()
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBe(0)
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  await test.step('picked in the large picker and rated', async () => {
    await open(page, '#/large-garden/assess/role-1/level-1')
    const grid = page.getByRole('grid')
    await expect(grid).toHaveAttribute('aria-rowcount', String(size.roles + 1))
    await grid.getByRole('button', { name: /^Terrace Gardener, Starting/ }).focus()
    await page.keyboard.press('Control+End')
    const lastCell = grid.getByRole('button', { name: new RegExp(`^${lastRole}, Founding`) })
    await expect(lastCell).toBeFocused()
    await expect(lastCell).toBeInViewport()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/large-garden\/assess\/role-80\/level-8$/)
    await rate(page, [2, 1])
    await expect(page.getByText(/^2 of \d+ rated/)).toBeVisible()
    await expect(page.locator('[data-saving="saved"]').first()).toBeVisible()
    expect.soft(await axeFindings(page), 'Assess').toEqual([])
  })

  await test.step('summed up and compared', async () => {
    await page.getByRole('link', { name: 'Gap summary' }).first().click()
    const headline = page.getByRole('heading', { level: 1 })
    await expect(headline).toHaveText('Large garden at Founding: 0 of 12 met, 1 gap, 11 not rated')
    await open(page, '#/large-garden/compare/role-80:level-8/role-1:level-1?ratings=own')
    await expect(headline).toHaveText(
      `Comparison: Guiding ${lastRole} and Starting Terrace Gardener`,
    )
    await expect(page.locator('main h2:visible').first()).toHaveText(
      `Guiding ${lastRole} partly required`,
    )
  })

  await test.step('edited', async () => {
    await open(page, '#/profiles')
    const row = page.getByRole('article', { name: 'Large garden' })
    await row.getByRole('button', { name: 'Edit', exact: true }).click()
    const grid = page.getByRole('grid', { name: 'Roles and levels' })
    await expect(grid).toHaveAttribute('aria-rowcount', String(size.roles + 1))
    expect.soft(await axeFindings(page), 'the editor').toEqual([])
  })
})

/** A row of the matrix, by its place in the whole. */
function rowAt(page: Page, place: number) {
  return page.locator(`tr[aria-rowindex="${place}"]`)
}

/** The places in the whole that the rows say which are in the page, in its order. */
function drawnRows(page: Page): Promise<readonly number[]> {
  return page
    .locator('tr:not([aria-hidden])')
    .evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))))
}

/** Goes on with Tab as far as a link. */
async function tabTo(page: Page, name: string) {
  const link = page.getByRole('link', { name, exact: true })
  for (let presses = 0; presses < 60; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press('Tab')
    // oxlint-disable-next-line no-await-in-loop -- see above
    if (
      await link.evaluateAll(([found]) => found !== undefined && found === document.activeElement)
    )
      return
  }
  throw new Error(`${name} was not reached`)
}
