import { fillDisk, freeDisk, limitDisk } from '../reliability/full-disk.ts'
import { assess, expect, open, rate, rows, test } from './journey.ts'

test('two tabs converge: what one rates, the other shows and keeps', async ({ context, page }) => {
  await open(page, assess)
  const other = await context.newPage()
  await open(other, assess)
  await rate(page, [3])
  await expect(rows(other).first().getByRole('radio', { name: '3 Enables others' })).toBeChecked()
  await rate(other, [undefined, 1])
  await rate(page, [undefined, undefined, 2])
  await expect(page.getByText('3 of 9 rated')).toBeVisible()
  await expect(other.getByText('3 of 9 rated')).toBeVisible()
  await page.reload()
  await expect(page.getByText('3 of 9 rated')).toBeVisible()
})

test('what was typed last survives a page that is left in the middle', async ({ page }) => {
  await open(page, assess)
  await rows(page).first().getByRole('button', { name: 'Note' }).click()
  await page.keyboard.type('Typed until the last moment')
  await page.goto('about:blank')
  await open(page, assess)
  await expect(page.getByLabel('Note', { exact: false }).first()).toHaveValue(
    'Typed until the last moment',
  )
})

test('a page that may store nothing says so, and the app goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await open(page, assess)
  await rate(page, [2])
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
  await expect(page.getByText(/Not stored on this device: the browser forbids it/)).toBeVisible()
})

test('without localStorage everything is stored all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await open(page, assess)
  await rate(page, [2])
  await expect(page.getByText('· saved on this device')).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
})

test('a full device is told with the write that failed, and takes it once there is room', async ({
  page,
  baseURL,
}) => {
  await limitDisk(page, new URL(baseURL ?? '').origin)
  await open(page, assess)
  await rate(page, [2])
  await expect(page.getByText('· saved on this device')).toBeVisible()
  await fillDisk(page)
  await rate(page, [undefined, 3])
  await expect(page.getByText(/Not stored on this device: its storage is full/)).toBeVisible()
  await expect(page.getByText('2 of 9 rated')).toBeVisible()
  await freeDisk(page)
  await rate(page, [undefined, undefined, 1])
  await expect(page.getByText('· saved on this device')).toBeVisible()
  await page.reload()
  await expect(page.getByText('3 of 9 rated')).toBeVisible()
})

test('a damaged record stays as it is, is named and can be downloaded', async ({ page }) => {
  await open(page)
  await page.evaluate(() => localStorage.setItem('levelwise:assessment:damaged', '{"format":'))
  await page.reload()
  await expect(page.getByText('1 stored record could not be read')).toBeVisible()
  await rate(page, [2])
  expect(await page.evaluate(() => localStorage.getItem('levelwise:assessment:damaged'))).toBe(
    '{"format":',
  )
})
