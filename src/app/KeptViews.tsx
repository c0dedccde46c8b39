import { Activity, type ReactNode, useLayoutEffect, useState } from 'react'
import type { Language } from '#i18n/language-tags.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Place } from '#io/address.ts'
import { type Visible, useVisible } from '#state/visible.ts'
import styles from './KeptViews.module.css'

type View = Place['view']

/** The views that people go back and forth between. */
const kept = new Set<View | undefined>(['assess', 'gap', 'matrix', 'compare'] satisfies View[])

/** A view, and all that it was drawn from: where one of these is another one, it is drawn anew. */
type Drawn = {
  readonly view: View
  readonly content: ReactNode
  readonly hash: string
  readonly shows: string
  readonly visible: Visible
  readonly language: Language
}

/** The addresses of the views that are in the page. */
let atHand: ReadonlySet<string> = new Set()

/** Whether the view of an address is in the page, so that showing it takes no wait worth telling of. */
export function isAtHand(hash: string): boolean {
  return atHand.has(hash)
}

/**
 * The view that is shown, and hidden beside it those that were left and in which nothing has changed since: opened
 * again they are there at once, as they were left.
 */
export function KeptViews(props: {
  readonly view: View | undefined
  /** The address of the view. */
  readonly hash: string
  /** What of the profile it shows; not every address says that. */
  readonly shows: string
  readonly children: ReactNode
}) {
  const { view, hash, shows, children } = props
  const { language } = useWords()
  const visible = useVisible()
  const [views, setViews] = useState<readonly Drawn[]>([])
  const upToDate = views.filter((one) => one.visible === visible && one.language === language)
  const others = upToDate.filter((one) => one.view !== view)
  const isKept = view !== undefined && kept.has(view)
  const before = upToDate.find((one) => one.hash === hash && one.shows === shows)
  const shown = isKept
    ? (before ?? { view, content: children, hash, shows, visible, language })
    : undefined
  const next = shown ? [...others, shown] : others
  if (next.length !== views.length || next.some((one, at) => one !== views[at])) setViews(next)
  useLayoutEffect(() => {
    atHand = new Set(views.map((one) => one.hash))
  }, [views])
  return (
    <>
      {next
        // What is moved in the page loses where it was scrolled to.
        .toSorted((one, other) => (one.view < other.view ? -1 : 1))
        .map((one) => (
          <div key={one.view} className={styles.view} hidden={one !== shown}>
            <Activity mode={one === shown ? 'visible' : 'hidden'}>{one.content}</Activity>
          </div>
        ))}
      {isKept ? undefined : children}
    </>
  )
}
