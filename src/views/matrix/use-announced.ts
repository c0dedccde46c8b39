import { useEffect, useRef } from 'react'
import { announce } from '#ui/announcer.ts'

/** Lets screen readers hear a sentence once it has stopped changing; the first one is only read. */
export function useAnnounced(sentence: string): void {
  const heard = useRef(sentence)
  useEffect(() => {
    if (heard.current === sentence) return undefined
    const timer = setTimeout(() => {
      heard.current = sentence
      announce(sentence)
    }, 700)
    return () => clearTimeout(timer)
  }, [sentence])
}
