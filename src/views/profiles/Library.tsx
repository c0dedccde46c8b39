import type { ReactNode } from 'react'
import { useWords } from '#i18n/use-words.ts'
import type { Done } from '#parts/DoneNotice.tsx'
import { DraftList } from './DraftList.tsx'
import styles from './Library.module.css'
import { OfferedProfiles } from './OfferedProfiles.tsx'
import { OpenProfileCard } from './OpenProfileCard.tsx'
import { ProfileList } from './ProfileList.tsx'
import type { LibraryActions } from './use-library-actions.ts'
import type { ProfileEntry } from './use-profile-entries.ts'

/** All profiles that are here, and the ways to further ones. */
export function Library(props: {
  readonly entries: readonly ProfileEntry[]
  /** Id of the profile that the other views show. */
  readonly inUse: string
  readonly query: string
  readonly actions: LibraryActions
  readonly notice: ReactNode
  readonly onDone: (done: Done) => void
}) {
  const { actions, entries, inUse, notice, onDone, query } = props
  const { t } = useWords()
  return (
    <>
      <header>
        <h1 tabIndex={-1}>{t(($) => $.profiles.title)}</h1>
        <p className={styles.lead}>{t(($) => $.profiles.lead)}</p>
      </header>
      {notice}
      <OpenProfileCard onCreate={actions.create} onDone={onDone} />
      <ProfileList entries={entries} inUse={inUse} query={query} actions={actions} />
      <DraftList onDone={onDone} />
      <OfferedProfiles />
    </>
  )
}
