import type { Page } from '@playwright/test'
import fc from 'fast-check'
import type { KillableBrowser } from './killable-browser.ts'

/** How a page can end. */
export const ways = ['browser killed', 'tab killed', 'page closed', 'navigated away'] as const
type Way = (typeof ways)[number]

/** What one trial does: rates for a while, and ends in the middle of it. */
type Plan = {
  readonly way: Way
  /** Milliseconds from the first rating to the end. */
  readonly after: number
  readonly edits: readonly { readonly row: number; readonly step: number; readonly pause: number }[]
}

/** What became of the ratings of a number of trials. */
export type KillCounts = {
  trials: number
  /** Ratings that had been shown as saved before the end came. */
  saved: number
  /** Of these, ratings that were not there any more. */
  lost: number
  /** Ratings that were given but not yet shown as saved. */
  unsaved: number
  /** Of these, ratings that were there all the same. */
  unsavedKept: number
}

const plan: fc.Arbitrary<Plan> = fc.record({
  way: fc.constantFrom(...ways),
  after: fc.integer({ min: 0, max: 700 }),
  edits: fc.array(
    fc.record({
      row: fc.nat({ max: 8 }),
      step: fc.nat({ max: 3 }),
      pause: fc.integer({ min: 0, max: 25 }),
    }),
    { minLength: 80, maxLength: 80 },
  ),
})

/**
 * Rates in a page, ends browser, tab or page in the middle of it, opens the page again, and compares.
 *
 * @param address a page with a `[data-criterion]` for each of nine criteria, a `label[data-step]` for each
 *   value in it, and `[data-saving]` that says whether all of it is saved
 */
export async function killTrials(
  browser: KillableBrowser,
  address: string,
  { seed, trials }: { readonly seed: number; readonly trials: number },
): Promise<KillCounts> {
  const counts: KillCounts = { trials: 0, saved: 0, lost: 0, unsaved: 0, unsavedKept: 0 }
  let page = await opened(browser, address)
  for (const { after, edits, way } of fc.sample(plan, { seed, numRuns: trials })) {
    const heard = await listenTo(page)
    const before = await page.evaluate(readRatings)
    void page.evaluate(rateOneByOne, edits).catch(() => undefined)
    await heard.first
    await pause(after)
    await end(browser, page, way)
    page = await opened(browser, address)
    count(counts, before, heard.said, await page.evaluate(readRatings))
  }
  await page.close()
  return counts
}

/** Ends a page in one of the ways; of a killed browser everything else ends with it. */
export async function end(browser: KillableBrowser, page: Page, way: Way): Promise<void> {
  switch (way) {
    case 'browser killed':
      return browser.kill()
    case 'tab killed':
      await browser.killTabs()
      await page.close().catch(() => undefined)
      return
    case 'page closed':
      return page.close()
    case 'navigated away':
      await page.goto('about:blank')
      await page.close()
  }
}

async function opened(browser: KillableBrowser, address: string): Promise<Page> {
  const page = await browser.context().newPage()
  await page.goto(address)
  await page.locator('[data-criterion]').nth(8).waitFor()
  return page
}

/** One thing that the page said: it is about to rate, or so many of its ratings are shown as saved. */
type Said =
  | { readonly rated: readonly [criterion: string, value: string] }
  | { readonly saved: number }

/** The page rates only after what it is about to rate has been heard: nothing it did is missing here. */
async function listenTo(
  page: Page,
): Promise<{ readonly said: Said[]; readonly first: Promise<void> }> {
  const said: Said[] = []
  let tellFirst: () => void = () => undefined
  const first = new Promise<void>((resolve) => {
    tellFirst = resolve
  })
  await page.exposeFunction('say', (line: Said) => {
    said.push(line)
    tellFirst()
  })
  return { said, first }
}

function count(counts: KillCounts, before: Ratings, said: readonly Said[], after: Ratings): void {
  counts.trials += 1
  const rated = said.flatMap((line) => ('rated' in line ? [line.rated] : []))
  const shown = Math.max(0, ...said.map((line) => ('saved' in line ? line.saved : 0)))
  const sure = new Map([...Object.entries(before), ...rated.slice(0, shown)])
  const later = rated.slice(shown)
  for (const [criterion, value] of sure) {
    counts.saved += 1
    const allowed = [value, ...later.filter(([id]) => id === criterion).map(([, to]) => to)]
    if (!allowed.includes(after[criterion] ?? '')) counts.lost += 1
  }
  const unsaved = new Map(later)
  for (const [criterion, value] of unsaved) {
    counts.unsaved += 1
    if (after[criterion] === value) counts.unsavedKept += 1
  }
}

declare global {
  interface Window {
    /** Given by the trial. */
    readonly say: (line: Said) => Promise<void>
  }
}

type Ratings = { readonly [criterion: string]: string }

/** Runs in the page: what is rated, as it is shown. */
function readRatings(): Ratings {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-criterion]')]
  return Object.fromEntries(
    rows.flatMap((row) => {
      const checked = row.querySelector<HTMLInputElement>('label[data-step] input:checked')
      const step = checked?.closest('label')?.dataset['step']
      return step === undefined ? [] : [[row.dataset['criterion'] ?? '', step]]
    }),
  )
}

/** Runs in the page: rates one criterion after the other, and says so, and when it is shown as saved. */
async function rateOneByOne(edits: Plan['edits']): Promise<void> {
  const { say } = window
  const status = document.querySelector<HTMLElement>('[data-saving]')
  let done = 0
  new MutationObserver(() => {
    if (status?.dataset['saving'] === 'saved') void say({ saved: done })
  }).observe(document.body, { attributes: true, subtree: true, attributeFilter: ['data-saving'] })
  const rows = [...document.querySelectorAll<HTMLElement>('[data-criterion]')]
  for (const { pause: wait, row, step } of edits) {
    const label = rows[row]?.querySelector<HTMLElement>(`label[data-step="${step}"]`)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await say({ rated: [rows[row]?.dataset['criterion'] ?? '', String(step)] })
    done += 1
    label?.click()
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await new Promise((resolve) => {
      setTimeout(resolve, wait)
    })
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
