import { type Place, formatAddress } from '#io/address.ts'

/** Goes to a place: the address changes, and everything follows from it before the call returns. */
export function navigate(place: Place): void {
  const hash = formatAddress(place)
  if (hash === window.location.hash) return
  // Setting the fragment would tell of it only later: what is pressed until then would act on what was before.
  window.history.pushState(null, '', hash)
  tellOfAddress()
}

/** Puts a place in the stead of the one looked at: going back doesn't lead through every key typed. */
export function replacePlace(place: Place): void {
  window.history.replaceState(window.history.state, '', formatAddress(place))
  tellOfAddress()
}

/** The browser tells nobody of what a script does to its history. */
function tellOfAddress(): void {
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
