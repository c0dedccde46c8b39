import { useMemo } from 'react'
import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryWords } from '#io/gap-summary-report.ts'
import { gapSummaryWords } from '#words/gap-summary-words.ts'
import { useProfile } from './subject-context.ts'

/** The words of a gap summary in the interface's language. */
export function useGapSummaryWords(): GapSummaryWords {
  const profile = useProfile()
  const { t, format, language } = useWords()
  return useMemo(
    () => gapSummaryWords(t, format, language, profile),
    [t, format, language, profile],
  )
}
