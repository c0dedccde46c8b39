import type { Page } from '@playwright/test'
import fc from 'fast-check'
import type { KillableBrowser } from './killable-browser.ts'
import { end, pause, ways } from './kills.ts'
import type { RecordChange, RecordsPage } from './pages/records-page.ts'

/** What became of copies, versions of profiles and drafts in a number of trials. */
export type RecordKillCounts = {
  trials: number
  /** Records that were on the device, as the page had been told, before the end came: kept, removed or typed. */
  stored: number
  /** Of these, records that were otherwise afterwards, or had come back. */
  lost: number
  /** Records of which only a part was as it had been. */
  half: number
  /** Of the changes that were begun, those that took a copy or a version away. */
  removals: number
}

declare global {
  interface Window {
    /** On the page for trials of records only. */
    readonly records: RecordsPage
    /** Given by the trial. */
    readonly sayOfRecords: (line: Said) => Promise<void>
  }
}

/** One thing that the page said: it is about to make a change, or one is on the device. */
type Said = { readonly begun: number } | { readonly stored: number }

const change = fc.oneof(
  fc.record({
    record: fc.constantFrom('copy', 'version 1', 'version 2'),
    isThere: fc.boolean(),
  }),
  fc.record({
    record: fc.constantFrom('draft', 'criterion of the draft'),
    isThere: fc.constant(true),
  }),
)

const plan = fc.record({
  way: fc.constantFrom(...ways),
  /** Milliseconds from the first change to the end. */
  after: fc.integer({ min: 0, max: 700 }),
  changes: fc.array(change, { minLength: 60, maxLength: 60 }),
})

/**
 * Keeps and removes copies and versions of profiles and types in a draft, ends browser, tab or page in the middle
 * of it, opens the page again, and compares.
 *
 * @param address of the page that has `window.records`
 */
export async function recordKillTrials(
  browser: KillableBrowser,
  address: string,
  { seed, trials }: { readonly seed: number; readonly trials: number },
): Promise<RecordKillCounts> {
  const counts: RecordKillCounts = { trials: 0, stored: 0, lost: 0, half: 0, removals: 0 }
  let page = await opened(browser, address)
  for (const [trial, { after, changes, way }] of fc
    .sample(plan, { seed, numRuns: trials })
    .entries()) {
    const wanted = changes.map(({ isThere, record }, at): RecordChange => {
      return { record, to: isThere ? `${trial}.${at}` : undefined }
    })
    const before = await page.evaluate(() => window.records.held())
    const { first, said } = await listenTo(page)
    void page.evaluate(changeOneByOne, wanted).catch(() => undefined)
    await first
    await pause(after)
    await end(browser, page, way)
    page = await opened(browser, address)
    count(counts, { before, wanted, said, after: await page.evaluate(() => window.records.held()) })
  }
  await page.close()
  return counts
}

async function opened(browser: KillableBrowser, address: string): Promise<Page> {
  const page = await browser.context().newPage()
  await page.goto(address)
  await page.waitForFunction(() => 'records' in window)
  return page
}

async function listenTo(
  page: Page,
): Promise<{ readonly said: Said[]; readonly first: Promise<void> }> {
  const said: Said[] = []
  let tellFirst: () => void = () => undefined
  const first = new Promise<void>((resolve) => {
    tellFirst = resolve
  })
  await page.exposeFunction('sayOfRecords', (line: Said) => {
    said.push(line)
    tellFirst()
  })
  return { said, first }
}

/** Runs in the page: what is typed does not wait for what was typed before. */
async function changeOneByOne(changes: readonly RecordChange[]): Promise<void> {
  const { records, sayOfRecords } = window
  for (const [at, one] of changes.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- nothing is done that was not heard of
    await sayOfRecords({ begun: at })
    const storing = records.change(one).then((isStored) => {
      if (isStored) void sayOfRecords({ stored: at })
    })
    const isTyped = one.record === 'draft' || one.record === 'criterion of the draft'
    // oxlint-disable-next-line no-await-in-loop -- as a person does
    await (isTyped ? new Promise((resolve) => setTimeout(resolve, 10)) : storing)
  }
}

type Held = { readonly [record: string]: string }

function count(
  counts: RecordKillCounts,
  trial: {
    readonly before: Held
    readonly wanted: readonly RecordChange[]
    readonly said: readonly Said[]
    readonly after: Held
  },
): void {
  const { after, before, said, wanted } = trial
  counts.trials += 1
  const begun = said.flatMap((line) => ('begun' in line ? [line.begun] : []))
  const stored = new Set(said.flatMap((line) => ('stored' in line ? [line.stored] : [])))
  for (const record of recordNames) {
    const ofRecord = begun.filter((at) => wanted[at]?.record === record)
    const sure = ofRecord.findLast((at) => stored.has(at)) ?? -1
    const later = ofRecord.filter((at) => at > sure).map((at) => wanted[at]?.to)
    const known = sure === -1 ? before[record] : wanted[sure]?.to
    counts.stored += 1
    counts.removals += ofRecord.filter((at) => wanted[at]?.to === undefined).length
    if (after[record] === 'half') counts.half += 1
    else if (![known, ...later].includes(after[record])) counts.lost += 1
  }
}

const recordNames = [
  'copy',
  'version 1',
  'version 2',
  'draft',
  'criterion of the draft',
] as const satisfies RecordChange['record'][]
