import type { ProfileCounts, ProfileHead, ProfileOrigin } from '#domain/own-profile.ts'
import { isolated } from '#i18n/isolated.ts'
import { quantitiesFor } from '#i18n/quantities.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './ProfileFacts.module.css'

/** What a profile is, in one line of counts and one of everything else. */
export function ProfileFacts(props: {
  readonly profile: ProfileHead
  readonly counts: ProfileCounts
  /** Left out for one that comes with the app. */
  readonly origin?: ProfileOrigin | undefined
}) {
  const { counts, origin, profile } = props
  const { t, format, language } = useWords()
  const { count: figure, size } = quantitiesFor(language)
  const { criteria, length, levels, optional, required, roles } = counts
  const numbers = [
    [roles, t(($) => $.profile.facts.roles, { count: roles })],
    [levels, t(($) => $.profile.facts.levels, { count: levels })],
    [required, t(($) => $.profile.facts.required)],
    [optional, t(($) => $.profile.facts.optional)],
    [criteria, t(($) => $.profiles.criteria, { count: criteria })],
  ] as const
  const { languages, licence, updated, version } = profile
  return (
    <>
      <dl className={styles.figures}>
        {numbers.map(([value, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure(value)}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.facts}>
        <li>{t(($) => $.profiles.version, { version: isolated(version) })}</li>
        <li>{t(($) => $.profiles.updated, { date: format.date(updated) })}</li>
        <li>{format.and(languages.map(format.languageName))}</li>
        <li>{size(length)}</li>
        {licence === undefined ? undefined : (
          <li>{t(($) => $.profiles.licence, { licence: isolated(licence) })}</li>
        )}
        <li>
          {origin === undefined ? t(($) => $.profiles.origins.builtIn) : <Origin origin={origin} />}
        </li>
      </ul>
    </>
  )
}

/** Where an own profile came from. */
export function Origin(props: { readonly origin: ProfileOrigin }) {
  const { origin } = props
  const { t } = useWords()
  switch (origin.kind) {
    case 'file':
      return t(($) => $.profiles.origins.file, { name: isolated(origin.name) })
    case 'site':
      return t(($) => $.profiles.origins.site, { address: isolated(origin.address) })
    case 'editor':
      return t(($) => $.profiles.origins.editor)
    case 'backup':
      return t(($) => $.profiles.origins.backup)
  }
}
