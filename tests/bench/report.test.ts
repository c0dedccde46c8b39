import { describe, expect, it } from 'vitest'
import { measured, visitOf } from './measured.ts'
import { reportOf, tell, withReport } from './report.ts'

const twoVisits = {
  'first-load': measured({
    visits: {
      static: [visitOf({ largestPaint: 800 })],
      'app-en': [
        visitOf({ script: 100_000, largestPaint: 900 }),
        visitOf({ script: 100_000, largestPaint: 1000 }),
      ],
    },
  }),
}

describe('the report', () => {
  it('says of each goal what was measured, what it may be, and which of the two it is', () => {
    expect(reportOf(twoVisits)).toContain(
      '| largest paint, first visit in English | 950 ms | 920 ms (1.15 × the first view without script) | missed |',
    )
    expect(reportOf(twoVisits)).toContain(
      '| everything on first load, font included | 100.0 kB | 190.0 kB | reached |',
    )
  })

  it('gives medians with the lowest and the highest value', () => {
    expect(reportOf(twoVisits)).toMatch(
      /\| Levelwise, first visit in English .*950 ms \(900–1000\)/,
    )
  })

  it('says “at most” where browsers tell nothing shorter', () => {
    const cell = { what: 'cell', slowness: 4, paints: [16], answers: [9] }
    expect(reportOf({ interactions: measured({ pressed: [cell] }) })).toContain(
      '| press to paint, a cell of the matrix: median | at most 16 ms |',
    )
  })

  it('has no table of a part that was not measured', () => {
    expect(reportOf(twoVisits)).not.toContain('Lighthouse')
  })

  it('says when, on which machine and with which browser', () => {
    expect(reportOf(twoVisits)).toContain(
      'Measured on 2026-11-25, 2 cores of Loom, Node v20.0.0, Chromium 150.0 (first-load).',
    )
  })

  it('is empty where nothing was measured', () => {
    expect(reportOf({})).toBe('')
  })
})

describe('the page with the report', () => {
  const page =
    'before\n<!-- written by npm run bench -- --write: from here -->\nold\n<!-- to here -->\nafter\n'

  it('has it in the place of the one before, and keeps everything around', () => {
    expect(withReport(page, 'new\n')).toBe(
      'before\n<!-- written by npm run bench -- --write: from here -->\n\nnew\n\n<!-- to here -->\nafter\n',
    )
  })

  it('is refused where the marks are missing', () => {
    expect(() => withReport('no marks', 'new')).toThrow(/from here/)
  })
})

describe('a told figure', () => {
  it.each([
    ['ms', 15.6, '16 ms'],
    ['kB', 81_378, '81.4 kB'],
    ['shift', 0, '0'],
    ['shift', 0.01234, '0.0123'],
    ['score', 99, '99'],
  ] as const)('in %s: %d is %s', (unit, value, told) => {
    expect(tell(unit, value)).toBe(told)
  })
})
