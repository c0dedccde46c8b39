import { describe, expect, it } from 'vitest'
import { blockingTime, layoutShift, median, percentile } from './figures.ts'

describe('the median', () => {
  it('is the value in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('is between the two in the middle of an even number', () => {
    expect(median([4, 1, 2, 9])).toBe(3)
  })

  it('is not a number where nothing was measured', () => {
    expect(median([])).toBeNaN()
  })
})

describe('a percentile', () => {
  it('is a value that was measured: the 95th of 100', () => {
    expect(
      percentile(
        Array.from({ length: 100 }, (_, at) => 100 - at),
        0.95,
      ),
    ).toBe(95)
  })

  it('is the largest of a few values', () => {
    expect(percentile([3, 40, 8], 0.95)).toBe(40)
  })

  it('is the smallest at share 0', () => {
    expect(percentile([3, 40, 8], 0)).toBe(3)
  })
})

describe('blocking time', () => {
  it('is what long tasks take beyond 50 ms', () => {
    expect(
      blockingTime(
        [
          { start: 1000, duration: 80 },
          { start: 1200, duration: 170 },
        ],
        900,
      ),
    ).toBe(150)
  })

  it('leaves out what came before', () => {
    expect(blockingTime([{ start: 100, duration: 400 }], 600)).toBe(0)
  })

  it('counts only the later part of a task that had begun before', () => {
    expect(blockingTime([{ start: 100, duration: 400 }], 300)).toBe(150)
  })

  it('ends where nothing blocked for five seconds', () => {
    expect(
      blockingTime(
        [
          { start: 1000, duration: 150 },
          { start: 6150, duration: 300 },
        ],
        900,
      ),
    ).toBe(100)
  })

  it('goes on where the pause is shorter', () => {
    expect(
      blockingTime(
        [
          { start: 6000, duration: 300 },
          { start: 1000, duration: 150 },
        ],
        900,
      ),
    ).toBe(350)
  })
})

describe('layout shift', () => {
  it('is the sum of shifts that follow each other', () => {
    expect(
      layoutShift([
        { at: 0, value: 0.25 },
        { at: 500, value: 0.5 },
      ]),
    ).toBe(0.75)
  })

  it('is the largest of the sums that a pause parts', () => {
    expect(
      layoutShift([
        { at: 0, value: 0.25 },
        { at: 1500, value: 0.5 },
      ]),
    ).toBe(0.5)
  })

  it('adds up five seconds at most', () => {
    const steady = Array.from({ length: 10 }, (_, at) => ({ at: at * 900, value: 0.125 }))
    expect(layoutShift(steady)).toBe(0.75)
  })

  it('is nothing where nothing moved', () => {
    expect(layoutShift([])).toBe(0)
  })
})
