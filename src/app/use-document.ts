import { useEffect, useRef } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Place } from '#io/address.ts'

/**
 * Keeps the document true to the view: its title and its language; and moves focus to the heading when
 * another view opens, but not on the first one.
 */
export function useDocument(profile: SkillProfile, view: Place['view']): void {
  const { t, language } = useWords()
  const skill = textIn(profile.title, language, profile.languages).text
  const title = t(($) => $.app.documentTitle, { view: t(($) => $.views[view]), skill })
  useEffect(() => {
    document.title = title
  }, [title])

  const shown = useRef(view)
  useEffect(() => {
    const isFirst = shown.current === view
    shown.current = view
    if (isFirst) return undefined
    window.scrollTo(0, 0)
    return focusHeading()
  }, [view])
}

/** Focuses the heading, waiting for it where the view is still being fetched. */
function focusHeading(): () => void {
  const focus = () => {
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.focus()
    // The heading of the view before is still there, but hidden, while the new one is fetched.
    return heading !== null && heading === document.activeElement
  }
  if (focus()) return () => undefined
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
