import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { keptProfileId } from '#domain/own-profile.ts'
import { changeCounts, profileChanges } from '#domain/profile-changes.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { loadOwnProfile } from '#state/own-profile-actions.ts'
import styles from './KeepCard.module.css'

/** What differs from the version that the draft began from, counted once somebody wants to know. */
export function BaseChanges(props: {
  readonly draft: ProfileDraft
  readonly base: NonNullable<ProfileDraft['base']>
}) {
  const { draft, base } = props
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className={styles.changes}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t(($) => $.editor.changesSince, { version: base.version })}</summary>
      {isOpen ? <Counts profile={draft.profile} baseId={keptProfileId(base)} /> : undefined}
    </details>
  )
}

function Counts(props: { readonly profile: SkillProfile; readonly baseId: string }) {
  const { baseId } = props
  const { t } = useWords()
  const profile = useDeferredValue(props.profile)
  const [before, setBefore] = useState<SkillProfile | 'gone'>()
  useEffect(() => {
    void loadOwnProfile(baseId).then((loaded) => setBefore(loaded ?? 'gone'))
  }, [baseId])
  const counts = useMemo(
    () => (typeof before === 'object' ? changeCounts(profileChanges(before, profile)) : undefined),
    [before, profile],
  )
  if (before === 'gone') return <p>{t(($) => $.editor.baseGone)}</p>
  if (!counts) return <p role="status">{t(($) => $.app.loading)}</p>
  const kinds = (
    [
      'added',
      'removed',
      'reworded',
      'translated',
      'nowRequired',
      'noLongerRequired',
      'moved',
      'structure',
      'facts',
    ] as const
  ).filter((kind) => counts[kind] > 0)
  if (kinds.length === 0) return <p>{t(($) => $.editor.noChanges)}</p>
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>{t(($) => $.editor.changes[kind], { count: counts[kind] })}</li>
      ))}
    </ul>
  )
}
