import { axeFindingsInBothThemes } from './axe.ts'
import type { Browser, Page } from '@playwright/test'
import {
  assess,
  downloadedText,
  expect,
  gap,
  mixedRatings,
  open,
  rate,
  rows,
  storeTeam,
  test,
} from './journey.ts'

const data = '#/data'

/** A file as a browser test hands it over. */
const fileOf = (content: unknown, name = 'file.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

async function pick(page: Page, ...files: readonly ReturnType<typeof fileOf>[]) {
  await page
    .locator('input[type="file"]:not([hidden] *)')
    .first()
    .setInputFiles([...files])
}

async function backup(page: Page): Promise<string> {
  await open(page, data)
  await page.getByRole('button', { name: 'Export a backup' }).click()
  const dialog = page.getByRole('dialog')
  const { name, text } = await downloadedText(page, () =>
    dialog.getByRole('button', { name: 'Download' }).click(),
  )
  expect(name).toMatch(/^levelwise-backup_\d{4}-\d\d-\d\d\.json$/)
  await page.keyboard.press('Escape')
  return text
}

/** The assessment that a gap summary exports as JSON. */
async function exported(page: Page): Promise<string> {
  await open(page, gap)
  await page.getByRole('button', { name: /^JSON/ }).click()
  const dialog = page.getByRole('dialog')
  const { text } = await downloadedText(page, () =>
    dialog.getByRole('button', { name: 'Download' }).click(),
  )
  await page.keyboard.press('Escape')
  return text
}

/** A page on a device of its own. */
async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
  return context.newPage()
}

const withoutInstant = (json: string) =>
  json.replace(/"created": "[^"]+",\n {2}"alignments"/, '"alignments"')
const preview = (page: Page) => page.getByRole('region', { name: 'What is in the file' })
const checkedSteps = (page: Page) =>
  rows(page).evaluateAll((all) =>
    all.map((row) => row.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value),
  )

test('a backup brings everything to another device, and gives the same bytes there', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, assess)
  await rate(page, mixedRatings)
  await rows(page).first().getByRole('button', { name: 'Note' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('Grüße & "quotes" \u{1F331}')
  const ratings = await checkedSteps(page)
  await storeTeam(page)
  const first = await backup(page)

  const other = await elsewhere(browser, baseURL)
  await open(other, data)
  await pick(other, fileOf(first))
  await expect(preview(other)).toContainText('Nothing has been changed yet.')
  await expect(preview(other)).toContainText('8 rated')
  await expect(
    other.getByText('Nothing yet. Whatever you rate is stored here at once.'),
  ).toBeVisible()
  await preview(other).getByRole('button', { name: 'Do it' }).click()
  await expect(
    other.getByText('Taken in. Undo brings everything back as it was.', { exact: true }).first(),
  ).toBeVisible()

  await open(other, assess)
  expect(await checkedSteps(other)).toEqual(ratings)
  await other.reload()
  await other.locator('#root h1:visible').waitFor()
  expect(await checkedSteps(other)).toEqual(ratings)
  const again = await backup(other)
  expect(again.length).toBeGreaterThan(5000)
  expect(withoutInstant(again)).toBe(withoutInstant(first))
  await pick(other, fileOf(first))
  await expect(preview(other)).toContainText('nothing would change')
  await other.context().close()
})

test('a backup that was taken in by mistake leaves nothing behind', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, assess)
  await rate(page, [2])
  const first = await backup(page)
  const other = await elsewhere(browser, baseURL)
  await open(other, data)
  await pick(other, fileOf(first))
  await preview(other).getByRole('button', { name: 'Do it' }).dblclick()
  await expect(other.getByText('1 rated')).toBeVisible()
  await other.getByRole('button', { name: 'Undo' }).click()
  await expect(
    other.getByText('Nothing yet. Whatever you rate is stored here at once.'),
  ).toBeVisible()
  await other.reload()
  await expect(
    other.getByText('Nothing yet. Whatever you rate is stored here at once.'),
  ).toBeVisible()
  await other.context().close()
})

