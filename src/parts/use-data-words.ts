import { useMemo } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'
import { type DataWords, dataWords } from './data-words.ts'

/** The words for records, in the interface's language. */
export function useDataWords(): DataWords {
  const { t, format, language } = useWords()
  const profiles = useStore((state) => state.profiles)
  return useMemo(() => dataWords(t, format, language, profiles), [t, format, language, profiles])
}
