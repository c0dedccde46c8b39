import type { BrowserContext, Page } from '@playwright/test'
import fc from 'fast-check'
import type { EditedPage } from './pages/edited-page.ts'

/** What became of the edits of two tabs. */
export type TabCounts = {
  runs: number
  /** Edits of both tabs, each of a criterion of its own. */
  edits: number
  /** Of these, edits that are there after both tabs were closed. */
  present: number
  /** Runs after which both tabs showed the same before they were closed. */
  equal: number
}

export type TabTrials = {
  readonly runs: number
  /** How many edits each tab makes in one run. */
  readonly editsATab: number
  readonly seed: number
  /** How long two tabs may take to hear of each other's last edits, in milliseconds. */
  readonly patience: number
}

declare global {
  interface Window {
    /** On the pages for trials only. */
    readonly edited: EditedPage
  }
}

/**
 * Edits in two tabs at once, as fast as the page can, and compares what both have, and what is there for
 * somebody who opens the page afterwards.
 *
 * @param contextOf a new device for each run
 */
export async function twoTabTrials(
  contextOf: () => Promise<BrowserContext>,
  address: string,
  { editsATab, patience, runs, seed }: TabTrials,
): Promise<TabCounts> {
  const counts: TabCounts = { runs: 0, edits: 0, present: 0, equal: 0 }
  const shuffled = fc.shuffledSubarray(
    Array.from({ length: 2 * editsATab }, (_, at) => `criterion-${at}`),
    { minLength: 2 * editsATab },
  )
  for (const criteria of fc.sample(shuffled, { seed, numRuns: runs })) {
    const context = await contextOf()
    const tabs = [await opened(context, address), await opened(context, address)]
    const lists = [criteria.slice(0, editsATab), criteria.slice(editsATab)]
    await Promise.all(tabs.map((tab, at) => tab.evaluate(editAll, lists[at] ?? [])))
    const isEqual = await becomeEqual(tabs, criteria.length, patience)
    await Promise.all(tabs.map((tab) => tab.close()))
    const after = await (await opened(context, address)).evaluate(valuesShown)
    counts.runs += 1
    counts.edits += criteria.length
    counts.present += criteria.filter((criterion) => after[criterion] !== undefined).length
    if (isEqual) counts.equal += 1
    await context.close()
  }
  return counts
}

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => 'edited' in window)
  return page
}

/** Runs in the page. */
async function editAll(criteria: readonly string[]): Promise<void> {
  const { edited } = window
  for (const [at, criterion] of criteria.entries()) {
    edited.edit(criterion, at % 4)
    // Now and then the page gets to hear of the other tab.
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    if (at % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

async function becomeEqual(
  tabs: readonly Page[],
  edits: number,
  patience: number,
): Promise<boolean> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    // oxlint-disable-next-line no-await-in-loop -- asks again and again
    const shown = await Promise.all(tabs.map((tab) => tab.evaluate(valuesShown)))
    const [one, two] = shown.map((values) =>
      Object.entries(values).map(String).toSorted().join(' '),
    )
    if (one === two && Object.keys(shown[0] ?? {}).length === edits) return true
    // oxlint-disable-next-line no-await-in-loop -- asks again and again
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
  return false
}

/** Runs in the page. */
async function valuesShown(): Promise<{ readonly [criterion: string]: number }> {
  const { edited } = window
  await edited.saved()
  return edited.values()
}
