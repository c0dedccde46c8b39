import { type Page } from '@playwright/test'
import {
  assess,
  expect,
  gap,
  history,
  mixedRatings,
  open,
  rate,
  sideways,
  test,
} from './journey.ts'

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const boxesOf = (elements: readonly Element[]) =>
  elements.map((el) => {
    const { left, top } = el.getBoundingClientRect()
    return { left: Math.round(left), top: Math.round(top) }
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('rating starts on the first screen of a first visit', async ({ page }) => {
    await open(page)
    const top = await page.getByRole('radiogroup').first().boundingBox()
    expect(top?.y ?? Infinity).toBeLessThan(844 - 56)
  })

  test('the navigation is at the bottom, and the dock tells gaps and what is not rated', async ({
    page,
  }) => {
    await open(page, assess)
    await rate(page, mixedRatings)
    const nav = await page.getByRole('navigation', { name: 'Views' }).boundingBox()
    expect((nav?.y ?? 0) + (nav?.height ?? 0)).toBeGreaterThan(840)
    await expect(page.getByText('1 gap', { exact: true })).toBeInViewport()
    await expect(page.getByText(/1 not rated/)).toBeInViewport()
  })

  for (const hash of [assess, sideways, history, '#/data']) {
    test(`what can be pressed in ${hash} is at least 44 pixels high`, async ({ page }) => {
      await open(page, hash)
      const small = await page
        .locator(
          'button:visible, a:visible, label:visible:has(input), select:visible, summary:visible',
        )
        .evaluateAll((elements) =>
          elements
            .filter((el) => {
              const { height, bottom } = el.getBoundingClientRect()
              return height < 43.5 && bottom > 0
            })
            .map((el) => el.outerHTML.slice(0, 120)),
        )
      expect(small).toEqual([])
    })
  }
})

test('nothing moves while somebody rates', async ({ page }) => {
  await open(page, assess)
  const list = page.getByRole('region', { name: 'Expectations at both levels' })
  const before = await list.boundingBox()
  await page.keyboard.press('Tab')
  await list.getByRole('radio', { name: '2 Independently' }).first().focus()
  const scrolled = await page.evaluate(() => window.scrollY)
  await page.keyboard.press('2')
  await page.keyboard.press('3')
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
  const after = await list.boundingBox()
  const moved = await page.evaluate(() => window.scrollY)
  expect((after?.y ?? 0) + moved).toBe((before?.y ?? 0) + 0)
  expect(moved).toBe(scrolled)
})

for (const format of ['A4', 'Letter'] as const) {
  test(`the gap summary prints on ${format}, in light colours whatever the theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await open(page, assess)
    await rate(page, mixedRatings)
    await open(page, gap)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden()
    await expect(page.getByRole('button', { name: /^Markdown/ })).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Outcome of the talk' })).toBeVisible()
    await expect(page.getByText('2 Independently: done without help')).toBeVisible()
    await expect(page.getByText('It is voluntary.').filter({ visible: true })).toBeVisible()
    const ink = await page.locator('#root h1:visible').evaluate((el) => getComputedStyle(el).color)
    expect(ink).toBe('rgb(21, 32, 28)')
    const pdf = await page.pdf({ format })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
}

for (const [paper, width] of [
  ['A4', 794],
  ['Letter', 816],
] as const) {
  test(`the columns of a comparison stand side by side on ${paper}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1100 })
    const cells = ['ml-engineer:middle', 'ml-engineer:senior', 'nlp-engineer:senior']
    for (const columns of [cells.slice(0, 2), cells, [...cells, 'data-scientist:lead']]) {
      // oxlint-disable no-await-in-loop -- one comparison after the other
      await page.emulateMedia({ media: 'screen' })
      await open(page, `#/mlops/compare/${columns.join('/')}`)
      await expect(page.locator('main h2')).toHaveCount(columns.length + 1)
      await page.emulateMedia({ media: 'print' })
      const heads = await page.locator('main h2:visible').evaluateAll(boxesOf)
      expect(new Set(heads.map(({ top }) => top)).size).toBe(1)
      expect(heads.map(({ left }) => left)).toEqual(
        heads.map(({ left }) => left).toSorted((a, b) => a - b),
      )
      expect(new Set(heads.map(({ left }) => left)).size).toBe(columns.length)
      const row = page.locator('main section:has(h4) > div').first()
      const columnBoxes = await row.locator('> div').evaluateAll(boxesOf)
      expect(columnBoxes.map(({ left }) => left)).toEqual(heads.map(({ left }) => left))
      expect(new Set(columnBoxes.map(({ top }) => top)).size).toBe(1)
      expect(await overflow(page)).toBe(0)
      // oxlint-enable no-await-in-loop
    }
  })
}

test('the look at other roles prints with every criterion open', async ({ page }) => {
  await open(page, assess)
  await rate(page, mixedRatings)
  await open(page, sideways)
  const shown = page.getByText('Builds CI/CD for the training of models.')
  await expect(shown).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(shown).toBeVisible()
  const section = page.locator('section', { has: shown }).last()
  const box = await section.boundingBox()
  expect(box?.height ?? 0).toBeGreaterThan(100)
  await expect(page.getByRole('button', { name: 'Markdown' })).toBeHidden()
  await expect(page.getByText('It is voluntary.').filter({ visible: true })).toBeVisible()
})

test('reduced motion means none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, assess)
  const duration = await page
    .locator('label[data-step="2"]')
    .first()
    .evaluate((el) => getComputedStyle(el).transitionDuration)
  expect(duration.split(', ').every((part) => part === '0s' || part === '0ms')).toBe(true)
})
