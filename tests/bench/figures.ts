/** A stretch of time in milliseconds. */
export type Task = { readonly start: number; readonly duration: number }

export type Shift = { readonly at: number; readonly value: number }

/**
 * The smallest of the values that at least this share of them doesn't exceed; nothing is made up between two values.
 *
 * @param share from 0 to 1
 * @returns NaN of no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The value in the middle; of an even number of values the mean of the two in the middle. NaN of no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** From here on a task keeps a person waiting. */
const noticed = 50
/** So long nothing must block until the page counts as ready. */
const quiet = 5000

/**
 * What every long task takes beyond 50 ms, from an instant until nothing blocks for five seconds. Of a task that began
 * before it only the part after it counts. From the first paint on it is the total blocking time.
 */
export function blockingTime(tasks: readonly Task[], from: number): number {
  let sum = 0
  let ready = from
  for (const { start, duration } of tasks.toSorted((one, other) => one.start - other.start)) {
    const end = start + duration
    if (end <= from || duration <= noticed) continue
    if (start - ready >= quiet) break
    sum += Math.max(0, end - Math.max(start, from) - noticed)
    ready = end
  }
  return sum
}

/**
 * Cumulative layout shift: the largest sum of shifts that follow each other within a second, five seconds at most.
 */
export function layoutShift(shifts: readonly Shift[]): number {
  let largest = 0
  let current = 0
  let first = 0
  let last = 0
  for (const { at, value } of shifts.toSorted((one, other) => one.at - other.at)) {
    const goesOn = current > 0 && at - last < 1000 && at - first < 5000
    if (!goesOn) {
      current = 0
      first = at
    }
    current += value
    last = at
    largest = Math.max(largest, current)
  }
  return largest
}
