import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './bench.ts'
import { options } from './options.ts'
import { type Press, press, watchPresses } from './press.ts'
import { type Pressed, keep, tellProgress } from './results.ts'
import type { Served } from './served.ts'

const slownesses = [4, 1]
const viewport = { width: 1440, height: 1000 }
const views = ['gap', 'matrix', 'compare'] as const

type Figures = Map<string, Press[]>

test('presses in the app and in its limits', async ({ app, browser, limits }) => {
  test.setTimeout(3_600_000)
  const words = await viewNames()
  const pressed: Pressed[] = []
  for (const slowness of slownesses) {
    const figures: Figures = new Map()
    const page = await opened(browser, app, slowness, '#/mlops/assess/ml-engineer/middle')
    const vanilla = await opened(browser, limits.vanilla, slowness)
    const bare = await opened(browser, limits.bare, slowness)
    // What happens once only, as fetching the other language, is over before anything counts.
    for (let time = -2; time < options.presses; time += 1) {
      const add = (what: string, took: Press) => {
        if (time >= 0) figures.set(what, [...(figures.get(what) ?? []), took])
      }
      if (time % 10 === 0) tellProgress(`presses, ${slowness} × slower`, time, options.presses)
      // In turns, so that what disturbs the machine disturbs all of them.
      add('cell', await pickCell(page, time + 2))
      add('cell-vanilla', await pickOfLimit(vanilla, time + 2))
      add('cell-bare', await pickOfLimit(bare, time + 2))
      add('rating', await rate(page, time + 2))
      const language = time % 2 === 0 ? 'de' : 'en'
      add(
        'language',
        await press(page, page.locator(`header label[lang="${language}"]`), {
          selector: 'header nav a[aria-current]',
          text: words[language].assess,
        }),
      )
      const theme = time % 2 === 0 ? 'dark' : 'light'
      add(
        'theme',
        await press(page, page.locator(`header label:has(input[value="${theme}"])`), {
          selector: `html[data-theme="${theme}"]`,
        }),
      )
    }
    for (let time = -1; time < options.presses; time += 1) {
      for (const view of views) {
        const took = await openView(page, view)
        if (time >= 0) figures.set(view, [...(figures.get(view) ?? []), took])
        await openView(page, 'assess')
      }
    }
    for (const one of [page, vanilla, bare]) await one.context().close()
    for (let time = 0; time < Math.max(1, options.presses / 5); time += 1) {
      const fresh = await opened(browser, app, slowness, '#/mlops/assess/ml-engineer/middle')
      for (const view of views) {
        const name = `${view}-first`
        figures.set(name, [...(figures.get(name) ?? []), await openView(fresh, view)])
        await openView(fresh, 'assess')
      }
      await fresh.context().close()
    }
    for (const [what, presses] of figures) {
      pressed.push({
        what,
        slowness,
        paints: presses.map(({ paint }) => paint),
        answers: presses.map(({ answer }) => answer),
      })
    }
  }
  await keep('interactions', browser, { pressed })
})

/** A page that was loaded, has fetched what it fetches in pauses, and is slowed down from now on. */
async function opened(browser: Browser, served: Served, slowness: number, path = '') {
  const context = await browser.newContext({ locale: 'en-GB', viewport })
  const page = await context.newPage()
  await watchPresses(page)
  await page.goto(served.address + path, { waitUntil: 'networkidle' })
  await expect(page.locator('#root h1, main h1').first()).toBeVisible()
  await page.waitForTimeout(500)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  return page
}

/** Picks a cell; neighbours in the order are no neighbours in the matrix. */
async function pickCell(page: Page, time: number): Promise<Press> {
  const at = (time * 7 + 3) % 30
  const cell = `[data-cell="${Math.floor(at / 5)} ${at % 5}"]`
  return press(page, page.locator(cell), { selector: `${cell}[data-place="current"]` })
}

async function pickOfLimit(page: Page, time: number): Promise<Press> {
  const at = (time * 7 + 3) % 30
  const row = `tbody tr:nth-child(${Math.floor(at / 5) + 1})`
  const cell = `${row} :nth-child(${(at % 5) + 2}) > button`
  return press(page, page.locator(cell), { selector: `${cell}[aria-pressed="true"]` })
}

/** Rates one of the criteria that every cell has; never what it is rated already. */
async function rate(page: Page, time: number): Promise<Press> {
  const group = page.getByRole('radiogroup').nth(time % 3)
  const chosen = await group
    .locator('input')
    .evaluateAll((inputs) =>
      inputs.findIndex((input) => input instanceof HTMLInputElement && input.checked),
    )
  const value = (chosen + 1) % 4
  const name = (await group.locator('input').first().getAttribute('name')) ?? ''
  return press(page, group.locator(`[data-step="${value}"]`), {
    selector: `input[name="${name}"][value="${value}"]:checked`,
  })
}

async function openView(page: Page, view: (typeof views)[number] | 'assess'): Promise<Press> {
  return press(page, page.locator(`header nav a[href*="/${view}"]:not([hidden] *)`).first(), {
    selector: 'main h1:not([hidden] *)',
    differs: true,
  })
}

type ViewNames = { readonly assess: string }

/** What the first view is called in the navigation. */
async function viewNames(): Promise<{ readonly en: ViewNames; readonly de: ViewNames }> {
  const namesIn = async (language: string): Promise<ViewNames> => {
    const words: { readonly views: ViewNames } = JSON.parse(
      await readFile(`src/i18n/${language}.json`, 'utf8'),
    )
    return words.views
  }
  return { en: await namesIn('en'), de: await namesIn('de') }
}
