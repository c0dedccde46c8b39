import { useCallback, useSyncExternalStore } from 'react'

/**
 * Whether a media query holds just now; renders again when that changes.
 *
 * @example useMedia('(min-width: 56.25rem)')
 */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (hear: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', hear)
      return () => list.removeEventListener('change', hear)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
