import type { Page } from '@playwright/test'
import { expect, rate, rows } from './journey.ts'

/**
 * Works with the app wherever it lies: rates, loads anew, and opens what is fetched only then, by hand (a view, the
 * worker that reads files) and by address (a profile of the site).
 *
 * @param profile address of a profile beside the app, and a heading that it brings
 */
export async function lookAround(
  page: Page,
  address: string,
  profile?: { readonly file: string; readonly title: RegExp },
): Promise<void> {
  await page.goto(`${address}#/mlops/assess/ml-engineer/middle`)
  await rate(page, [3, 2])
  await expect(page.getByText('saved on this device').first()).toBeVisible()
  await page.reload()
  await expect(rows(page).first().getByRole('radio', { name: '3 Enables others' })).toBeChecked()

  await page.getByRole('link', { name: 'Matrix' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MLOps: the whole profile')
  await page.getByRole('link', { name: 'Profiles' }).click()
  await page
    .locator('input[type="file"]:not([hidden] *)')
    .first()
    .setInputFiles([
      { name: 'own.yaml', mimeType: 'application/yaml', buffer: Buffer.from('title: 1\n') },
    ])
  await expect(page.getByRole('region', { name: 'What is in “own.yaml”' })).toBeVisible()

  if (profile === undefined) return
  await page.goto('about:blank')
  await page.goto(`${address}?profile=${profile.file}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(profile.title)
}
