import { useMemo } from 'react'
import { today } from '#state/today.ts'

/**
 * A report with the date on which it goes out: a page may have been open for days.
 *
 * @returns always the same object for the same report and day
 */
export function useDated<Report extends { readonly date: string }>(report: Report): Report {
  const date = today()
  return useMemo(() => ({ ...report, date }), [report, date])
}
