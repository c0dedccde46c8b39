import { Suspense, useDeferredValue, useEffect, useMemo } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { type Place, formatAddress, parseAddress, wordsOf } from '#io/address.ts'
import { type ResolvedPlace, homeOf, placeOf, profileOf, resolvePlace } from '#io/resolve-place.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { changeSettings } from '#state/settings-actions.ts'
import { assessmentById, isKeptCopy, isProfileHere, profileToShow } from '#state/selectors.ts'
import { type AppState, useStore } from '#state/store.ts'
import { KeptViews, isAtHand } from './KeptViews.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { OtherMissing } from './OtherMissing.tsx'
import { Shell } from './Shell.tsx'
import { fetchAhead } from './fetch-ahead.ts'
import { UnknownAddressView, views } from './routes.tsx'
import { startAddress } from './start-address.ts'
import { useAddress } from './use-address.ts'
import { useChosenSettings } from './use-chosen-settings.ts'
import { useDocument } from './use-document.ts'

/** From the address to the view. */
export function App() {
  const { hash, address, isWaiting } = useShownAddress()
  useChosenSettings()
  const wanted = address.kind === 'place' ? profileOf(address.place) : undefined
  const lastAddress = useStore((state) => state.settings.lastAddress)
  const id = useStore((state) => profileToShow(state, wanted))
  const profile = useStore((state) => state.profiles[id])

  useEffect(() => {
    if (profile === undefined) void ensureProfile(id)
  }, [id, profile])
  useEffect(fetchAhead, [])
  useEffect(() => {
    if (address.kind !== 'start' || typeof profile !== 'object') return
    // Replaced, not pushed: going back leaves the app instead of coming here again.
    window.location.replace(lastPlace(lastAddress, profile) ?? startAddress(profile))
  }, [address, profile, lastAddress])

  if (profile === 'failed' || profile === 'missing') return <LoadFailed profile={id} />
  if (profile === undefined || address.kind === 'start') return <Loading />
  const isHere = wanted === undefined || wanted === profile.id
  const place = address.kind === 'place' && isHere ? address.place : undefined
  return <Page profile={profile} hash={hash} place={place} isWaiting={isWaiting} />
}

/**
 * The address that is shown: the one in the address bar; while another view is fetched or drawn the one before, so that
 * nothing is blank in between.
 */
function useShownAddress() {
  const now = useAddress()
  const before = useDeferredValue(now)
  const viewOf = ({ address }: typeof now) =>
    address.kind === 'place' ? address.place.view : undefined
  const isWaiting = viewOf(before) !== viewOf(now) && !isAtHand(now.hash)
  return { ...(isWaiting ? before : now), isWaiting }
}

/** A view with the shell around it, or the page for an address that leads nowhere. */
function Page(props: {
  readonly profile: SkillProfile
  readonly hash: string
  readonly place: Place | undefined
  /** Whether another view is on its way. */
  readonly isWaiting: boolean
}) {
  const { profile, hash, place, isWaiting } = props
  const lastCell = useStore((state) => state.settings.lastCell)
  const home = useMemo(() => homeOf(profile, lastCell), [profile, lastCell])
  const resolved = useMemo(
    () => place && resolvePlace(profile, place, home),
    [profile, place, home],
  )
  const view = place && resolved ? place.view : undefined
  const isOwn = resolved?.of === undefined
  const isMissing = useStore((state) => isOtherMissing(state, profile, view, resolved))
  // What somebody shared is theirs: on a shared device it must not be what the app comes back to.
  const isRemembered = isOwn && view !== 'shared'
  const address =
    place && resolved && isRemembered
      ? formatAddress(addressedPlace(profile, place, resolved))
      : undefined
  const View = view && views[view].View
  useDocument(hash, profile, resolved && place, resolved)
  const cell = resolved && isOwn ? formatAddress(placeOf('assess', profile, resolved)) : undefined
  useEffect(() => {
    // Who comes back wants to go on, not to look after files.
    const looksAfterFiles = view === 'data' || view === 'profiles' || view === 'editor'
    if (address !== undefined && !looksAfterFiles) changeSettings({ lastAddress: address })
  }, [address, view])
  useEffect(() => {
    if (cell !== undefined) changeSettings({ lastCell: cell })
  }, [cell])
  const { role, level, target, of } = resolved ?? {}
  // The same as long as what it shows is: else the first view, drawn at build time, would be taken over at one go.
  const content = useMemo(
    () => (
      <Suspense fallback={<Loading />}>
        {isMissing ? <OtherMissing /> : undefined}
        {View && place && role && level && !isMissing ? (
          <View profile={profile} place={place} role={role} level={level} target={target} of={of} />
        ) : undefined}
        {View === undefined ? (
          <UnknownAddressView profile={profile} address={hash} words={wordsOf(hash)} />
        ) : undefined}
      </Suspense>
    ),
    [profile, hash, place, View, role, level, target, of, isMissing],
  )
  return (
    <Shell profile={profile} view={view} resolved={resolved} isWaiting={isWaiting}>
      <KeptViews
        view={isMissing ? undefined : view}
        hash={hash}
        shows={[profile.id, role?.id, level?.id, target?.id, of].join(' ')}
      >
        {content}
      </KeptViews>
    </Shell>
  )
}

/** Whether the address names somebody else's assessment that is not here, or not to be seen. */
function isOtherMissing(
  state: AppState,
  profile: SkillProfile,
  view: Place['view'] | undefined,
  resolved: ResolvedPlace | undefined,
): boolean {
  if (resolved?.of === undefined) return false
  const other = assessmentById(state, resolved.of)
  // Only a review is rated by somebody else; everything else, a kept copy of one too, can be looked at.
  const isRated = other?.kind === 'review' && !isKeptCopy(state, other.id)
  if (view === 'assess' && !isRated) return true
  return other?.role !== resolved.role.id || other.profile.id !== profile.id
}

/** The place as its own address should name it: the gap summary always names its target. */
function addressedPlace(profile: SkillProfile, place: Place, resolved: ResolvedPlace): Place {
  return place.view === 'assess' || place.view === 'gap'
    ? placeOf(place.view, profile, resolved)
    : place
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
  const id = profileOf(place)
  const state = useStore.getState()
  const leadsSomewhere =
    id === undefined || id === profile.id
      ? resolvePlace(profile, place, homeOf(profile, undefined)) !== undefined
      : isProfileHere(state, id) && state.hosted?.kind !== 'ready'
  return leadsSomewhere ? formatAddress(place) : undefined
}
