/** Where the choice lies. */
export const memoryOnlyKey = 'levelwise:memory-only'

/**
 * Whether somebody chose that nothing is stored from this tab. The choice holds until the tab is closed.
 *
 * @param session may throw when it is touched: then the choice cannot have been made
 */
export function isMemoryOnly(session: () => Storage): boolean {
  try {
    return session().getItem(memoryOnlyKey) !== null
  } catch {
    return false
  }
}

/**
 * Remembers the choice for this tab.
 *
 * @returns whether the browser took it
 */
export function setMemoryOnly(session: () => Storage, isOn: boolean): boolean {
  try {
    if (isOn) session().setItem(memoryOnlyKey, 'yes')
    else session().removeItem(memoryOnlyKey)
    return true
  } catch {
    return false
  }
}
