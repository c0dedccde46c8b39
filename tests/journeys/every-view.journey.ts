// One walk through all views serves several checks: to open them takes longer than to look at them.
import type { Page } from '@playwright/test'
import de from '../../src/i18n/de.json' with { type: 'json' }
import en from '../../src/i18n/en.json' with { type: 'json' }
import { axeFindings, axeFindingsInBothThemes, settled } from './axe.ts'
import { everyView, fillDevice, unfold, widerLooks } from './every-view.ts'
import { assess, expect, open, test, visit } from './journey.ts'

/** Each half is a test of its own, so that they run side by side. */
const middle = Math.ceil(everyView.length / 2)
const halves = [
  ['the first views', everyView.slice(0, middle), widerLooks],
  ['the other views', everyView.slice(middle), []],
] as const

for (const [half, views, wider] of halves) {
  test.describe(half, () => {
    test.describe.configure({ timeout: 300_000 })

    test.describe('on screens of any width, in German', () => {
      test.use({ viewport: { width: 390, height: 844 }, locale: 'de-DE' })

      test('never scroll sideways', async ({ page }) => {
        await fillDevice(page)
        for (const [view, hash] of [...views, ...wider]) {
          await visit(page, hash)
          await settled(page)
          await fits(page, `${view} on a phone`)
          await fits(page, `${view} on a small phone`, { width: 320, height: 640 })
          await fits(page, `${view} at 400 % zoom`, { width: 320, height: 256 })
          await fits(page, `${view} on a tablet`, { width: 768, height: 1024 })
          await fits(page, `${view} on a wide screen`, { width: 1920, height: 1080 })
          await page.setViewportSize({ width: 390, height: 844 })
        }
      })
    })

    test.describe('on a wide screen, in German and dark', () => {
      const viewport = { width: 1920, height: 1080 }
      test.use({ viewport, locale: 'de-AT', colorScheme: 'dark' })

      test('fit, are German throughout, and axe finds nothing in their words', async ({ page }) => {
        expect(english.length).toBeGreaterThan(80)
        await fillDevice(page)
        for (const [view, hash] of views) {
          await visit(page, hash)
          await settled(page)
          await fits(page, view, viewport)
          await unfold(page)
          await expect(page.locator('html')).toHaveAttribute('lang', 'de')
          const shown = await everythingShown(page)
          const left = english.filter((sentence) => shown.includes(sentence))
          expect.soft(left, view).toEqual([])
          await page.setViewportSize({ width: 1440, height: 1000 })
          const rules = 'all rules but those about colours'
          expect.soft(await axeFindings(page, { rules }), view).toEqual([])
          await page.setViewportSize(viewport)
        }
      })
    })

    test.describe('in English', () => {
      test('axe finds nothing, in light and in dark colours', async ({ page }) => {
        await fillDevice(page)
        for (const [view, hash] of views) {
          await visit(page, hash)
          await settled(page)
          await unfold(page)
          expect.soft(await axeFindingsInBothThemes(page), view).toEqual([])
        }
      })
    })
  })
}

test('a page that is open follows the system into dark colours', async ({ page }) => {
  await open(page, assess)
  const headline = page.locator('#root h1:visible')
  await expect(headline).toHaveCSS('color', 'rgb(21, 32, 28)')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(headline).not.toHaveCSS('color', 'rgb(21, 32, 28)')
})

/** Expects that nothing of a view is out of the window at its sides. */
async function fits(
  page: Page,
  view: string,
  size?: { readonly width: number; readonly height: number },
) {
  if (size) await page.setViewportSize(size)
  // What follows the size of the window is drawn with the next picture but one at the latest.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
  const found = await page.evaluate(() => ({
    width: window.innerWidth,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    linksCutOff: [...document.querySelectorAll('a[href]')]
      .filter((link) => link.getBoundingClientRect().right > window.innerWidth)
      .map((link) => link.textContent),
  }))
  const width = size?.width ?? page.viewportSize()?.width
  expect.soft(found, view).toEqual({ width, overflow: 0, linksCutOff: [] })
}

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

/** Every text and name of a view. */
function everythingShown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title]')]
    const labels = named.flatMap((el) => [el.getAttribute('aria-label'), el.getAttribute('title')])
    return [document.body.innerText, document.title, ...labels].join('\n')
  })
}
