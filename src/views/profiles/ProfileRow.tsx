import { useId } from 'react'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { Badge } from '#ui/Badge.tsx'
import { OpenProfileLink } from './OpenProfileLink.tsx'
import { ProfileActions } from './ProfileActions.tsx'
import { ProfileFacts } from './ProfileFacts.tsx'
import styles from './ProfileRow.module.css'
import { TextOf } from './TextOf.tsx'
import type { LibraryActions } from './use-library-actions.ts'
import type { ProfileEntry } from './use-profile-entries.ts'

/** One profile of the library: what it is, and what can be done with it. */
export function ProfileRow(props: {
  readonly entry: ProfileEntry
  /** Whether it is the one that the other views show. */
  readonly isInUse: boolean
  readonly actions: LibraryActions
}) {
  const { actions, entry, isInUse } = props
  const { counts, profile, versions } = entry
  const { t } = useWords()
  const id = useId()
  return (
    <article className={styles.row} aria-labelledby={id} data-in-use={isInUse}>
      <div className={styles.head}>
        <h3 id={id}>
          <a href={formatAddress({ view: 'profiles', shown: { id: profile.id } })}>
            <TextOf text={profile.title} languages={profile.languages} />
          </a>
        </h3>
        {isInUse ? <Badge tone="accent">{t(($) => $.profiles.inUse)}</Badge> : undefined}
        {versions.length > 1 ? (
          <Badge tone="outline">{t(($) => $.profiles.versions, { count: versions.length })}</Badge>
        ) : undefined}
      </div>
      {profile.field === undefined ? undefined : (
        <p className={styles.field}>
          <TextOf text={profile.field} languages={profile.languages} />
          {' · '}
          <code>{isolated(profile.id)}</code>
        </p>
      )}
      <ProfileFacts profile={profile} counts={counts} origin={versions[0]?.origin} />
      <div className={`${styles.actions} screen-only`}>
        <OpenProfileLink profile={profile} describedBy={id} variant={isInUse ? 'plain' : 'primary'}>
          {t(($) => $.profiles.open)}
        </OpenProfileLink>
        <ProfileActions entry={entry} actions={actions} describedBy={id} />
      </div>
    </article>
  )
}
