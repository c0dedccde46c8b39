import { Suspense, useEffect } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { startingPoint } from '#domain/starting-point.ts'
import { useWords } from '#i18n/use-words.ts'
import { type Place, formatAddress, parseAddress } from '#io/address.ts'
import { builtInProfileIds } from '#io/built-in-profiles.ts'
import { placeOf, resolvePlace } from '#io/resolve-place.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { changeSettings } from '#state/settings-actions.ts'
import { useStore } from '#state/store.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { Shell } from './Shell.tsx'
import { UnknownAddressView, fetchViews, routes } from './routes.ts'
import { useAddress } from './use-address.ts'
import { useDocument } from './use-document.ts'

/** From the address to the view. */
export function App() {
  const { hash, address } = useAddress()
  const wanted = address.kind === 'place' ? address.place.profile : undefined
  const lastAddress = useStore((state) => state.settings.lastAddress)
  const id = builtInProfileIds.find((known) => known === wanted) ?? builtInProfileIds[0] ?? ''
  const profile = useStore((state) => state.profiles[id])

  useEffect(() => {
    void ensureProfile(id)
  }, [id])
  useEffect(() => whenIdle(fetchViews), [])
  useEffect(() => {
    if (address.kind !== 'start' || typeof profile !== 'object') return
    // Replaced, not pushed: going back leaves the app instead of coming here again.
    window.location.replace(lastPlace(lastAddress, profile) ?? startAddress(profile))
  }, [address, profile, lastAddress])

  if (profile === 'failed' || profile === 'missing') return <LoadFailed profile={id} />
  if (profile === undefined || address.kind === 'start') return <Loading />
  if (address.kind === 'place' && address.place.profile === profile.id) {
    const resolved = resolvePlace(profile, address.place)
    if (resolved) return <Page profile={profile} place={address.place} resolved={resolved} />
  }
  const words = address.kind === 'unknown' ? address.words : wordsOf(hash)
  return (
    <Shell profile={profile} place={undefined}>
      <Suspense fallback={<Loading />}>
        <UnknownAddressView profile={profile} address={hash} words={words} />
      </Suspense>
    </Shell>
  )
}

function Page(props: {
  readonly profile: SkillProfile
  readonly place: Place
  readonly resolved: NonNullable<ReturnType<typeof resolvePlace>>
}) {
  const { profile, place, resolved } = props
  const View = routes[place.view]
  const address = formatAddress(placeOf(place.view, profile, resolved))
  useDocument(profile, place.view)
  useEffect(() => {
    changeSettings({ lastAddress: address })
  }, [address])
  return (
    <Shell profile={profile} place={{ ...place, ...placeOf(place.view, profile, resolved) }}>
      <Suspense fallback={<Loading />}>
        <View profile={profile} {...resolved} />
      </Suspense>
    </Shell>
  )
}

/** Runs something once the browser has nothing else to do. */
function whenIdle(act: () => void): () => void {
  // Safari knows no idle time.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 500)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: 2000 })
  return () => cancelIdleCallback(handle)
}

function Loading() {
  const { t } = useWords()
  return <p role="status">{t(($) => $.app.loading)}</p>
}

/** The address stored last, where it still leads somewhere. What is stored is not trusted. */
function lastPlace(stored: string | undefined, profile: SkillProfile): string | undefined {
  const address = parseAddress(stored ?? '')
  if (address.kind !== 'place') return undefined
  const { place } = address
  const leadsSomewhere =
    place.profile === profile.id
      ? resolvePlace(profile, place) !== undefined
      : builtInProfileIds.includes(place.profile)
  return leadsSomewhere ? formatAddress(place) : undefined
}

function startAddress(profile: SkillProfile): string {
  const start = startingPoint(profile)
  return start ? formatAddress({ view: 'assess', profile: profile.id, ...start }) : '#/'
}

function wordsOf(hash: string): readonly string[] {
  return hash.split(/[#/?]/).filter((word) => word !== '')
}
