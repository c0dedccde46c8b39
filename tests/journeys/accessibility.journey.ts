import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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

const views = [
  ['Assess', assess],
  ['the gap summary', gap],
  ['the look at other roles', sideways],
  ['the look at other roles without ratings', '#/mlops/sideways/llm-engineer/principal'],
  ['the history', history],
  ['the history of nothing', '#/mlops/history/llm-engineer/principal'],
  ['the top level', '#/mlops/assess/ml-engineer/principal'],
  ['a comparison', '#/mlops/compare/ml-engineer:middle/nlp-engineer:senior?ratings=own'],
  ['the matrix', '#/mlops/matrix?q=pipeline'],
  ['the matrix of one level', '#/mlops/matrix?level=middle&show=areas,tools,count&sort=-count'],
  ['the depth of one area', '#/mlops/matrix?area=pipelines-orchestration&pin=middle'],
  ['the matrix with own ratings', '#/mlops/matrix?ratings=own'],
  ['an empty matrix', '#/mlops/matrix?tool=Abacus'],
  ...teamAddresses,
  ['the data on this device', '#/data'],
  ['the library of profiles', '#/profiles'],
  ['a profile of the library', '#/profiles?profile=mlops'],
  ['an unknown address', '#/mlops/nowhere'],
] as const

/** Words say nothing about contrast, and colours about nothing else: each rule runs where it can find something. */
type Rules = 'all rules' | 'contrast' | 'all rules but contrast'

const runs = [
  { colorScheme: 'light', locale: 'en-GB', rules: 'all rules' },
  { colorScheme: 'dark', locale: 'en-GB', rules: 'contrast' },
  { colorScheme: 'dark', locale: 'de-DE', rules: 'all rules but contrast' },
] as const

for (const { rules, ...use } of runs) {
  test.describe(`axe, ${rules}, ${use.colorScheme}, ${use.locale}`, () => {
    test.use(use)

    test('finds nothing in any view', async ({ page }) => {
      test.setTimeout(600_000)
      await open(page, assess)
      await rate(page, mixedRatings)
      await rows(page).first().locator('button').first().click()
      await storeTeam(page)
      for (const [view, hash] of views) {
        // oxlint-disable-next-line no-await-in-loop -- one view after the other, on one device
        expect.soft(await found(page, hash, rules), view).toEqual([])
      }
    })
  })
}

/** What axe finds in a view in which everything is unfolded. */
async function found(page: Page, hash: string, rules: Rules) {
  await visit(page, hash)
  await page.waitForTimeout(300) // colours move for 120 ms
  const details = page.locator('details:not([open]) > summary')
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  while ((await details.count()) > 0) await details.first().click()
  const axe = new AxeBuilder({ page })
  if (rules === 'contrast') axe.withRules(['color-contrast'])
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  if (rules === 'all rules but contrast') axe.disableRules(['color-contrast'])
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
}

test('axe finds nothing in the dialog of an export', async ({ page }) => {
  await open(page, gap)
  await page.getByRole('button', { name: /^Markdown/ }).click()
  await page.getByRole('region', { name: 'Content of the file' }).waitFor()
  await page.waitForTimeout(300) // colours move for 120 ms
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('Escape closes the dialog, and focus goes back to where it came from', async ({ page }) => {
  await open(page, gap)
  await page.getByRole('button', { name: /^CSV/ }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^CSV/ })).toBeFocused()
})
