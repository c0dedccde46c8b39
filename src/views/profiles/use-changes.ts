import { useEffect, useState } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import type { ProfileChanges } from '#domain/profile-changes.ts'
import { compare } from './in-steps.ts'
import { loadWhole } from './load-whole.ts'

/** Two versions of a profile, and what differs between them. */
export type Compared = {
  readonly before: SkillProfile
  readonly after: SkillProfile
  readonly changes: ProfileChanges
}

/**
 * Reads two kept versions and holds them against each other.
 *
 * @param from id of a kept version; `undefined` where it is not here
 * @returns `undefined` while they are read
 */
export function useChanges(
  from: string | undefined,
  to: string | undefined,
): Compared | 'unreadable' | undefined {
  const key = `${from} ${to}`
  const [found, setFound] = useState<{
    readonly key: string
    readonly compared: Compared | 'unreadable'
  }>()
  useEffect(() => {
    if (from === undefined || to === undefined) return undefined
    let isCurrent = true
    const show = (compared: Compared | 'unreadable') => {
      if (isCurrent) setFound({ key: `${from} ${to}`, compared })
    }
    void Promise.all([loadWhole(from), loadWhole(to)]).then(async ([before, after]) => {
      if (isCurrent) show(before && after ? await compare(before, after) : 'unreadable')
    })
    return () => {
      isCurrent = false
    }
  }, [from, to])
  return found?.key === key ? found.compared : undefined
}
