import { useDeferredValue, useMemo, useRef } from 'react'
import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import { missingTexts } from '#domain/missing-texts.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { openDraftProfile } from '#state/draft-editing.ts'
import { focusedKey } from './focus-place.ts'

/** How many texts lack each language of the profile, when there is time to count. */
export function useMissingCounts(profile: SkillProfile): readonly {
  readonly language: string
  readonly count: number
}[] {
  // Typing comes first.
  const counted = useDeferredValue(profile)
  return useMemo(
    () =>
      counted.languages.map((language) => ({
        language,
        count: missingTexts(counted, language).length,
      })),
    [counted],
  )
}

/**
 * Gives one place after the other of what is still to be done: what follows the place with the focus, and from the
 * last one the first again. What was skipped is not offered again before that.
 *
 * @param placesIn what is to be done in a profile as it is just now
 */
export function useNextPlace(
  draft: string,
): (placesIn: (profile: SkillProfile) => readonly DraftPlace[]) => DraftPlace | undefined {
  const going = useRef<{ readonly keys: readonly string[]; readonly at: number }>(undefined)
  return (placesIn) => {
    const profile = openDraftProfile(draft)
    const places = profile ? placesIn(profile) : []
    const byKey = new Map(places.map((place) => [placeKey(place), place]))
    const keys = [...byKey.keys()]
    const here = keys.indexOf(focusedKey() ?? '')
    const before = here === -1 ? going.current : { keys, at: here }
    const nextKey = before?.keys.slice(before.at + 1).find((key) => byKey.has(key)) ?? keys[0]
    if (nextKey === undefined) return undefined
    going.current = { keys, at: keys.indexOf(nextKey) }
    return byKey.get(nextKey)
  }
}

/** The places that lack any language, those of the languages one after the other. */
export function allMissing(profile: SkillProfile): readonly DraftPlace[] {
  return profile.languages.flatMap((language) => missingTexts(profile, language))
}
