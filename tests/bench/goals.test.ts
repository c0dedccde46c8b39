import { describe, expect, it } from 'vitest'
import { goals, verdictOf } from './goals.ts'
import { measured, visitOf } from './measured.ts'
import type { Results } from './results.ts'

function judged(figure: string, results: Results) {
  const goal = goals.find((one) => one.figure === figure)
  if (!goal) throw new Error(`no goal ${figure}`)
  return goal.judge(results)
}

describe('a verdict', () => {
  it('is “reached” at the very limit', () => {
    expect(verdictOf('ms', { measured: 100, limit: 100 })).toBe('reached')
  })

  it('is “missed” above it', () => {
    expect(verdictOf('ms', { measured: 100.1, limit: 100 })).toBe('missed')
  })

  it('is “missed” below the limit of a score', () => {
    expect(verdictOf('score', { measured: 99, limit: 100 })).toBe('missed')
  })

  it('is “missed” where the figure is no number', () => {
    expect(verdictOf('ms', { measured: Number.NaN, limit: 100 })).toBe('missed')
  })
})

describe('a goal', () => {
  it('holds the median of one page against that of another', () => {
    const results = {
      'first-load': measured({
        visits: {
          static: [visitOf({ largestPaint: 800 }), visitOf({ largestPaint: 1000 })],
          'app-en': [
            visitOf({ largestPaint: 1000 }),
            visitOf({ largestPaint: 5000 }),
            visitOf({ largestPaint: 990 }),
          ],
        },
      }),
    }
    const both = judged('largest paint, first visit in English', results)
    expect(both?.measured).toBe(1000)
    expect(both?.limit).toBeCloseTo(1035)
  })

  it('counts everything that came before the page could be used, and nothing that came later', () => {
    const visit = visitOf({ script: 100, style: 20, font: 30, document: 4, other: 1, later: 999 })
    const results = { 'first-load': measured({ visits: { 'app-en': [visit] } }) }
    expect(judged('everything on first load, font included', results)?.measured).toBe(155)
  })

  it('goes by presses on the slowed page', () => {
    const pressed = (slowness: number, paint: number) => ({
      what: 'cell',
      slowness,
      paints: [paint],
      answers: [paint],
    })
    const results = { interactions: measured({ pressed: [pressed(1, 16), pressed(4, 48)] }) }
    expect(judged('press to paint, a cell of the matrix: median', results)?.measured).toBe(48)
  })

  it('takes the worst layout shift of all visits', () => {
    const results = {
      'first-load': measured({
        visits: {
          static: [visitOf({ shift: 0.5 })],
          'app-en': [visitOf({ shift: 0 })],
          'app-back': [visitOf({ shift: 0 }), visitOf({ shift: 0.1 })],
        },
      }),
    }
    expect(judged('layout shift, the worst of all visits', results)).toEqual({
      measured: 0.1,
      limit: 0,
    })
  })

  it('is not judged where what it is held against was not measured', () => {
    const results = { 'first-load': measured({ visits: { 'app-en': [visitOf({})] } }) }
    expect(judged('largest paint, first visit in English', results)).toBeUndefined()
  })

  it('is judged for none of the parts where nothing was measured', () => {
    expect(goals.filter((goal) => goal.judge({}) !== undefined)).toEqual([])
  })
})
