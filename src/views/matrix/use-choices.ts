import { useCallback, useLayoutEffect, useRef } from 'react'
import type { MatrixPlace, MatrixSortKey } from '#io/matrix-place.ts'
import { navigate } from '#parts/navigate.ts'

/**
 * What a person chooses goes on from what is typed, drawn already or not. Always the same functions, so that
 * typing renders none of the choices.
 */
export function useChoices(place: MatrixPlace) {
  const latest = useRef(place)
  useLayoutEffect(() => {
    latest.current = place
  })
  return {
    choose: useCallback(
      (change: Partial<MatrixPlace>) => navigate({ ...latest.current, ...change }),
      [],
    ),
    sortBy: useCallback(
      (by: MatrixSortKey) =>
        navigate({ ...latest.current, sort: nextSort(by, latest.current.sort) }),
      [],
    ),
  }
}

/** Ascending, descending, and back to the profile's order: from what is chosen, drawn already or not. */
function nextSort(by: MatrixSortKey, sort: MatrixPlace['sort']): MatrixPlace['sort'] {
  if (sort?.by !== by) return { by, isDescending: false }
  return sort.isDescending ? undefined : { by, isDescending: true }
}
