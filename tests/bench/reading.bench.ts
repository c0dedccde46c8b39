import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { expect, test } from './bench.ts'
import { largeProfile, profileSizes } from './large-profile.ts'
import { options } from './options.ts'
import { keep, tellProgress } from './results.ts'
import type { Served } from './served.ts'

const slownesses = [1, 4]

test('reading a profile of every size from a file', async ({ app, browser }) => {
  test.setTimeout(3_600_000)
  const folder = await mkdtemp(join(tmpdir(), 'levelwise-files-'))
  const files = slownesses.flatMap((slowness) =>
    Object.keys(profileSizes).map((criteria) => ({
      criteria,
      slowness,
      file: join(folder, `${criteria.replace(',', '')}.json`),
      read: new Array<number>(),
      longestTask: new Array<number>(),
    })),
  )
  for (const [criteria, size] of Object.entries(profileSizes)) {
    const file = files.find((one) => one.criteria === criteria)?.file ?? ''
    await writeFile(file, JSON.stringify(largeProfile(size)))
  }
  // A few: what one goal asks is that it never happens.
  for (let round = 0; round < Math.min(3, options.rounds); round += 1) {
    for (const one of files) {
      tellProgress(`a file of ${one.criteria} criteria`, round, options.rounds)
      const { read, longestTask } = await readOnce(browser, app, one.file, one.slowness)
      one.read.push(read)
      one.longestTask.push(longestTask)
    }
  }
  await rm(folder, { recursive: true, force: true })
  await keep('reading', browser, {
    files: files.map(({ criteria, slowness, read, longestTask }) => ({
      criteria,
      slowness,
      read,
      longestTask,
    })),
  })
})

async function readOnce(browser: Browser, app: Served, file: string, slowness: number) {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
  })
  const page = await context.newPage()
  await page.goto(`${app.address}#/profiles`, { waitUntil: 'networkidle' })
  await expect(page.locator('#root main h1')).toBeVisible()
  await page.waitForTimeout(1000)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await page.evaluate(watchReading)
  await page.locator('input[type="file"]:not([hidden] *)').first().setInputFiles(file)
  await page.getByRole('heading', { name: /^What is in/ }).waitFor({ timeout: 120_000 })
  // Long tasks are told a little later.
  await page.waitForTimeout(500)
  const figures = await page.evaluate(readReading)
  await context.close()
  return figures
}

type Watched = Window & {
  reading?: { chosen: number; shown: number; tasks: PerformanceEntry[] }
}

// What follows runs in the page.

function watchReading(): void {
  const page: Watched = window
  const reading: NonNullable<Watched['reading']> = { chosen: 0, shown: 0, tasks: [] }
  page.reading = reading
  document.addEventListener('change', ({ timeStamp }) => (reading.chosen ||= timeStamp), true)
  new PerformanceObserver((list) => reading.tasks.push(...list.getEntries())).observe({
    type: 'longtask',
  })
  const frame = () => {
    const isShown = [...document.querySelectorAll('h2, h3')].some((title) =>
      title.textContent.includes('What is in'),
    )
    if (isShown) setTimeout(() => (reading.shown = performance.now()))
    else requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** Tasks of up to 50 ms are told by no browser: their longest is 0 here. */
function readReading() {
  const page: Watched = window
  const { chosen = 0, shown = 0, tasks = [] } = page.reading ?? {}
  if (shown < chosen || chosen === 0) throw new Error('it was not seen what was read')
  const meanwhile = tasks.filter(
    ({ startTime, duration }) => startTime + duration >= chosen && startTime <= shown,
  )
  return {
    read: shown - chosen,
    longestTask: Math.max(0, ...meanwhile.map(({ duration }) => duration)),
  }
}
