import { type Place, formatAddress } from '#io/address.ts'

/** Goes to a place: the address changes, and everything follows from it. */
export function navigate(place: Place): void {
  window.location.hash = formatAddress(place)
}

/** Puts a place in the stead of the one looked at: going back doesn't lead through every key typed. */
export function replacePlace(place: Place): void {
  window.history.replaceState(window.history.state, '', formatAddress(place))
  // The browser tells nobody of it.
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
