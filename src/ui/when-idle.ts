/**
 * Runs something once the browser has nothing else to do, or after two seconds.
 *
 * @returns takes it back
 */
export function whenIdle(act: () => void): () => void {
  // Safari knows no idle time.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 500)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: 2000 })
  return () => cancelIdleCallback(handle)
}
