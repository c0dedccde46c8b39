import type { ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { isEmptyText } from '#domain/wordings.ts'
import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'
import styles from './EditorHeader.module.css'
import { useDraftText } from './use-draft-text.ts'

/** What is written, and what it began from. */
export function EditorHeader(props: {
  readonly profile: SkillProfile
  readonly base: ProfileDraft['base']
}) {
  const { profile, base } = props
  const { t } = useWords()
  const textOf = useDraftText()
  const isStored = useStore(
    ({ keeps, saving }) => keeps !== 'in-memory' && saving.kind !== 'not-stored',
  )
  return (
    <header>
      <p className={styles.crumb}>
        <a href="#/profiles">{t(($) => $.editor.toProfiles)}</a>
        {' · '}
        {base === undefined
          ? t(($) => $.editor.newProfile)
          : t(($) => $.editor.basedOn, { version: base.version })}
      </p>
      <h1 tabIndex={-1}>
        {isEmptyText(profile.title)
          ? t(($) => $.editor.untitled)
          : t(($) => $.editor.title, { title: textOf(profile.title) })}
      </h1>
      <p className={styles.lead}>
        {isStored ? t(($) => $.editor.lead) : t(($) => $.editor.leadInMemory)}
      </p>
    </header>
  )
}
