import { whenIdle } from '#ui/when-idle.ts'

/**
 * Makes the app work without its site, after everything that the first page and the other views need: nothing
 * competes with them.
 */
export function prepareOfflineInTime(): void {
  const begin = () => whenIdle(() => void prepare().catch(() => undefined))
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin, { once: true })
}

async function prepare(): Promise<void> {
  const { prepareOffline } = await import('#state/offline.ts')
  await prepareOffline(window.location.href)
}
