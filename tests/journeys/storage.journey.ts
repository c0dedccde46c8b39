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

test('blocked storage is told, and the app goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
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

test('full storage is told with the write that failed', async ({ page }) => {
  await open(page, assess)
  await page.evaluate(() => {
    try {
      for (let size = 1024 * 1024; size > 0; size = Math.floor(size / 2)) {
        for (let at = 0; at < 20; at += 1)
          localStorage.setItem(`fill ${size} ${at}`, 'x'.repeat(size))
      }
    } catch {
      // As full as it gets with pieces of this size.
    }
    for (let at = 0; ; at += 1) {
      try {
        localStorage.setItem(`last ${at}`, 'x'.repeat(64))
      } catch {
        return
      }
    }
  })
  await rate(page, [2])
  await expect(page.getByText(/Not stored on this device: its storage is full/)).toBeVisible()
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
