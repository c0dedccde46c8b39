import { median, percentile } from './figures.ts'
import type { Pressed, Results, Visit } from './results.ts'

/** A figure that has to stay within a limit, both as they are compared. */
export type Goal = {
  readonly figure: string
  /** What the limit is made of; missing where it is a figure of its own. */
  readonly limit?: string
  readonly unit: Unit
  /** The smallest value that a browser tells; what is at or below it is told as “at most”. */
  readonly finest?: number
  /** Works both out; `undefined` where one of them was not measured. */
  readonly judge: (results: Results) => Compared | undefined
}

export type Unit = 'ms' | 'kB' | 'shift' | 'score'

/** What was measured, and what it may be: at most, of scores at least. */
export type Compared = { readonly measured: number; readonly limit: number }

export type Verdict = 'reached' | 'missed'

/** Whether a goal is reached; a figure that is no number misses it. */
export function verdictOf(unit: Unit, { measured, limit }: Compared): Verdict {
  const isReached = unit === 'score' ? measured >= limit : measured <= limit
  return isReached ? 'reached' : 'missed'
}

/** Event Timing tells nothing shorter. */
const oneFrame = 16
/** Browsers tell longer tasks only. */
const longTask = 50
/** Slow like a phone of the middle class. */
const phone = 4

const appCases = {
  'app-en': 'first visit in English',
  'app-de': 'first visit in German',
  'app-back': 'coming back with ratings and a deep link',
} as const

/** The names of what is loaded, in the order of the table. */
export const pageNames: { readonly [page: string]: string } = {
  static: 'the first view, no script',
  empty: 'an empty React app',
  bare: 'the libraries alone, drawn by script',
  'bare-prerendered': 'the libraries alone, prerendered',
  vanilla: 'a matrix and a few lines of script',
  'app-en': `Levelwise, ${appCases['app-en']}`,
  'app-de': `Levelwise, ${appCases['app-de']}`,
  'app-back': `Levelwise, ${appCases['app-back']}`,
}

/** What is pressed, in the order of the table. */
export const pressNames: { readonly [what: string]: string } = {
  cell: 'a cell of the matrix',
  'cell-vanilla': 'a cell of the page with a few lines of script',
  'cell-bare': 'a cell of the page with the libraries alone',
  rating: 'a rating',
  language: 'the other language',
  theme: 'the other theme',
  'gap-first': 'Gap summary, for the first time',
  gap: 'Gap summary, again',
  'matrix-first': 'Matrix, for the first time',
  matrix: 'Matrix, again',
  'compare-first': 'Compare, for the first time',
  compare: 'Compare, again',
}

