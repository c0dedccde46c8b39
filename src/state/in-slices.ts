/** How long work may keep the page busy before it may draw again, in milliseconds. */
const breath = 12

/**
 * Does work that comes in steps, and lets the page breathe in between.
 *
 * @param signal stops it between two steps
 * @returns what the work comes to; rejects with the signal's reason where it was stopped, and with what a step
 *   throws
 */
export async function inSlices<T>(work: Generator<unknown, T>, signal?: AbortSignal): Promise<T> {
  let since = performance.now()
  for (;;) {
    signal?.throwIfAborted()
    const step = work.next()
    if (step.done === true) return step.value
    if (performance.now() - since > breath) {
      await nextTask()
      since = performance.now()
    }
  }
}

/** Lets everything that waits go first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