test('the same assessment: differences are shown, cancelling changes nothing, undo brings it back', async ({
  page,
}) => {
  await open(page, assess)
  await rate(page, [1, 2])
  const before = await exported(page)
  await open(page, assess)
  await rate(page, [3])

  // The file is earlier: what is here counts.
  await open(page, data)
  await pick(page, fileOf(before))
  await expect(preview(page)).toContainText('nothing would change')
  await preview(page)
    .getByRole('radio', { name: /^Replace mine/ })
    .check()
  await expect(preview(page).getByText('1 difference')).toBeVisible()
  await preview(page)
    .getByRole('radio', { name: /^Bring both/ })
    .check()

  // A later entry in the file counts.
  const parsed: { ratings: { [id: string]: { at: string; value: number } } } = JSON.parse(before)
  const [[id, rating] = ['', { at: '', value: 0 }]] = Object.entries(parsed.ratings)
  const later = {
    ...parsed,
    ratings: { ...parsed.ratings, [id]: { ...rating, at: '2099-01-01T00:00:00.000Z', value: 0 } },
  }
  await pick(page, fileOf(later))
  const side = preview(page).getByText('0 Not yet')
  await expect(side).toBeVisible()
  await preview(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Nothing was changed.').first()).toBeVisible()
  await open(page, assess)
  expect((await checkedSteps(page)).slice(0, 2)).toEqual(['3', '2'])

  await open(page, data)
  await pick(page, fileOf(later))
  await preview(page).getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('1 snapshot', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 snapshot', { exact: true })).toHaveCount(0)
  await open(page, assess)
  expect((await checkedSteps(page)).slice(0, 2)).toEqual(['3', '2'])
})

test('somebody else’s file is kept as a copy to look at, and never mixed with the own one', async ({
  page,
  browser,
  baseURL,
}) => {
  const other = await elsewhere(browser, baseURL)
  await open(other, assess)
  await rate(other, [3, 3, 3])
  const theirs = await exported(other)
  await other.context().close()

  await open(page, assess)
  await rate(page, [1])
  await open(page, data)
  await pick(page, fileOf(theirs))
  await expect(preview(page)).toContainText('has another id')
  await preview(page).getByRole('button', { name: 'Do it' }).click()
  await page.getByRole('region', { name: 'Kept by themselves' }).getByRole('link').click()
  await expect(page.getByText('You are looking at somebody else’s assessment')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the kept copies' }).click()
  await open(page, assess)
  expect((await checkedSteps(page)).slice(0, 3)).toEqual(['1', undefined, undefined])
})

test('bad files are told with place and reason, all of them, and change nothing', async ({
  page,
}) => {
  await open(page, assess)
  await rate(page, [2])
  await open(page, data)
  await pick(
    page,
    fileOf('{', 'broken.json'),
    fileOf({ format: 'levelwise-backup/2' }, 'newer.json'),
    fileOf({ format: 'levelwise-backup/1', created: 'x' }, '<img src=x onerror=alert(1)>.json'),
    fileOf(' '.repeat(10 * 1024 * 1024 + 1), 'large.json'),
  )
  await expect(
    page
      .getByText('4 files could not be opened. Nothing of them was taken in.', { exact: true })
      .first(),
  ).toBeVisible()
  await expect(page.getByText('This is not JSON.')).toBeVisible()
  await expect(page.getByText(/“levelwise-backup\/2” is newer/)).toBeVisible()
  await expect(page.getByText('$.created')).toBeVisible()
  await expect(page.getByText(/up to 10 MB are read/)).toBeVisible()
  await expect(page.getByText('<img src=x onerror=alert(1)>.json')).toBeVisible()
  await expect(page.getByText('1 rated')).toBeVisible()
})

test('a dropped file is opened, too', async ({ page }) => {
  await open(page, assess)
  await rate(page, [2])
  const first = await backup(page)
  await page.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'backup.json', { type: 'application/json' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }))
  }, first)
  await expect(preview(page)).toContainText('nothing would change')
})

test('the way to the data: from the first visit, from the top, and from Team', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: 'Already have a file? Open it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Your data' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await open(page, assess)
  await page.getByRole('link', { name: 'Your data' }).click()
  const text = await backup(page)
  await open(page, '#/team')
  await pick(page, fileOf(text))
  await page.getByRole('link', { name: 'Go to your data' }).click()
  await expect(page).toHaveURL(/#\/data$/)
  // Who comes back goes on where they were, not here.
  await open(page)
  await expect(page).toHaveURL(/#\/team$/)
})

test('axe finds nothing in a preview with differences', async ({ page }) => {
  await open(page, assess)
  await rate(page, [2, 1, 3])
  const mine = await exported(page)
  await open(page, data)
  await pick(page, fileOf(mine.replace(/"id": "[0-9a-f]+"/, '"id": "other"')))
  await preview(page)
    .getByRole('radio', { name: /^Replace mine/ })
    .check()
  await pick(page, fileOf(mine.replaceAll('"value": 2', '"value": 0').replaceAll('2026-', '2099-')))
  expect(await axeFindingsInBothThemes(page)).toEqual([])
})

for (const width of [390, 320] as const) {
  test(`a preview fits ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await open(page, assess)
    await rate(page, [2, 1, 3])
    const mine = await exported(page)
    await open(page, data)
    await pick(
      page,
      fileOf(
        mine.replace(/"id": "[0-9a-f]+"/, '"id": "other"').replaceAll('"value": 2', '"value": 0'),
      ),
    )
    await preview(page)
      .getByRole('radio', { name: /^Replace mine/ })
      .check()
    await expect(preview(page).getByText('1 difference')).toBeVisible()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
}
