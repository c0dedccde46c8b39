import type { ProfileDraft } from '#domain/profile-draft.ts'
import { useWords } from '#i18n/use-words.ts'
import { Worded } from './Worded.tsx'
import { PrintedFacts } from './PrintedFacts.tsx'
import styles from './PrintedDraft.module.css'
import { PrintedRole } from './PrintedRole.tsx'
import { printedRoles } from './printed-roles.ts'

/** A draft on paper: what the profile says, without anything to write with. */
export function PrintedDraft(props: { readonly draft: ProfileDraft }) {
  const { changed, profile } = props.draft
  const { t, format } = useWords()
  const { languages } = profile
  const { isWhole, roles } = printedRoles(profile)
  return (
    <article className={styles.sheet}>
      <header>
        <h1>
          <Worded text={profile.title} languages={languages} />
        </h1>
        <p className={styles.about}>
          {t(($) => $.editor.printed.about, {
            version: profile.version,
            when: format.instant(changed),
          })}
        </p>
        {profile.summary === undefined ? undefined : (
          <p>
            <Worded text={profile.summary} languages={languages} />
          </p>
        )}
      </header>
      <PrintedFacts profile={profile} />
      {isWhole ? undefined : <p>{t(($) => $.editor.printed.part)}</p>}
      {roles.map(({ cells, role }) => (
        <PrintedRole key={role.id} profile={profile} role={role} cells={cells} />
      ))}
    </article>
  )
}
