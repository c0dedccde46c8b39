import { useState } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Place } from '#io/address.ts'
import { type Done, DoneNotice } from '#parts/DoneNotice.tsx'
import { announce } from '#ui/announcer.ts'
import { shownHeading } from '#ui/shown.ts'
import { Notice } from '#ui/Notice.tsx'
import { Library } from './Library.tsx'
import { LibraryDialogs } from './LibraryDialogs.tsx'
import { ProfilePage } from './ProfilePage.tsx'
import styles from './ProfilesView.module.css'
import { useLibraryActions } from './use-library-actions.ts'
import { useProfileEntries } from './use-profile-entries.ts'

/** The library: the profiles that come with the app and the own ones, or one of them with its versions. */
export function ProfilesView(props: { readonly profile: SkillProfile; readonly place: Place }) {
  const { place, profile } = props
  const { t } = useWords()
  const entries = useProfileEntries()
  const [told, setTold] = useState<{ readonly number: number; readonly done: Done }>()
  const tell = (done: Done) => {
    setTold((before) => ({ number: (before?.number ?? 0) + 1, done }))
    announce(done.message)
  }
  const library = useLibraryActions(tell)
  const notice = (
    <>
      {told === undefined ? undefined : (
        <DoneNotice
          key={told.number}
          done={told.done}
          onUndone={() => {
            setTold(undefined)
            announce(t(($) => $.data.undone))
            shownHeading()?.focus()
          }}
        />
      )}
      {library.isUnreadable ? (
        <Notice tone="warning">{t(($) => $.profiles.unreadable)}</Notice>
      ) : undefined}
    </>
  )
  if (place.view !== 'profiles') return undefined
  return (
    <div className={styles.view}>
      {place.shown === undefined ? (
        <Library
          entries={entries}
          inUse={profile.id}
          query={place.query ?? ''}
          actions={library.actions}
          notice={notice}
          onDone={tell}
        />
      ) : (
        <ProfilePage
          key={place.shown.id}
          entry={entries.find((entry) => entry.profile.id === place.shown?.id)}
          isInUse={place.shown.id === profile.id}
          shown={place.shown}
          actions={library.actions}
          notice={notice}
        />
      )}
      <LibraryDialogs library={library} />
    </div>
  )
}
