import { axeFindingsInBothThemes } from './axe.ts'
import type { Page } from '@playwright/test'
import { assess, downloadedText, expect, open, rate, test } from './journey.ts'

const data = '#/data'

/** Follows an address without loading the page anew. */
async function goWithin(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
}

/** What the app left in every store of the browser. */
function leftOnDevice(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
  }))
}

test('erasing everything offers a backup first, and leaves nothing in any store', async ({
  context,
  page,
}) => {
  await open(page, assess)
  await rate(page, [2, 1])
  await expect(page.locator('[data-saving="saved"]').first()).toBeVisible()
  const other = await context.newPage()
  await open(other, assess)
  await open(page, data)
  await page.getByRole('button', { name: 'Erase everything …' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 assessment')
  await dialog.getByRole('button', { name: 'Export a backup first' }).click()
  const { text } = await downloadedText(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
  )
  expect(text).toContain('levelwise-backup/1')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Erase everything …' }).click()
  // What both tabs load anew is not the app: it would begin to store settings at once.
  await context.route('**/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Not the app</title>' }),
  )
  await dialog.getByRole('button', { name: 'Erase everything now' }).click()
  for (const tab of [page, other]) {
    // oxlint-disable-next-line no-await-in-loop -- one tab after the other
    await expect(tab).toHaveTitle('Not the app')
  }
  expect(await leftOnDevice(page)).toEqual({ databases: [], local: [], session: [] })
})

test('after everything was erased, other tabs begin anew, too', async ({ context, page }) => {
  await open(page, assess)
  await rate(page, [2, 1])
  await expect(page.locator('[data-saving="saved"]').first()).toBeVisible()
  const other = await context.newPage()
  await open(other, assess)
  await expect(other.getByText('2 of 9 rated')).toBeVisible()
  await open(page, data)
  await page.getByRole('button', { name: 'Erase everything …' }).click()
  await page.getByRole('button', { name: 'Erase everything now' }).click()
  await expect(other.getByText('0 of 9 rated')).toBeVisible()
  await open(page, assess)
  await expect(page.getByText('0 of 9 rated')).toBeVisible()
})

test('in memory only, nothing is read from the device and nothing stays on it', async ({
  page,
}) => {
  await open(page, assess)
  await rate(page, [3])
  await expect(page.locator('[data-saving="saved"]').first()).toBeVisible()
  await open(page, data)
  await page.getByRole('button', { name: 'Store nothing from this tab' }).click()
  await expect(page.getByRole('button', { name: 'Store on this device again' })).toBeVisible()
  const before = await leftOnDevice(page)
  await goWithin(page, assess)
  await expect(page.getByText('0 of 9 rated')).toBeVisible()
  await rate(page, [undefined, 1])
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
  await expect(page.getByText('in memory only').first()).toBeVisible()
  expect(await leftOnDevice(page)).toEqual(before)
  await page.getByRole('link', { name: 'Your data' }).first().click()
  await page.getByRole('button', { name: 'Store on this device again' }).click()
  page.on('dialog', (asked) => void asked.accept())
  await page.getByRole('button', { name: 'Go on without it' }).click()
  await expect(page.getByRole('button', { name: 'Store nothing from this tab' })).toBeVisible()
  await goWithin(page, assess)
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
  await expect(page.getByRole('radio', { name: '3 Enables others' }).first()).toBeChecked()
})

test('after twenty changes a backup is suggested once, and an export puts it off', async ({
  page,
}) => {
  await open(page, assess)
  await rate(page, [3, 2, 1, 0, 3, 2, 1, 0, 3])
  for (const role of ['data-scientist', 'computer-vision-engineer']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await goWithin(page, `#/mlops/assess/${role}/middle`)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await rate(page, [3, 2, 1, 0, 2, 2])
  }
  const reminder = page.getByText(/changes are on this device alone/)
  await expect(reminder).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(reminder).toHaveCount(0)
  await page.reload()
  await page.locator('#root h1:visible').waitFor()
  await expect(reminder).toHaveCount(0)
})

test('what the browser answers about keeping the data is shown', async ({ page }) => {
  await open(page, assess)
  await rate(page, [3, 2, 1, 0, 3, 2])
  await open(page, data)
  const isPromised = await page.evaluate(() => navigator.storage.persisted())
  await expect(
    page.getByText(isPromised ? /has promised to keep it/ : /was asked and did not promise/),
  ).toBeVisible()
})

test('the dialog that asks before erasing is accessible, in light and in dark colours', async ({
  page,
}) => {
  await open(page, data)
  await page.getByRole('button', { name: 'Erase everything …' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await axeFindingsInBothThemes(page)).toEqual([])
})
