import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { useStore } from '#state/store.ts'
import { ButtonLink } from '#ui/Button.tsx'
import styles from './OtherPeoplesRecords.module.css'

/** How many own profiles are kept or being written; each is looked after in the library. */
export function OwnProfilesLine() {
  const { t } = useWords()
  const profiles = useStore((state) => state.ownProfiles.length)
  const drafts = useStore((state) => state.drafts.length)
  if (profiles + drafts === 0) return undefined
  return (
    <section>
      <h3>{t(($) => $.data.profiles)}</h3>
      <div className={styles.team}>
        <span>
          {t(($) => $.data.profileVersions, { count: profiles })}
          {' · '}
          {t(($) => $.data.profileDrafts, { count: drafts })}
        </span>
        <ButtonLink href={formatAddress({ view: 'profiles' })}>
          {t(($) => $.data.toProfiles)}
        </ButtonLink>
      </div>
    </section>
  )
}
