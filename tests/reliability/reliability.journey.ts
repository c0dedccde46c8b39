import { expect, test } from '@playwright/test'
import { assess, downloadedText, gap, open, rate, rows } from '../journeys/journey.ts'
import { isPublished, publish, seed, trialsOf } from './figures.ts'
import { fillDisk, freeDisk, limitDisk } from './full-disk.ts'
import { type KillableBrowser, killableBrowser } from './killable-browser.ts'
import { killTrials } from './kills.ts'
import { recordKillTrials } from './record-kills.ts'
import { type ServedPages, servePages } from './served-pages.ts'
import { twoTabTrials } from './two-tabs.ts'

test.describe.configure({ mode: 'serial', timeout: 3_600_000 })

let pages: ServedPages
let killable: KillableBrowser

test.beforeAll(async () => {
  pages = await servePages()
  killable = await killableBrowser()
})

test.afterAll(async () => {
  await killable.close()
  await pages.close()
})

test('no rating that was shown as saved is lost, however the page ends', async () => {
  const trials = trialsOf({ short: 8, long: 320 })
  const counts = await killTrials(killable, `${pages.app}${assess}`, { seed, trials })
  publish('kills', { seed, browser: killable.version(), ...counts })
  expect(counts.lost).toBe(0)
  expect(counts.saved).toBeGreaterThan(trials)
  if (isPublished) {
    const naive = trialsOf({ short: 8, long: 320 })
    publish('kills of the naive build-up', {
      seed,
      ...(await killTrials(killable, pages.naive, { seed, trials: naive })),
    })
  }
})

test('no copy, profile or draft that was stored is lost, half there or back again, however the page ends', async () => {
  const trials = trialsOf({ short: 3, long: 320 })
  const counts = await recordKillTrials(killable, pages.records, { seed, trials })
  publish('kills of records', { seed, browser: killable.version(), ...counts })
  expect(counts).toMatchObject({ trials, lost: 0, half: 0 })
  // A slow machine comes to few of them in a trial.
  expect(counts.removals).toBeGreaterThan(trialsOf({ short: 0, long: trials }))
})

test('two tabs keep every edit of both, and end with the same', async ({ browser }) => {
  // A run takes by the square of its edits: the short form makes as many in four runs as the long one in one.
  const runs = trialsOf({ short: 4, long: 20 })
  const editsATab = trialsOf({ short: 125, long: 500 })
  const edits = runs * 2 * editsATab
  const device = () => browser.newContext()
  const trials = { seed, runs, editsATab }
  const counts = await twoTabTrials(device, pages.levelwise, { ...trials, patience: 60_000 })
  publish('tabs', { seed, browser: browser.version(), ...counts })
  expect(counts).toEqual({ runs, edits, present: edits, equal: runs })
  const naive = await twoTabTrials(device, pages.naive, {
    ...trials,
    runs: trialsOf({ short: 1, long: runs }),
    patience: 1000,
  })
  publish('tabs of the naive build-up', { seed, ...naive })
  // Otherwise the trial would prove nothing.
  expect(naive.present).toBeLessThan(naive.edits)
})

test('on a full device every rating is told, kept and exported, and stored once there is room', async ({
  browser,
}) => {
  const counts = { trials: 0, told: 0, exported: 0, ratings: 0, lost: 0 }
  for (let trial = 0; trial < trialsOf({ short: 1, long: 20 }); trial += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { told, exported, kept } = await fullDeviceTrial()
    counts.trials += 1
    counts.told += told ? 1 : 0
    counts.exported += exported ? 1 : 0
    counts.ratings += 3
    counts.lost += 3 - kept
  }
  publish('quota', { browser: browser.version(), ...counts })
  const { trials } = counts
  expect(counts).toEqual({ trials, told: trials, exported: trials, ratings: 3 * trials, lost: 0 })

  async function fullDeviceTrial() {
    const context = await browser.newContext({ baseURL: pages.app })
    const page = await context.newPage()
    await limitDisk(page, new URL(pages.app).origin)
    await open(page, assess)
    await rate(page, [2])
    await expect(page.locator('[data-saving="saved"]').first()).toBeVisible()
    await fillDisk(page)
    await rate(page, [undefined, 3])
    const notice = page.getByText(/Not stored on this device: its storage is full/)
    const told = await notice.waitFor({ timeout: 20_000 }).then(
      () => true,
      () => false,
    )
    await page.goto(`/${gap}`)
    await page.getByRole('button', { name: /^JSON/ }).click()
    const { text } = await downloadedText(page, () =>
      page.getByRole('button', { name: 'Download' }).click(),
    )
    const exported = (text.match(/"value": [0-3]/g) ?? []).length === 2
    await page.keyboard.press('Escape')
    await page.goto(`/${assess}`)
    await freeDisk(page)
    await rate(page, [undefined, undefined, 1])
    await expect(page.locator('[data-saving="saved"]').first()).toBeVisible()
    await page.reload()
    await rows(page).first().waitFor()
    const kept = await page.locator('label[data-step] input:checked').count()
    await context.close()
    return { told, exported, kept }
  }
})
