import { axeFindings } from './axe.ts'
import { expect, gap, open, test } from './journey.ts'

test('axe finds nothing in the dialog of an export', async ({ page }) => {
  await open(page, gap)
  await page.getByRole('button', { name: /^Markdown/ }).click()
  await page.getByRole('region', { name: 'Content of the file' }).waitFor()
  expect(await axeFindings(page, { within: 'dialog' })).toEqual([])
})

test('Escape closes the dialog, and focus goes back to where it came from', async ({ page }) => {
  await open(page, gap)
  await page.getByRole('button', { name: /^CSV/ }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^CSV/ })).toBeFocused()
})
