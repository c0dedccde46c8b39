import type { Persistence } from './device-storage.ts'

/** What the browser says about keeping what is stored. */
export async function persistence(): Promise<Persistence> {
  const isPromised = await navigator.storage?.persisted?.().catch(() => undefined)
  if (isPromised === undefined) return 'unknown'
  return isPromised ? 'promised' : 'may-be-cleared'
}
