import Papa from 'papaparse'
import { type Page } from '@playwright/test'
import { downloadedText, expect, open, test } from './journey.ts'

const matrix = '#/mlops/matrix'

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp) {
  const focused = page.locator(':focus')
  for (let presses = 0; presses < 100; presses += 1) {
    const named = await focused.evaluateAll(([element]) => {
      const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      const label = isField ? element.labels?.[0]?.textContent : ''
      return element?.getAttribute('aria-label') ?? (label || element?.textContent) ?? ''
    })
    if (name.test(named)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(name)} was not reached with Tab`)
}

test('by keyboard alone: search, filter, sort, hide, reload, back, and open a cell', async ({
  page,
}) => {
  await open(page, '#/mlops/assess/ml-engineer/middle')
  await tabTo(page, /^Matrix$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'MLOps: the whole profile' })).toBeFocused()
  await expect(page.getByText('120 of 120 criteria')).toBeVisible()

  // Search: the page follows, the address too, and none of it is a step back.
  await tabTo(page, /^Search$/)
  await page.keyboard.type('pipeline')
  await expect(page.locator('mark').first()).toBeVisible()
  await expect(page).toHaveURL(/#\/mlops\/matrix\?q=pipeline$/)
  await expect(page.getByRole('searchbox')).toBeFocused()

  // One level.
  await tabTo(page, /^Levels$/)
  await page.keyboard.press('M')
  await expect(page).toHaveURL(/\?level=middle&q=pipeline$/)

  // Filter by a role.
  await tabTo(page, /^Filters$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^ML Engineer$/)
  await page.keyboard.press('Space')
  await tabTo(page, /^NLP Engineer$/)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/&role=ml-engineer,nlp-engineer$/)

  // Hide a column.
  await tabTo(page, /^Columns$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Required$/)
  await page.keyboard.press('Space')
  await expect(page.getByRole('columnheader')).toHaveText(['Role', 'Description'])

  // Sort by the head of a column.
  await tabTo(page, /^Role$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/&sort=role&/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader')).toHaveText(['NLP Engineer', 'ML Engineer'])

  // All of it is in the address.
  const address = page.url()
  await page.reload()
  await expect(page.getByRole('rowheader')).toHaveText(['NLP Engineer', 'ML Engineer'])
  await expect(page.getByRole('columnheader')).toHaveText(['Role', 'Description'])
  await expect(page.getByRole('searchbox')).toHaveValue('pipeline')
  await page.goBack()
  await expect(page.getByRole('columnheader', { name: 'Role' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.goForward()
  expect(page.url()).toBe(address)

  // A cell opens in Assess.
  await tabTo(page, /^Assess: Middle NLP Engineer$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/mlops\/assess\/nlp-engineer\/middle$/)
  await page.goBack()
  await expect(page).toHaveURL(address)
})

test('typing is one step of the history, however many keys it takes', async ({ page }) => {
  await open(page, '#/mlops/assess/ml-engineer/middle')
  await page.getByRole('link', { name: 'Matrix' }).click()
  await page.getByRole('searchbox').pressSequentially('data qua', { delay: 120 })
  await expect(page).toHaveURL(/\?q=data\+qua$/)
  await expect(page.getByRole('searchbox')).toHaveValue('data qua')
  await page.goBack()
  await expect(page).toHaveURL(/assess\/ml-engineer\/middle$/)
  await page.goForward()
  await expect(page.getByRole('searchbox')).toHaveValue('data qua')
})

test('heads stay in sight both ways', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await open(page, `${matrix}?pin=senior`)
  const last = page.getByRole('link', { name: 'Assess: Principal NLP Engineer' })
  await last.focus()
  await expect(page.getByRole('columnheader', { name: 'Principal' })).toBeInViewport()
  await expect(page.getByRole('columnheader', { name: 'Senior' })).toBeInViewport()
  await expect(page.getByRole('rowheader', { name: 'NLP Engineer' })).toBeInViewport()
  const heads = await page.getByRole('columnheader', { name: 'Role' }).boundingBox()
  const link = await last.boundingBox()
  expect(link?.y ?? 0).toBeGreaterThan((heads?.y ?? 0) + (heads?.height ?? 0))
})

test('the name of a role stays in sight beside a row higher than the table', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 600 })
  await open(page, matrix)
  const scroller = page.locator('[data-scroller]')
  const row = page.locator('tbody tr').first()
  const height = (await row.boundingBox())?.height ?? 0
  await scroller.evaluate((element, top) => element.scrollTo(0, top), height - 150)
  const name = page.getByRole('heading', { level: 2, name: 'Computer Vision Engineer' })
  await expect(name).toBeInViewport({ ratio: 1 })
  const head = await page.getByRole('columnheader', { name: 'Role' }).boundingBox()
  expect((await name.boundingBox())?.y ?? 0).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0))
})

test('the heads stand on one line', async ({ page }) => {
  await open(page, matrix)
  const middles = await page.getByRole('columnheader').evaluateAll((heads) =>
    heads.map((head) => {
      const range = document.createRange()
      range.selectNodeContents(head.querySelector('button, span:last-child') ?? head)
      const { top, bottom } = range.getBoundingClientRect()
      return Math.round((top + bottom) / 2)
    }),
  )
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(2)
})

test('the download is what is shown', async ({ page }) => {
  await open(page, `${matrix}?q=airflow`)
  const shown = await page.locator('td li').count()
  await page.getByRole('button', { name: 'CSV' }).click()
  const { name, text } = await downloadedText(page, () =>
    page.getByRole('button', { name: 'Download' }).click(),
  )
  expect(name).toMatch(/^matrix_mlops_\d{4}-\d\d-\d\d\.csv$/)
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: 'greedy' })
  const header = data.findIndex(([cell]) => cell === 'Role')
  expect(data.slice(header + 1)).toHaveLength(shown)
})

test('on paper there is the table and what it is narrowed to, and no controls', async ({
  page,
}) => {
  await open(page, `${matrix}?role=ml-engineer`)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByText('Role: ML Engineer')).toBeVisible()
  await expect(page.getByText('Implements tests for pipelines.')).toBeVisible()
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Assess: Middle ML Engineer' })).toBeHidden()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('each role is a list of its levels, and nothing scrolls sideways', async ({ page }) => {
    await open(page, matrix)
    const box = async (text: string) =>
      page
        .locator('tr', { hasText: 'MLOps Engineer' })
        .getByText(text, { exact: true })
        .boundingBox()
    const junior = await box('Junior')
    const middle = await box('Middle')
    expect(middle?.y ?? 0).toBeGreaterThan(junior?.y ?? Infinity)
    expect(middle?.x).toBe(junior?.x)
    const sideways = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
        ).length,
    )
    expect(sideways).toBe(0)
  })

  test('filters are folded away, and work', async ({ page }) => {
    await open(page, matrix)
    await expect(page.getByRole('checkbox', { name: 'ML Engineer', exact: true })).toBeHidden()
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'ML Engineer', exact: true }).check()
    await expect(page.getByText('18 of 120 criteria')).toBeVisible()
  })

  test('what can be pressed is at least 44 pixels high', async ({ page }) => {
    await open(page, `${matrix}?role=ml-engineer&ratings=own`)
    const small = await page
      .locator('main :is(button, a, label:has(input), select, summary):visible')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map((element) => element.outerHTML.slice(0, 120)),
      )
    expect(small.filter((html) => !html.startsWith('<label class="_option'))).toEqual([])
  })
})
