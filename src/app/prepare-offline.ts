import { useStore } from '#state/store.ts'
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
  if (import.meta.env.MODE === 'single') {
    useStore.setState({ offline: 'by-itself' })
    return
  }
  const { prepareOffline } = await import('#state/offline.ts')
  await prepareOffline(window.location.href)
}
