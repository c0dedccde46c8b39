import { deflateRawSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { sealed } from '../../src/io/link-code.ts'
import { axeFindingsInBothThemes } from './axe.ts'
import { expect, gap, mixedRatings, open, rate, rows, test } from './journey.ts'

/** A link as somebody makes it who rated and noted something, with what is chosen. */
async function madeLink(page: Page, choices: readonly string[] = []): Promise<string> {
  await open(page, '#/mlops/assess/ml-engineer/middle')
  await rate(page, mixedRatings)
  await rows(page).first().locator('button').first().click()
  await page.keyboard.type('Built <b>three</b> of them')
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog')
  for (const choice of choices) await dialog.getByRole('checkbox', { name: choice }).check()
  if (choices.includes('Name')) {
    await dialog.getByRole('textbox', { name: 'Name in the link' }).fill('Anna Özdemir')
    await expect(dialog.getByRole('region').getByText('Anna Özdemir')).toBeVisible()
  }
  if (choices.includes('Notes')) await expect(dialog.getByText(/^Note Built/)).toBeVisible()
  return dialog.getByRole('textbox', { name: 'The link', exact: true }).inputValue()
}

/** Another person's browser. */
async function somebodyElse(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  return context.newPage()
}

test('a link is copied, opened by somebody else, kept beside their own ratings, and removed', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const link = await madeLink(page, ['Name', 'Notes'])
  expect(link.length).toBeLessThan(1000)
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect(page.getByText('The link is copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

  const other = await somebodyElse(browser)
  await open(other, '#/mlops/assess/ml-engineer/middle')
  await rate(other, [0, 0])
  await other.waitForTimeout(200)
  await other.goto(link)
  await expect(other.getByText(/^Somebody shared this assessment/)).toBeVisible()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(/^MLOps at Senior: 2 of 4 met/)
  await expect(other.getByText('Built <b>three</b> of them')).toBeVisible()
  await expect(other.locator('main').getByRole('radio')).toHaveCount(0)
  await other.getByRole('button', { name: 'Keep a copy on this device' }).click()
  await expect(other.getByText('A copy is kept on this device.').first()).toBeVisible()

  await other.goto('about:blank')
  await open(other, '#/mlops/assess/ml-engineer/middle')
  await expect(rows(other).nth(0).getByRole('radio', { checked: true })).toHaveAccessibleName(/^0/)
  await expect(rows(other).getByRole('radio', { checked: true })).toHaveCount(2)

  await other.goto('/#/shared')
  await other.getByRole('link', { name: 'Anna Özdemir' }).click()
  await expect(other.getByText(/somebody else’s assessment/)).toBeVisible()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(/^MLOps at Senior: 2 of 4 met/)
  await other.goBack()
  await other.getByRole('button', { name: 'Remove' }).click()
  await expect(other.getByText('No copy is kept on this device.')).toBeVisible()
  await other.goto('about:blank')
  await open(other, '#/shared')
  await expect(other.getByText('No copy is kept on this device.')).toBeVisible()
  await other.context().close()
})

test('a link without choices tells no name and no note, and is not where the app starts again', async ({
  page,
  browser,
}) => {
  const link = await madeLink(page)
  expect(link.length).toBeLessThan(300)
  const other = await somebodyElse(browser)
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(/^MLOps at Senior/)
  await expect(other.getByText(/Built|Anna/)).toHaveCount(0)
  await other.goto('about:blank')
  await open(other)
  await expect(other).toHaveURL(/#\/mlops\/assess\//)
  await other.context().close()
})

test('a damaged link, a foreign one and a bomb are refused with the reason', async ({ page }) => {
  const link = await madeLink(page)
  const code = link.split('/').at(-1) ?? ''
  const bomb = sealed('z', deflateRawSync(' '.repeat(2 ** 26), { level: 9 }).toString('base64url'))
  for (const [bad, reason] of [
    [code.slice(0, -4), 'The link is damaged'],
    [`${code}.`, `Character ${code.length + 1} of its last part`],
    ['hello', 'It does not begin as a link of this app does'],
    [bomb, 'more in it than the 256 KiB'],
  ] as const) {
    await page.goto(`/#/shared/${bad}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link cannot be opened')
    await expect(page.getByText(reason)).toBeVisible()
    await expect(page.getByText(/Nothing on this device was changed/)).toBeVisible()
  }
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^MLOps at Senior/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('by keyboard alone: share from the gap summary, choose, copy; focus goes back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '#/mlops/assess/ml-engineer/middle')
  await rate(page, mixedRatings)
  await open(page, gap)
  const share = page.getByRole('button', { name: /^Share/ })
  await share.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'The link', exact: true }).waitFor()
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab')
      const label = await page.evaluate(() => {
        const element = document.activeElement
        return element?.closest('label')?.textContent ?? element?.textContent ?? ''
      })
      if (name.test(label)) return
    }
    throw new Error(`${String(name)} was not reached`)
  }
  await tabTo(/^Examples/)
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Examples', exact: true })).toBeChecked()
  await tabTo(/^Copy the link/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The link is copied.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(share).toBeFocused()
})

for (const width of [1440, 320]) {
  test(`axe finds nothing in sharing and in what was shared, ${width} px`, async ({ page }) => {
    const link = await madeLink(page, ['Name', 'Notes'])
    await page.setViewportSize({ width, height: 900 })
    const reflows = () =>
      page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    expect(await axeFindingsInBothThemes(page)).toEqual([])
    expect(await reflows()).toBe(true)
    for (const address of [link, link.slice(0, -3), '/#/shared']) {
      await page.goto(address)
      await page.locator('#root h1:visible').waitFor()
      if (address === link) {
        await page.getByRole('button', { name: 'Keep a copy on this device' }).click()
      }
      expect(await axeFindingsInBothThemes(page)).toEqual([])
      expect(await reflows()).toBe(true)
    }
  })
}
