/**
 * Drops the copies of what the site offers beside the app: their names tell what somebody looked at. The app's own
 * files stay, they tell nothing.
 *
 * @returns never rejects: where the browser keeps no such copies there are none
 */
export async function forgetSiteCopies(): Promise<void> {
  try {
    if (!('caches' in globalThis)) return
    const folder = new URL('.', window.location.href).href
    await caches.delete(`levelwise-site-files ${folder}`)
  } catch {
    // A browser that forbids storing forbids even asking.
  }
}
