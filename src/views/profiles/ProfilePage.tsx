import { type ReactNode, useId } from 'react'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { type ProfilesPlace, formatAddress } from '#io/address.ts'
import { CheckedLink } from '#parts/CheckedLink.tsx'
import { Badge } from '#ui/Badge.tsx'
import { ButtonLink } from '#ui/Button.tsx'
import { OpenProfileLink } from './OpenProfileLink.tsx'
import { ProfileActions } from './ProfileActions.tsx'
import { ProfileFacts } from './ProfileFacts.tsx'
import styles from './ProfilePage.module.css'
import { TextOf } from './TextOf.tsx'
import type { LibraryActions } from './use-library-actions.ts'
import type { ProfileEntry } from './use-profile-entries.ts'
import { VersionComparison } from './VersionComparison.tsx'
import { VersionList } from './VersionList.tsx'

/** One profile of the library: all that it says of itself, its versions, and what differs between two of them. */
export function ProfilePage(props: {
  /** `undefined` where there is none of this id (any more). */
  readonly entry: ProfileEntry | undefined
  readonly isInUse: boolean
  readonly shown: NonNullable<ProfilesPlace['shown']>
  readonly actions: LibraryActions
  readonly notice: ReactNode
}) {
  const { actions, entry, isInUse, notice, shown } = props
  const { t } = useWords()
  const id = useId()
  const back = (
    <p className="screen-only">
      <a href={formatAddress({ view: 'profiles' })}>{t(($) => $.profiles.toAll)}</a>
    </p>
  )
  if (!entry) {
    return (
      <>
        <header>
          <h1 tabIndex={-1}>{t(($) => $.profiles.missingTitle)}</h1>
        </header>
        {notice}
        <p>{t(($) => $.profiles.missingText, { id: isolated(shown.id) })}</p>
        <div>
          <ButtonLink href={formatAddress({ view: 'profiles' })} variant="primary">
            {t(($) => $.profiles.toAll)}
          </ButtonLink>
        </div>
      </>
    )
  }
  const { counts, profile, versions } = entry
  const { field, keywords = [], languages, source, summary, title } = profile
  return (
    <>
      <header className={styles.head}>
        {back}
        <h1 id={id} tabIndex={-1}>
          <TextOf text={title} languages={languages} />
        </h1>
        <p className={styles.about}>
          {field === undefined ? undefined : (
            <>
              <TextOf text={field} languages={languages} />
              {' · '}
            </>
          )}
          <code>{profile.id}</code>
          {isInUse ? (
            <>
              {' '}
              <Badge tone="accent">{t(($) => $.profiles.inUse)}</Badge>
            </>
          ) : undefined}
        </p>
        {summary === undefined ? undefined : (
          <p className={styles.summary}>
            <TextOf text={summary} languages={languages} />
          </p>
        )}
      </header>
      {notice}
      <div className={styles.facts}>
        <ProfileFacts profile={profile} counts={counts} origin={versions[0]?.origin} />
        {keywords.length === 0 ? undefined : (
          <ul className={styles.tags} aria-label={t(($) => $.profile.keywords)}>
            {keywords.map((keyword, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same word may stand there twice
              <li key={at}>
                <TextOf text={keyword} languages={languages} />
              </li>
            ))}
          </ul>
        )}
        {source === undefined ? undefined : (
          <p className={styles.source}>
            {t(($) => $.profiles.source)} <CheckedLink url={source} />
          </p>
        )}
      </div>
      <div className={`${styles.actions} screen-only`}>
        <OpenProfileLink profile={profile} variant="primary" describedBy={id}>
          {t(($) => $.profiles.open)}
        </OpenProfileLink>
        <ProfileActions entry={entry} actions={actions} describedBy={id} />
      </div>
      {versions.length === 0 ? undefined : <VersionList versions={versions} actions={actions} />}
      {versions.length < 2 ? undefined : <VersionComparison versions={versions} shown={shown} />}
    </>
  )
}
