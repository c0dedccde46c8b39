import { useMemo } from 'react'
import { type SkillProfile, levelById, roleById } from '#domain/profile.ts'
import { type Text, textIn } from '#domain/text.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { type Place, formatAddress } from '#io/address.ts'
import { cellsOf, homeOf, resolvePlace } from '#io/resolve-place.ts'
import { ButtonLink } from '#ui/Button.tsx'
import styles from './UnknownAddressView.module.css'
import { nearestPlace } from './nearest-place.ts'

/** Says that an address leads nowhere, and offers the nearest one that leads somewhere. */
export function UnknownAddressView(props: {
  readonly profile: SkillProfile
  /** The fragment as it stands in the address bar. */
  readonly address: string
  readonly words: readonly string[]
}) {
  const { profile, address, words } = props
  const { t, format, language } = useWords()
  const place = useMemo(() => nearestPlace(profile, words), [profile, words])
  const resolved = place && resolvePlace(profile, place, homeOf(profile, undefined))
  const textOf = (text: Text) => textIn(text, language, profile.languages).text
  const nameOf = (named: Place) => {
    const view = t(($) => $.views[named.view])
    // These are about no profile in particular.
    if (named.view === 'profiles' || named.view === 'team') return view
    const cells = cellsOf(named).map(({ role, level }) =>
      t(($) => $.profile.cell, {
        level: textOf(levelById(profile, level)?.name ?? ''),
        role: textOf(roleById(profile, role)?.name ?? ''),
      }),
    )
    const cell = cells.length === 0 ? textOf(profile.title) : format.and(cells)
    return t(($) => $.unknown.offer, { view, cell })
  }
  return (
    <div className={styles.view}>
      <h1 tabIndex={-1}>{t(($) => $.unknown.title)}</h1>
      <p>{t(($) => $.unknown.text, { address: isolated(readable(address)) })}</p>
      {place === undefined || resolved === undefined ? undefined : (
        <>
          <p>{t(($) => $.unknown.nearest)}</p>
          <ButtonLink variant="primary" href={formatAddress(place)}>
            {nameOf(place)}
          </ButtonLink>
        </>
      )}
      <ButtonLink href="#/">{t(($) => $.unknown.start)}</ButtonLink>
    </div>
  )
}

function readable(address: string): string {
  const shown = address.slice(0, 200)
  try {
    return decodeURIComponent(shown)
  } catch {
    return shown
  }
}
