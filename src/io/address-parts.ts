import type { ProfileId, TopicId } from '#domain/profile.ts'
import { reservedProfileIds } from '#domain/reserved-ids.ts'

/** How the addresses of one view are read and written. */
export type Grammar<Place> = {
  /** The place, or `undefined` where the words name none of this view. */
  readonly parse: (segments: readonly string[], query: URLSearchParams) => Place | undefined
  /** The fragment with its `#`. */
  readonly format: (place: Place) => string
}

/** Whether a word of an address can name a profile. */
export function isProfileId(word: string | undefined): word is ProfileId {
  return isSlug(word) && !reservedProfileIds.has(word)
}

/** Whether a word of an address can be an id: small letters, digits, single hyphens. */
export function isSlug(word: string | undefined): word is string {
  return word !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word)
}

/** Whether a word can name a topic. */
export function isTopicId(word: string): word is TopicId {
  return isSlug(word)
}
