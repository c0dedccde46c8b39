import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Page, expect, test } from '@playwright/test'
import { assess, downloadedText, gap, rate, shownView } from './journey.ts'

const folder = mkdtempSync(join(tmpdir(), 'levelwise-one-file-'))
const address = pathToFileURL(join(folder, 'levelwise.html')).href

test.beforeAll(() => {
  const { NODE_ENV: _left, ...env } = process.env
  const options = ['build', '--config', 'vite.single.config.ts', '--mode', 'single']
  const vite = ['node_modules/vite/bin/vite.js', ...options, '--logLevel', 'error']
  execFileSync(process.execPath, [...vite, '--outDir', folder], { env })
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The fonts that an element is really drawn with. */
async function fontsOf(page: Page, selector: string): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('DOM.enable')
  await browser.send('CSS.enable')
  const { root } = await browser.send('DOM.getDocument')
  const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await browser.send('CSS.getPlatformFontsForNode', { nodeId })
  await browser.detach()
  return fonts.map(({ familyName }) => familyName)
}

test('one file from a disk rates, keeps, exports and opens files in both languages, and asks for nothing', async ({
  page,
  context,
}) => {
  const said: string[] = []
  const asked: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(String(error.error())))
  context.on('request', (request) => asked.push(request.url()))

  await page.goto(address)
  await expect(page.locator('main h1')).toHaveText('Where do you stand in MLOps?')
  await expect(page.getByText('You opened Levelwise as a file.')).toBeVisible()
  expect(await fontsOf(page, 'main h1')).toEqual(['Instrument Sans'])
  await page.getByRole('button', { name: 'Understood' }).click()
  await page.goto(`${address}${assess}`)
  await rate(page, [3, 2, 1])
  await expect(page.getByText('· saved on this device')).toBeVisible()
  await page.reload()
  await expect(page.getByText('3 of 9 rated')).toBeVisible()

  await page.goto(`${address}${gap}`)
  await shownView(page)
  await page.getByRole('button', { name: /^Share/ }).click()
  await expect(page.getByText('This Levelwise is a file on your device.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: /^JSON/ }).click()
  const dialog = page.getByRole('dialog')
  const exported = await downloadedText(page, () =>
    dialog.getByRole('button', { name: 'Download' }).click(),
  )
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.goto(`${address}#/data`)
  await expect(page.getByText('Works: the whole app is in this one file.')).toBeVisible()
  await page
    .locator('input[type="file"]:not([hidden] *)')
    .first()
    .setInputFiles({
      name: exported.name,
      mimeType: 'application/json',
      buffer: Buffer.from(exported.text),
    })
  await expect(
    page.getByText('Everything in it is here already: nothing would change.'),
  ).toBeVisible()

  await page.getByRole('banner').getByTitle('Deutsch').click()
  await page.goto(`${address}#/profiles`)
  await expect(page.getByRole('heading', { name: 'Profil hinzufügen' })).toBeVisible()
  await page
    .locator('input[type="file"]:not([hidden] *)')
    .first()
    .setInputFiles({
      name: 'cooking.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Role,Level,Criterion\nCook,Junior,Cuts onions\nCook,Senior,Plans\n'),
    })
  await expect(page.getByRole('region', { name: /cooking\.csv/ })).toContainText('Cook')

  const fetched = asked.filter((url) => !url.startsWith(address) && !/^(?:data|blob):/.test(url))
  expect([said, fetched]).toEqual([[], []])
})
