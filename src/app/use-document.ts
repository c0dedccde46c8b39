import { useEffect, useRef } from 'react'
import type { TFunction } from 'i18next'
import { type SkillProfile, levelById, roleById } from '#domain/profile.ts'
import { type Text, textIn } from '#domain/text.ts'
import type { Formatters } from '#i18n/formatters.ts'
import { useWords } from '#i18n/use-words.ts'
import { type Place, formatAddress } from '#io/address.ts'
import { type ResolvedPlace, cellsOf } from '#io/resolve-place.ts'
import { announce } from '#ui/announcer.ts'
import { shownHeading } from '#ui/shown.ts'
import { restore, scrollToStart, takeRemembered } from './place-memory.ts'

/** Where the name of a view may break in a narrow navigation. */
const softHyphen = '\u00AD'

/**
 * Keeps the document true to what is looked at: its title, and, when another view opens (but not on the
 * first one), focus on the heading. Who comes back finds focus and scroll where they were. A change within
 * the view is announced.
 *
 * @param hash the address as it stands
 * @param place `undefined`, as is `resolved`, at an address that leads nowhere
 */
export function useDocument(
  hash: string,
  profile: SkillProfile,
  place: Place | undefined,
  resolved: ResolvedPlace | undefined,
): void {
  const { t, format, language } = useWords()
  const view = place?.view ?? 'unknown'
  const title = t(($) => $.app.documentTitle, {
    view: t(($) => $.views[view]).replaceAll(softHyphen, ''),
    place: placeName(t, format, profile, place, resolved, language),
  })
  useEffect(() => {
    document.title = title
  }, [title])

  // Each link is a page of its own, though all of them have the same title: nothing of it is told there.
  const page = place?.view === 'shared' ? formatAddress(place) : pageOf(place)
  const shown = useRef({ page, title })
  useEffect(() => {
    const before = shown.current
    shown.current = { page, title }
    const remembered = takeRemembered(hash)
    const isOther = before.page !== page
    if (!isOther && before.title !== title) announce(title)
    if (remembered) return restore(remembered, isOther, focusHeading)
    if (!isOther) return undefined
    scrollToStart()
    return focusHeading()
  }, [page, title, hash])
}

/** A profile in the library is a page of its own; what is held against what in it is not. */
function pageOf(place: Place | undefined): string {
  if (place?.view === 'profiles' && place.shown) return `profiles ${place.shown.id}`
  return place?.view ?? 'unknown'
}

function placeName(
  t: TFunction,
  format: Formatters,
  profile: SkillProfile,
  place: Place | undefined,
  resolved: ResolvedPlace | undefined,
  language: string,
): string {
  const textOf = (text: Text) => textIn(text, language, profile.languages).text
  const skill = textOf(profile.title)
  if (place?.view === 'profiles' && place.shown) return place.shown.id
  // A title that is being written would be told with every letter.
  if (place?.view === 'editor') return t(($) => $.editor.place)
  if (place?.view === 'matrix') {
    const shown = place.level && levelById(profile, place.level)
    return shown ? t(($) => $.app.placeAt, { skill, cell: textOf(shown.name) }) : skill
  }
  if (resolved && place?.view === 'compare') {
    const cells = place.cells.map((cell) =>
      t(($) => $.profile.cell, {
        level: textOf(levelById(profile, cell.level)?.name ?? ''),
        role: textOf(roleById(profile, cell.role)?.name ?? ''),
      }),
    )
    return t(($) => $.app.placeAt, { skill, cell: format.and(cells) })
  }
  const namesCell = place !== undefined && cellsOf(place).length > 0
  if (!resolved || !namesCell) return skill
  const { role, level, target } = resolved
  const cell = t(($) => $.profile.cell, { level: textOf(level.name), role: textOf(role.name) })
  // Sideways holds a role against the others, not a level against the next.
  return target && place.view !== 'sideways'
    ? t(($) => $.app.placeBetween, { skill, cell, target: textOf(target.name) })
    : t(($) => $.app.placeAt, { skill, cell })
}

/** Focuses the heading, waiting for it where the view is still being fetched. */
function focusHeading(): () => void {
  const focus = () => {
    const heading = shownHeading()
    heading?.focus()
    // The heading of the view before is still there, but hidden, while the new one is fetched.
    return heading !== undefined && heading === document.activeElement
  }
  if (focus()) return () => undefined
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
