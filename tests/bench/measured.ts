import type { Parts, Visit } from './results.ts'

/** Figures as a part of the benchmark keeps them, from a machine that there is not. */
export function measured<Figures extends Parts[keyof Parts]>(figures: Figures) {
  return {
    at: '2026-11-25T08:00:00.000Z',
    machine: { cores: 2, processor: 'Loom', node: 'v20.0.0', browser: '150.0' },
    figures,
  }
}

/** A visit in which nothing took any time, but for what is given. */
export function visitOf(given: Partial<Visit>): Visit {
  return {
    script: 0,
    style: 0,
    font: 0,
    document: 0,
    other: 0,
    files: 0,
    later: 0,
    firstPaint: 0,
    largestPaint: 0,
    usable: 0,
    blocking: 0,
    blockingAfterPaint: 0,
    shift: 0,
    heap: 0,
    elements: 0,
    ...given,
  }
}
