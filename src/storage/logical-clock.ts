const clockKey = 'levelwise:clock'
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Further ahead than this, a remembered instant is damage, not a clock that was put back: 50 years in ms. */
const farthest = 50 * 365 * 24 * 60 * 60 * 1000

/**
 * A clock that orders changes: it shows the time where it can, and counts on in steps of a millisecond
 * where the time stands still or goes back. Tabs share it, so that each change on a device is later than
 * every one that was made before it (a hybrid logical clock after Kulkarni et al., “Logical Physical
 * Clocks”, 2014).
 *
 * @param wall the device's clock, ISO instants
 * @param storage the place that tabs share; may throw or be left out, then each tab counts for itself
 * @returns a function that gives the next ISO instant
 */
export function logicalClock(wall: () => string, storage?: () => Storage): () => string {
  let last = ''
  return () => {
    const time = wall()
    const shared = sane(attempt(() => storage?.().getItem(clockKey)) ?? '', time)
    const floor = shared > last ? shared : last
    last = time > floor ? time : new Date(Date.parse(floor) + 1).toISOString()
    attempt(() => storage?.().setItem(clockKey, last))
    return last
  }
}

function sane(remembered: string, time: string): string {
  const isSane = instant.test(remembered) && Date.parse(remembered) - Date.parse(time) < farthest
  return isSane ? remembered : ''
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
