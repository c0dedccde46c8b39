import { useEffect, useMemo } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { type SearchIndex, searchIndexing } from '#domain/search.ts'
import { textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'

/** So many milliseconds at a time the search is prepared before anybody types. */
const slice = 5

/**
 * What a search looks through. It is prepared in pauses after the page is there, so that neither the page nor
 * the first key waits for it; who asks earlier gets it at once.
 *
 * @returns gives the index; always the same function for the same profile and language
 */
export function useSearchIndex(profile: SkillProfile): () => SearchIndex {
  const { language } = useWords()
  const preparing = useMemo(
    () => prepare(profile, (text) => textIn(text, language, profile.languages).text),
    [profile, language],
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const goOn = () => {
      const until = performance.now() + slice
      let isReady = false
      while (!isReady && performance.now() < until) isReady = preparing.step()
      if (!isReady) timer = setTimeout(goOn, slice)
    }
    timer = setTimeout(goOn, 50)
    return () => clearTimeout(timer)
  }, [preparing])
  return preparing.index
}

function prepare(...of: Parameters<typeof searchIndexing>) {
  const steps = searchIndexing(...of)
  let ready: SearchIndex | undefined
  const step = (): SearchIndex | undefined => {
    if (ready) return ready
    const { done, value } = steps.next()
    if (done === true) ready = value
    return ready
  }
  return {
    /** One step; whether all is ready. */
    step: () => step() !== undefined,
    index: (): SearchIndex => {
      let index = step()
      while (!index) index = step()
      return index
    },
  }
}
