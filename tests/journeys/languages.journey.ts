import type { Page } from '@playwright/test'
import de from '../../src/i18n/de.json' with { type: 'json' }
import en from '../../src/i18n/en.json' with { type: 'json' }
import {
  assess,
  expect,
  gap,
  history,
  mixedRatings,
  open,
  rate,
  rows,
  sideways,
  storeTeam,
  teamAddresses,
  test,
  visit,
} from './journey.ts'

type Words = { readonly [key: string]: string | Words }

function sentences(words: Words): readonly string[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [value] : sentences(value),
  )
}

/** English sentences and words that German doesn't share: none of them may be left over. */
const german = new Set(sentences(de))
const english = sentences(en)
  .filter((sentence) => !german.has(sentence))
  .flatMap((sentence) => sentence.split(/\{\{\w+\}\}/))
  .map((part) => part.trim())
  .filter((part) => /[a-z]{3,} [a-z]{3,}/i.test(part))

test.describe('German', () => {
  test.use({ locale: 'de-AT' })

  const views = [
    ['Assess', assess],
    ['the gap summary', gap],
    ['the look at other roles', sideways],
    ['the look at other roles without ratings', '#/mlops/sideways/llm-engineer/principal'],
    ['the history', history],
    ['the history of nothing', '#/mlops/history/llm-engineer/principal'],
    ['a comparison', '#/mlops/compare/mlops-engineer:middle/ml-engineer:senior?ratings=own'],
    ['the matrix', '#/mlops/matrix?q=pipeline'],
    ['the matrix of one level', '#/mlops/matrix?level=middle&show=areas,tools,count'],
    ['the depth of one area', '#/mlops/matrix?area=pipelines-orchestration'],
    ['the matrix with own ratings', '#/mlops/matrix?ratings=own'],
    ['an empty matrix', '#/mlops/matrix?tool=Abakus'],
    ...teamAddresses,
    ['the data on this device', '#/data'],
    ['the library of profiles', '#/profiles'],
    ['a profile of the library', '#/profiles?profile=mlops'],
    ['an unknown address', '#/mlops/nirgends'],
  ] as const

  test('every view is German throughout', async ({ page }) => {
    test.setTimeout(300_000)
    expect(english.length).toBeGreaterThan(80)
    await open(page, assess)
    await rate(page, mixedRatings)
    await rows(page).first().getByRole('button', { name: 'Notiz' }).click()
    await storeTeam(page)
    for (const [view, hash] of views) {
      // oxlint-disable-next-line no-await-in-loop -- one view after the other, on one device
      const shown = await everythingShown(page, hash)
      const left = english.filter((sentence) => shown.includes(sentence))
      expect.soft(left, view).toEqual([])
    }
  })

  test('dates and separators are German', async ({ page }) => {
    await open(page, assess)
    await expect(page.getByText('aktualisiert am 17.3.2026')).toBeVisible()
  })
})

/** Every text and name of a view in which everything is unfolded. */
async function everythingShown(page: Page, hash: string): Promise<string> {
  await visit(page, hash)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  const details = page.locator('details:not([open]) > summary')
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  while ((await details.count()) > 0) await details.first().click()
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title]')]
    const labels = named.flatMap((el) => [el.getAttribute('aria-label'), el.getAttribute('title')])
    return [document.body.innerText, document.title, ...labels].join('\n')
  })
}

test('an unknown language of the browser begins in English', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await open(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await context.close()
})

test('switching keeps place, focus and scroll, and is remembered', async ({ page }) => {
  await open(page, assess)
  await rate(page, [2, 1])
  const deutsch = page.getByRole('radio', { name: 'Deutsch' })
  await page.getByRole('radio', { name: 'English' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('2 von 9 bewertet')).toBeVisible()
  await expect(deutsch).toBeFocused()

  // Scrolled far down the switch is out of sight: pressed there without moving to it.
  await page.evaluate(() => window.scrollTo(0, 600))
  await page.getByRole('radio', { name: 'English' }).dispatchEvent('click')
  await expect(page.getByText('2 of 9 rated')).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(600)

  await expect(page).toHaveURL(new RegExp(`${assess}$`))
  await page.reload()
  await expect(page.getByText('2 of 9 rated')).toBeVisible()
})
