import { useMemo, useSyncExternalStore } from 'react'
import { type Address, parseAddress } from '#io/address.ts'

/** Where the person is: the address bar says it, nothing else. */
export function useAddress(): { readonly hash: string; readonly address: Address } {
  const hash = useSyncExternalStore(onHashChange, hashNow, hashNow)
  return { hash, address: useMemo(() => parseAddress(hash), [hash]) }
}

function hashNow(): string {
  return window.location.hash
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
