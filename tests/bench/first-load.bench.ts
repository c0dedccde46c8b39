import type { Browser, BrowserContext } from '@playwright/test'
import { expect, test } from './bench.ts'
import type { Limits } from './limits.ts'
import { options } from './options.ts'
import { type Visit, keep, tellProgress } from './results.ts'
import type { Served } from './served.ts'
import { visit } from './visit.ts'

const cell = '[role="grid"] [data-cell]'

type Case = {
  readonly served: Served
  readonly path?: string
  /** What has to listen until the page counts as usable. */
  readonly touch?: string
  readonly locale?: string
  /** What was done there before, in the same browser. */
  readonly before?: (context: BrowserContext, address: string) => Promise<void>
}

test('first load of the app and of its limits', async ({ app, browser, limits }) => {
  const cases = Object.entries(casesOf(app, limits)).filter(
    ([name]) => options.pages.length === 0 || options.pages.includes(name),
  )
  expect(cases, `pages: ${Object.keys(casesOf(app, limits)).join()}`).not.toEqual([])
  test.setTimeout((options.rounds + 1) * cases.length * 90_000)
  const visits: { [name: string]: Visit[] } = {}
  for (let round = 0; round < options.rounds; round += 1) {
    tellProgress('first load', round, options.rounds)
    for (const [name, page] of cases) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, in turns: they would disturb each other
      const measured = await visitNewly(browser, page)
      visits[name] = [...(visits[name] ?? []), measured]
    }
  }
  await keep('first-load', browser, { visits })
})

function casesOf(app: Served, limits: Limits): { readonly [name: string]: Case } {
  return {
    static: { served: limits.static },
    empty: { served: limits.empty, touch: 'p' },
    bare: { served: limits.bare, touch: 'button' },
    'bare-prerendered': { served: limits.barePrerendered, touch: 'button' },
    vanilla: { served: limits.vanilla },
    'app-en': { served: app, touch: cell },
    'app-de': { served: app, touch: cell, locale: 'de-DE' },
    'app-back': {
      served: app,
      path: '#/mlops/assess/mlops-engineer/senior',
      touch: cell,
      before: rateSome,
    },
  }
}

async function visitNewly(browser: Browser, page: Case): Promise<Visit> {
  const context = await browser.newContext({
    locale: page.locale ?? 'en-GB',
    viewport: { width: 1440, height: 1000 },
  })
  await page.before?.(context, page.served.address)
  const measured = await visit(context, page.served, {
    ...(page.path === undefined ? {} : { path: page.path }),
    touch: page.touch,
  })
  await context.close()
  return measured
}

/** Rates criteria of another role, and leaves. */
async function rateSome(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${address}#/mlops/assess/ml-engineer/middle`)
  const groups = page.getByRole('radiogroup')
  await expect(groups.first()).toBeVisible()
  for (let at = 0; at < (await groups.count()); at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await groups.nth(at).locator('label').nth(2).click()
  }
  await expect(page.getByText('saved on this device').first()).toBeVisible()
  await page.close()
}
