import { type RefObject, useEffect } from 'react'

/** Opens folded details for as long as the page is printed: nothing stays hidden on paper. */
export function useUnfoldedInPrint(details: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    let wasOpen = false
    const unfold = () => {
      wasOpen = details.current?.open === true
      if (details.current) details.current.open = true
    }
    const fold = () => {
      if (details.current) details.current.open = wasOpen
    }
    window.addEventListener('beforeprint', unfold)
    window.addEventListener('afterprint', fold)
    return () => {
      window.removeEventListener('beforeprint', unfold)
      window.removeEventListener('afterprint', fold)
    }
  }, [details])
}
