import type { ReactNode } from 'react'
import type { Cell } from '#domain/comparison.ts'
import { type SkillProfile, criteriaAt } from '#domain/profile.ts'
import { startingPoint } from '#domain/starting-point.ts'
import { textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { useStore } from '#state/store.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import styles from './DraftEnds.module.css'

/** A version was kept: what can be done with it now. */
export function ProfileKept(props: {
  readonly profile: SkillProfile
  readonly onGoOn: () => void
}) {
  const { profile, onGoOn } = props
  const { t, language } = useWords()
  const { text: title } = textIn(profile.title, language, profile.languages)
  const start = firstToRate(profile)
  const isInMemory = useStore((state) => state.keeps === 'in-memory')
  return (
    <End
      title={t(($) => $.editor.keptTitle, { title, version: profile.version })}
      says={isInMemory ? t(($) => $.editor.keptSaysInMemory) : t(($) => $.editor.keptSays)}
    >
      {start ? (
        <ButtonLink
          variant="primary"
          href={formatAddress({ view: 'assess', profile: profile.id, ...start })}
        >
          {t(($) => $.editor.assessWith)}
        </ButtonLink>
      ) : undefined}
      <Button onClick={onGoOn}>{t(($) => $.editor.goOn)}</Button>
      <ProfilesLink />
    </End>
  )
}

/** Where rating begins: the usual start, or the first cell that asks for something where that one does not. */
function firstToRate(profile: SkillProfile): Cell | undefined {
  const start = startingPoint(profile)
  const asks = start && criteriaAt(profile, start.role, start.level).length > 0
  const first = profile.expectations.find(({ criteria }) => criteria.length > 0)
  return asks || !first ? start : { role: first.role, level: first.level }
}

/** The draft is gone, and can be brought back. */
export function DraftDiscarded(props: { readonly onUndo: () => void }) {
  const { t } = useWords()
  return (
    <End title={t(($) => $.editor.discardedTitle)} says={t(($) => $.editor.discardedSays)}>
      <Button variant="primary" onClick={props.onUndo}>
        {t(($) => $.editor.bringBack)}
      </Button>
      <ProfilesLink />
    </End>
  )
}

/** The address names a draft that is not here. */
export function DraftMissing() {
  const { t } = useWords()
  return (
    <End title={t(($) => $.editor.missingTitle)} says={t(($) => $.editor.missingSays)}>
      <ProfilesLink />
    </End>
  )
}

function End(props: {
  readonly title: string
  readonly says: string
  readonly children: ReactNode
}) {
  return (
    <div className={styles.end}>
      <h1 tabIndex={-1}>{props.title}</h1>
      <p>{props.says}</p>
      <div className={styles.actions}>{props.children}</div>
    </div>
  )
}

function ProfilesLink() {
  const { t } = useWords()
  return <ButtonLink href="#/profiles">{t(($) => $.editor.toProfiles)}</ButtonLink>
}