/** Every goal; what is not measured in a run stays out of its table. */
export const goals: readonly Goal[] = [
  ...Object.entries(appCases).map(([page, name]): Goal => ({
    figure: `largest paint, ${name}`,
    limit: '1.15 × the first view without script',
    unit: 'ms',
    judge: (results) =>
      compared(
        visited(results, page, ({ largestPaint }) => largestPaint),
        visited(results, 'static', ({ largestPaint }) => largestPaint),
        1.15,
      ),
  })),
  {
    figure: 'script on first load, words and profile included',
    limit: '1.35 × the libraries alone',
    unit: 'kB',
    judge: (results) =>
      compared(
        visited(results, 'app-en', ({ script }) => script),
        visited(results, 'bare', ({ script }) => script),
        1.35,
      ),
  },
  {
    figure: 'everything on first load, font included',
    unit: 'kB',
    judge: (results) => compared(visited(results, 'app-en', allBytes), 190_000),
  },
  // From the request on in both: drawn by script, the work lies before the first paint; prerendered, after it.
  ...(['app-en', 'app-de'] as const).map((page): Goal => ({
    figure: `blocking time, ${appCases[page]}`,
    limit: '1.0 × the libraries alone, drawn by script',
    unit: 'ms',
    judge: (results) =>
      compared(
        visited(results, page, ({ blocking }) => blocking),
        visited(results, 'bare', ({ blocking }) => blocking),
      ),
  })),
  ...(['cell', 'rating'] as const).flatMap((what): readonly Goal[] => [
    {
      figure: `press to paint, ${nameOf(what)}: median`,
      limit: 'one frame',
      unit: 'ms',
      finest: oneFrame,
      judge: (results) => compared(middle(pressed(results, what)?.paints), oneFrame),
    },
    {
      figure: `press to paint, ${nameOf(what)}: 95 of 100`,
      limit: '1.7 × the page with a few lines of script',
      unit: 'ms',
      judge: (results) =>
        compared(
          slowest(pressed(results, what)?.paints),
          slowest(pressed(results, 'cell-vanilla')?.paints),
          1.7,
        ),
    },
  ]),
  ...(['language', 'theme', 'gap', 'matrix', 'compare'] as const).map((what): Goal => ({
    figure: `press to answer, ${nameOf(what)}: 95 of 100`,
    unit: 'ms',
    judge: (results) => compared(slowest(pressed(results, what)?.answers), 100),
  })),
  {
    figure: 'key to letter and count, searching 8,640 criteria: 95 of 100',
    unit: 'ms',
    judge: (results) => compared(slowest(matrixOf(results, '8,640')?.counted), 50),
  },
  {
    figure: 'Matrix of 100,000 criteria, press to first row',
    limit: '1.5 × that of 3,000',
    unit: 'ms',
    judge: (results) =>
      compared(
        middle(matrixOf(results, '100,000')?.fromPress),
        middle(matrixOf(results, '3,000')?.fromPress),
        1.5,
      ),
  },
  {
    figure: 'longest task while a file of 100,000 criteria is read',
    unit: 'ms',
    finest: longTask,
    judge: (results) => {
      const file = results.reading?.figures.files.find(
        ({ criteria, slowness }) => criteria === '100,000' && slowness === 1,
      )
      return compared(slowest(file?.longestTask, 1), longTask)
    },
  },
  {
    figure: 'layout shift, the worst of all visits',
    unit: 'shift',
    judge: (results) => {
      const shifts = Object.keys(appCases).flatMap(
        (page) => results['first-load']?.figures.visits[page] ?? [],
      )
      return compared(
        slowest(
          shifts.map(({ shift }) => shift),
          1,
        ),
        0,
      )
    },
  },
  ...(['performance', 'accessibility', 'best-practices', 'seo'] as const).map((category): Goal => ({
    figure: `Lighthouse, ${category}: median of 5`,
    unit: 'score',
    judge: (results) => compared(middle(results.lighthouse?.figures.scores[category]), 100),
  })),
]

/** Everything that came before a page could be used. */
export function allBytes({ script, style, font, document, other }: Visit): number {
  return script + style + font + document + other
}

function compared(
  measured: number | undefined,
  base: number | undefined,
  factor = 1,
): Compared | undefined {
  if (measured === undefined || base === undefined) return undefined
  return { measured, limit: base * factor }
}

function middle(values: readonly number[] | undefined): number | undefined {
  return values === undefined || values.length === 0 ? undefined : median(values)
}

function slowest(values: readonly number[] | undefined, share = 0.95): number | undefined {
  return values === undefined || values.length === 0 ? undefined : percentile(values, share)
}

function visited(
  results: Results,
  page: string,
  pick: (visit: Visit) => number,
): number | undefined {
  return middle(results['first-load']?.figures.visits[page]?.map(pick))
}

function pressed(results: Results, what: string): Pressed | undefined {
  return results.interactions?.figures.pressed.find(
    (one) => one.what === what && one.slowness === phone,
  )
}

function matrixOf(results: Results, criteria: string) {
  return results.matrix?.figures.sizes.find(
    (one) => one.criteria === criteria && one.slowness === phone,
  )
}

function nameOf(what: string): string {
  return pressNames[what] ?? what
}
