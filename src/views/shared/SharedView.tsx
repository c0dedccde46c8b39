import { useMemo } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import type { Place } from '#io/address.ts'
import type { ResolvedPlace } from '#io/resolve-place.ts'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { OpenedLink } from './OpenedLink.tsx'
import { SharedHome } from './SharedHome.tsx'

/** An assessment from a link; without one, the kept copies and where a link can be pasted. */
export function SharedView(
  props: ResolvedPlace & { readonly profile: SkillProfile; readonly place: Place },
) {
  const { profile, place, role, level } = props
  const subject = useMemo(
    () => ({ profile, role: role.id, level: level.id }),
    [profile, role, level],
  )
  const code = place.view === 'shared' ? place.code : undefined
  return (
    <SubjectOf subject={subject}>
      {code === undefined ? <SharedHome /> : <OpenedLink code={code} />}
    </SubjectOf>
  )
}
