import { type Page, expect, test } from '@playwright/test'
import { type ProfileSize, largeProfile, profileSizes } from './large-profile.ts'

/** How much slower than this machine the page runs: about a phone of the middle class. */
const slowness = 4
const typed = ['greenhouse', 'barrow winter', 'keeper water']
const steps = 60

for (const [name, size] of Object.entries(profileSizes)) {
  test(`the matrix of ${name} criteria`, async ({ page }) => {
    test.setTimeout(600_000)
    await serveProfile(page, size)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
    await page.addInitScript(watchFirstRow)
    await page.goto('/#/mlops/matrix')
    await expect(page.locator('tbody tr').first()).toBeVisible({ timeout: 300_000 })
    const first = await page.evaluate(readFirstRow)
    // What is prepared in pauses is prepared.
    await page.waitForTimeout(5000)

    await page.evaluate(watchTyping)
    const search = page.getByRole('searchbox')
    for (const text of typed) {
      for (const letter of text) {
        // oxlint-disable-next-line no-await-in-loop -- as somebody types
        await search.press(letter === ' ' ? 'Space' : letter)
        // oxlint-disable-next-line no-await-in-loop -- until it is answered, and the address is told
        await page.waitForTimeout(size.roles > 100 ? 1500 : 400)
      }
      // oxlint-disable-next-line no-await-in-loop -- the next search begins with nothing
      await search.fill('')
      // oxlint-disable-next-line no-await-in-loop -- see above
      await page.waitForTimeout(1500)
    }
    const keys = await page.evaluate(readTyping)
    const frames = await page.evaluate(scrollThrough, steps)
    // oxlint-disable-next-line no-console -- figures are what a benchmark is for
    console.log(
      [
        `${name} criteria, ${slowness} times slower than this machine:`,
        `  from the request to the first row: ${Math.round(first)} ms`,
        `  key to the next frame: ${told(keys.map(({ echo }) => echo))}`,
        `  key to the frame with the answer: ${told(keys.map(({ answer }) => answer))}`,
        `  a frame while scrolling: ${told(frames)}`,
      ].join('\n'),
    )
  })
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return `median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms (${times.length} measured)`
}

/** Puts a profile of this size in the place of the built-in one. */
async function serveProfile(page: Page, size: ProfileSize): Promise<void> {
  const text = JSON.stringify(JSON.stringify(largeProfile(size, 'mlops')))
  await page.route(/\/assets\/mlops-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default JSON.parse(${text})` }),
  )
}

type Watched = Window & {
  firstRow?: number
  keys?: { readonly echo: number; readonly answer: number }[]
}

// What follows runs in the page.

function watchFirstRow(): void {
  const page: Watched = window
  const frame = () => {
    if (document.querySelector('tbody tr')) setTimeout(() => (page.firstRow = performance.now()))
    else requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

async function readFirstRow(): Promise<number> {
  const page: Watched = window
  while (page.firstRow === undefined) {
    // oxlint-disable-next-line no-await-in-loop -- until it was drawn
    await new Promise(requestAnimationFrame)
  }
  return page.firstRow
}

/** Notes for each key when the next frame was drawn, and when the one with what was found. */
function watchTyping(): void {
  const page: Watched = window
  const keys: { echo: number; answer: number }[] = []
  page.keys = keys
  const marked = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent).join()
  document.addEventListener(
    'input',
    ({ timeStamp, target }) => {
      if (!(target instanceof HTMLInputElement) || target.value === '') return
      const { value } = target
      if (value.endsWith(' ')) return
      const before = marked()
      const times = { echo: 0, answer: 0 }
      // A frame is drawn once its callbacks have run: the next task comes after it.
      const frame = () =>
        requestAnimationFrame(() => {
          const isAnswered = marked() !== before || performance.now() - timeStamp > 1000
          setTimeout(() => {
            const since = performance.now() - timeStamp
            if (times.echo === 0) times.echo = since
            if (!isAnswered) {
              frame()
              return
            }
            times.answer = since
            keys.push(times)
          })
        })
      frame()
    },
    true,
  )
}

function readTyping() {
  const page: Watched = window
  return page.keys ?? []
}

/** Scrolls down by two thirds of a window each frame; how long each frame took. */
async function scrollThrough(count: number): Promise<readonly number[]> {
  const box = document.querySelector('[data-scroller]')
  if (!box) return []
  box.scrollTop = 0
  const times: number[] = []
  let last = await new Promise<number>(requestAnimationFrame)
  for (let step = 0; step < count; step += 1) {
    box.scrollTop += 500
    // oxlint-disable-next-line no-await-in-loop -- frame after frame
    const now = await new Promise<number>(requestAnimationFrame)
    times.push(now - last)
    last = now
  }
  return times
}
