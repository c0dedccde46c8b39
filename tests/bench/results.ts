import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { options } from './options.ts'

/** Where figures come from. */
export type Machine = {
  readonly cores: number
  readonly processor: string
  readonly node: string
  readonly browser: string
}

/** What loading a page once came to; times in milliseconds, sizes in bytes. */
export type Visit = {
  readonly script: number
  readonly style: number
  readonly font: number
  readonly document: number
  readonly other: number
  /** How many files came before the page could be used. */
  readonly files: number
  /** What was fetched after it, in pauses. */
  readonly later: number
  readonly firstPaint: number
  readonly largestPaint: number
  /** When the first cell of the matrix answers; of a page without a script, when it is loaded. */
  readonly usable: number
  /** What long tasks take beyond 50 ms, from the request on. */
  readonly blocking: number
  /** The part of it that comes after the first paint: total blocking time, as Lighthouse has it. */
  readonly blockingAfterPaint: number
  readonly shift: number
  readonly heap: number
  readonly elements: number
}

/** One thing that was pressed again and again. */
export type Pressed = {
  readonly what: string
  /** How many times slower than this machine. */
  readonly slowness: number
  /** From the press to the next frame, as the browser tells it: in steps of 8 ms, at least 16. */
  readonly paints: readonly number[]
  /** From the press until the frame is drawn that shows what it did. */
  readonly answers: readonly number[]
}

/** What a matrix of one size took, several times. */
export type Scaled = {
  readonly criteria: string
  readonly slowness: number
  /** From the request for the page to the first row. */
  readonly fromRequest: readonly number[]
  /** From the press on the view's link to the first row. */
  readonly fromPress: readonly number[]
  /** From a letter to the frame with the letter and the count. */
  readonly counted: readonly number[]
  /** From a letter to the frame in which the marks follow. */
  readonly marked: readonly number[]
  /** From frame to frame while scrolling. */
  readonly scrolled: readonly number[]
}

/** What reading a file of one size took, several times. */
export type ReadFile = {
  readonly criteria: string
  readonly slowness: number
  /** From the choice of the file until it is shown what is in it. */
  readonly read: readonly number[]
  /** The longest time that the page could not answer, while the file is read. */
  readonly longestTask: readonly number[]
}

export type Audit = { readonly category: string; readonly id: string; readonly title: string }

export type LighthouseRuns = {
  readonly version: string
  /** By category: one score from 0 to 100 for each run. */
  readonly scores: { readonly [category: string]: readonly number[] }
  /** What was not perfect in any run. */
  readonly audits: readonly Audit[]
}

/** What each part of the benchmark measures. */
export type Parts = {
  readonly 'first-load': { readonly visits: { readonly [page: string]: readonly Visit[] } }
  readonly interactions: { readonly pressed: readonly Pressed[] }
  readonly matrix: { readonly sizes: readonly Scaled[] }
  readonly reading: { readonly files: readonly ReadFile[] }
  readonly team: {
    readonly read: readonly number[]
    readonly shown: readonly number[]
    readonly longestPause: readonly number[]
  }
  readonly lighthouse: LighthouseRuns
}

export type Measured<Part extends keyof Parts> = {
  readonly at: string
  readonly machine: Machine
  readonly figures: Parts[Part]
}

/** All that was measured; parts that were not are missing. */
export type Results = { readonly [Part in keyof Parts]?: Measured<Part> }

/** Keeps what a part measured, for the table. */
export async function keep<Part extends keyof Parts>(
  part: Part,
  browser: Browser,
  figures: Parts[Part],
): Promise<void> {
  if (options.folder === undefined) return
  const measured: Measured<Part> = {
    at: new Date().toISOString(),
    machine: {
      cores: cpus().length,
      processor: cpus()[0]?.model ?? 'unknown',
      node: process.version,
      browser: browser.version(),
    },
    figures,
  }
  await writeFile(join(options.folder, `${part}.json`), JSON.stringify(measured, undefined, 2))
}

/** Says how far a part is: whole ones take minutes. */
export function tellProgress(what: string, done: number, of: number): void {
  process.stdout.write(`${what}: ${done + 1} of ${of}\n`)
}
