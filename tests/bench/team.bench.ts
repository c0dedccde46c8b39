import { twoHundredFiles } from '../fixtures/team-files.ts'
import { expect, test } from './bench.ts'
import { keep } from './results.ts'

const rounds = 5

/** What one opening took, in milliseconds. */
type Round = {
  /** From the choice of the files until all of them are read and named. */
  readonly read: number
  /** From the press of "Show the team" until its tables are there. */
  readonly shown: number
  /** The longest time in which the page drew nothing. */
  readonly longestPause: number
}

test('200 files are opened and shown', async ({ app, browser, page }) => {
  test.setTimeout(300_000)
  const files = [...twoHundredFiles()]
  const results: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: two would disturb each other
    results.push(await openOnce())
  }
  await keep('team', browser, {
    read: results.map(({ read }) => read),
    shown: results.map(({ shown }) => shown),
    longestPause: results.map(({ longestPause }) => longestPause),
  })

  async function openOnce(): Promise<Round> {
    await page.goto('about:blank')
    await page.goto('/#/team')
    await page.goto(`${app.address}#/team`)
    await page.locator('#root h1').waitFor()
    await page.evaluate(watchFrames)
    await page.locator('input[type="file"]:not([hidden] *)').first().setInputFiles(files)
    await expect(page.locator('#content').getByText('195 assessments read.')).toBeVisible()
    await page.getByRole('button', { name: 'Show the team' }).click()
    await page.getByRole('heading', { name: 'People and competence areas' }).waitFor()
    return page.evaluate(readFrames)
  }
})

type Watched = Window & {
  bench?: { chosen: number; read: number; pressed: number; shown: number; longestPause: number }
}

/** Runs in the page: notes when what can be seen has changed, and the longest gap between two frames. */
function watchFrames(): void {
  const page: Watched = window
  const bench = { chosen: 0, read: 0, pressed: 0, shown: 0, longestPause: 0 }
  page.bench = bench
  document.addEventListener('change', () => (bench.chosen ||= performance.now()), true)
  document.addEventListener('click', () => (bench.pressed = performance.now()), true)
  let last = 0
  const frame = () => {
    const now = performance.now()
    if (bench.chosen > 0 && last > bench.chosen)
      bench.longestPause = Math.max(bench.longestPause, now - last)
    last = now
    const text = document.querySelector('#content')?.textContent ?? ''
    if (bench.read === 0 && text.includes('195 assessments read.')) bench.read = now
    if (bench.shown === 0 && document.querySelector('table')) bench.shown = now
    if (bench.shown === 0) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

function readFrames() {
  const page: Watched = window
  const { chosen = 0, read = 0, pressed = 0, shown = 0, longestPause = 0 } = page.bench ?? {}
  return { read: read - chosen, shown: shown - pressed, longestPause }
}
