import { type Place, formatAddress } from '#io/address.ts'

/** Goes to a place: the address changes, and everything follows from it. */
export function navigate(place: Place): void {
  window.location.hash = formatAddress(place)
}
