import { useEffect, useMemo, useState } from 'react'
import { keptVersions } from '#domain/own-profile.ts'
import { type CriterionId, type SkillProfile, criterionById } from '#domain/profile.ts'
import type { Text } from '#domain/text.ts'
import { loadOwnProfile } from '#state/own-profile-actions.ts'
import { useStore } from '#state/store.ts'

type Texts = ReadonlyMap<CriterionId, Text>

const none: Texts = new Map()

/** The texts of criteria that a profile no longer has, from its other versions that are kept on the device. */
export function useEarlierTexts(profile: SkillProfile, ids: readonly CriterionId[]): Texts {
  const ownProfiles = useStore((state) => state.ownProfiles)
  const [texts, setTexts] = useState(none)
  const others = useMemo(
    () =>
      keptVersions(ownProfiles, profile.id)
        .filter((kept) => kept.profile.version !== profile.version)
        .map(({ id }) => id),
    [ownProfiles, profile],
  )
  useEffect(() => {
    let isOver = false
    void textsIn(others, ids).then((found) => {
      if (!isOver) setTexts(found)
    })
    return () => {
      isOver = true
    }
  }, [others, ids])
  return texts
}

/** The latest wording of each; a criterion that no version has is left out. */
async function textsIn(versions: readonly string[], ids: readonly CriterionId[]): Promise<Texts> {
  const found = new Map<CriterionId, Text>()
  for (const version of versions) {
    if (found.size === ids.length) break
    // oxlint-disable-next-line no-await-in-loop -- large ones are not held all at once
    const earlier = await loadOwnProfile(version)
    for (const id of ids) {
      const text = earlier && criterionById(earlier, id)?.text
      if (text !== undefined && !found.has(id)) found.set(id, text)
    }
  }
  return found
}
