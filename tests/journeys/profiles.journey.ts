import type { Page } from '@playwright/test'
import { downloadedText, expect, open, test } from './journey.ts'

/** A ladder as people keep it: one column is named as nobody could guess. */
const table = [
  'Role;Level;Area;What we look for;Required;Remarks',
  'Gardener;Junior;Growing;Digs a bed with a spade.;yes;',
  'Gardener;Senior;Planning;Plans a whole season of beds.;yes;since May',
  'Florist;Junior;Growing;Waters the cut flowers.;no;',
].join('\n')

async function pick(page: Page, name: string, content: string) {
  await page
    .locator('input[type="file"]:not([hidden] *)')
    .first()
    .setInputFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(content) }])
}

test('a table of one’s own is read, set right, kept, rated with, exported, deleted and brought back', async ({
  page,
}) => {
  await open(page, '#/profiles')
  await pick(page, 'garden.csv', table)
  const preview = page.getByRole('region', { name: 'What is in “garden.csv”' })
  await expect(preview.getByText('1 problem.')).toBeVisible()
  await preview
    .getByLabel('What we look for')
    .selectOption({ label: 'text of the criterion (English)' })
  await expect(preview.getByText(/No profile of this id is on this device/)).toBeVisible()
  await preview.getByLabel('Title').fill('Gardening')
  await expect(preview.getByText('Gardening', { exact: true })).toBeVisible()
  await preview.getByRole('button', { name: 'Keep on this device' }).click()

  await page.getByRole('link', { name: 'Rate yourself with it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Gardening/)
  await expect(page.getByText('Plans a whole season of beds.')).toBeVisible()

  await page.getByRole('link', { name: 'Profiles' }).click()
  await page.reload()
  const row = page.getByRole('article', { name: 'Gardening' })
  await row.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'JSON' }).click()
  await dialog.getByRole('region', { name: 'Content of the file' }).waitFor()
  const { name, text } = await downloadedText(page, () =>
    dialog.getByRole('button', { name: 'Download' }).click(),
  )
  expect(name).toMatch(/^garden_.*\.json$/)
  expect(text).toContain('Waters the cut flowers.')
  await page.keyboard.press('Escape')

  await row.getByRole('button', { name: 'Delete' }).click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})
