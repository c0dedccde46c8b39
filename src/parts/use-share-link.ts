import { useEffect, useState } from 'react'
import type { SharedAssessment, SharedIncludes } from '#domain/shared-assessment.ts'
import { sharedFrom } from '#io/shared-from.ts'
import { readSharedLink, writeSharedLink } from '#io/shared-link.ts'
import type { Assessment } from '#domain/assessment.ts'
import type { LevelId, SkillProfile } from '#domain/profile.ts'
import { formatAddress } from '#io/address.ts'

/** A link that was made, with what is really in it. */
export type MadeLink =
  | { readonly kind: 'making' }
  | { readonly kind: 'too-much' }
  | { readonly kind: 'made'; readonly address: string; readonly content: SharedAssessment }

/**
 * Makes a link and reads it back: what is shown as its content is its content, whatever went wrong in
 * the making.
 */
export function useShareLink(
  profile: SkillProfile,
  assessment: Assessment,
  includes: SharedIncludes,
  target: LevelId | undefined,
): MadeLink {
  const [made, setMade] = useState<MadeLink>({ kind: 'making' })
  useEffect(() => {
    let isCurrent = true
    void makeLink(sharedFrom(profile, assessment, includes, target)).then((link) => {
      if (isCurrent) setMade(link)
    })
    return () => {
      isCurrent = false
    }
  }, [profile, assessment, includes, target])
  return made
}

async function makeLink(shared: SharedAssessment): Promise<MadeLink> {
  const code = await writeSharedLink(shared)
  const content = code.ok ? await readSharedLink(code.value) : code
  if (!code.ok || !content.ok) return { kind: 'too-much' }
  const [page = ''] = window.location.href.split('#', 1)
  const address = page + formatAddress({ view: 'shared', code: code.value })
  return { kind: 'made', address, content: content.value }
}
