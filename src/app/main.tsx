import i18next from 'i18next'
import { startI18n } from '#i18n/i18n.ts'
import { isLanguage, preferredLanguage } from '#i18n/language-tags.ts'
import { parseAddress } from '#io/address.ts'
import { profileOf } from '#io/resolve-place.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { today } from '#state/today.ts'
import { profileToShow } from '#state/selectors.ts'
import { startStore, useStore } from '#state/store.ts'
import { deviceAtFirst } from '#storage/device-at-first.ts'
import { logicalClock } from '#storage/logical-clock.ts'
import { isMemoryOnly, setMemoryOnly } from '#storage/memory-only.ts'
import { memoryStorage } from '#storage/memory-storage.ts'
import { sessionUndoStore } from '#storage/undo-store.ts'
import { whenIdle } from '#ui/when-idle.ts'
import { RootOfApp } from './RootOfApp.tsx'
import { rememberPlaces } from './place-memory.ts'
import { prepareOfflineInTime } from './prepare-offline.ts'
import { startAddress } from './start-address.ts'
import './styles.css'
import { takeOver } from './take-over.tsx'
import { showTheme } from './theme.ts'

/** 128 random bits; `crypto.randomUUID` is missing on plain http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function start(): Promise<void> {
  const time = () => new Date().toISOString()
  const session = () => window.sessionStorage
  let letGo = () => undefined as void
  const isShown = new Promise<void>((resolve) => {
    letGo = resolve
  })
  // While words and profile are on their way the browser is idle, too: nothing else is to be asked for then.
  const device = deviceAtFirst(window, newId(), (act) => void isShown.then(() => whenIdle(act)))
  const isInMemory = isMemoryOnly(session)
  await startStore({
    now: logicalClock(time, isInMemory ? undefined : () => window.localStorage),
    time,
    newId,
    storage: isInMemory ? memoryStorage(device) : device,
    restart: () => window.location.reload(),
    setMemoryOnly: (isOn) => setMemoryOnly(session, isOn),
    undo: sessionUndoStore(window),
  })
  const { language: chosen = '', theme = 'system' } = useStore.getState().settings
  showTheme(theme)
  const language = isLanguage(chosen) ? chosen : preferredLanguage(navigator.languages)
  i18next.on('languageChanged', (tag) => {
    document.documentElement.lang = tag
  })
  // Fetched side by side: the words and the profile that the address (or the start) needs.
  await Promise.all([startI18n(language), openHosted().then(() => ensureProfile(firstProfile()))])
  rememberPlaces()
  const profile = useStore.getState().profiles[firstProfile()]
  takeOver(<RootOfApp />, language, typeof profile === 'object' ? startAddress(profile) : '#/')
  letGo()
  // There are doubles only where two tabs began at once.
  whenIdle(() => {
    void import('#state/own-doubles.ts').then(({ joinOwnDoubles }) => joinOwnDoubles())
  })
  // While the app is worked on, its files are what they are at the moment.
  if (import.meta.env.PROD) prepareOfflineInTime()
}

/** Opens the profile that the page's own address names: `?profile=` and a file beside the app. */
async function openHosted(): Promise<void> {
  const file = new URLSearchParams(window.location.search).get('profile')
  if (file === null) return
  const { openHostedProfile } = await import('#state/hosted-profile.ts')
  await openHostedProfile(file, window.location.href, today())
}

function firstProfile(): string {
  const address = parseAddress(window.location.hash)
  const wanted = address.kind === 'place' ? profileOf(address.place) : undefined
  return profileToShow(useStore.getState(), wanted)
}

// Never a blank page, or one that looks alive and is not: where something cannot be fetched, the page itself says so, in
// both languages, in the place of what was drawn at build time.
start().catch(() => {
  document.documentElement.dataset['firstView'] = 'failed'
})
