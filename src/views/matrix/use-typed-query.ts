import { useEffect, useState } from 'react'
import { formatAddress } from '#io/address.ts'
import type { MatrixPlace } from '#io/matrix-place.ts'
import { replacePlace } from '#parts/navigate.ts'

/** How long nobody types before the address says it: browsers take only so many changes a second. */
const pause = 300

/**
 * The search as it is typed. The page follows at once, the address after a pause, when the field is
 * left, or with whatever is chosen next.
 *
 * @returns the place with what is typed so far
 */
export function useTypedQuery(place: MatrixPlace) {
  const [said, setSaid] = useState(place.query)
  const [query, setQuery] = useState(place.query)
  if (said !== place.query) {
    // Going back, a link, or what was typed has arrived in the address.
    setSaid(place.query)
    setQuery(place.query)
  }
  const current = useSame({ ...place, query })
  const isSaid = query === place.query

  useEffect(() => {
    if (isSaid) return undefined
    const timer = setTimeout(() => replacePlace(current), pause)
    return () => clearTimeout(timer)
  }, [current, isSaid])

  return {
    place: current,
    setQuery,
    sayNow: () => {
      if (!isSaid) replacePlace(current)
    },
  }
}

/** The same object as long as it is the same place: what is worked out from it need not be again. */
function useSame(place: MatrixPlace): MatrixPlace {
  const address = formatAddress(place)
  const [kept, setKept] = useState({ address, place })
  if (kept.address === address) return kept.place
  setKept({ address, place })
  return place
}
