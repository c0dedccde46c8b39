import type { SkillProfile } from '#domain/profile.ts'
import { nextVersion } from '#domain/new-profile.ts'
import { textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { isProfileId } from '#io/address-parts.ts'
import type { ReadingChoices } from '#io/profile-reader.ts'
import { today } from '#state/today.ts'
import { Button } from '#ui/Button.tsx'
import { SelectField, TextField } from '#ui/fields.tsx'
import styles from './AboutFields.module.css'
import { languageOptions } from './language-options.ts'
import type { Here } from './use-here.ts'
import type { OpenedProfile } from './use-profile-opening.ts'

/** What names the profile: each can be changed before it is kept. */
export function AboutFields(props: {
  readonly opened: OpenedProfile
  readonly profile: SkillProfile
  readonly here: Here
  readonly onChoose: (choices: Partial<ReadingChoices>) => void
}) {
  const { here, onChoose, opened, profile } = props
  const { choices, read } = opened
  const { t, format, language } = useWords()
  const typedId = choices.id ?? profile.id
  const isTable = read.mapping !== undefined
  const title = choices.title ?? textIn(profile.title, language, profile.languages).text
  const [source = language] = profile.languages
  return (
    <div className={styles.fields}>
      {isTable ? (
        <TextField
          label={t(($) => $.profiles.titleField)}
          value={title}
          onValue={(text) => onChoose({ title: text })}
        />
      ) : undefined}
      <div className={styles.field}>
        <TextField
          label={t(($) => $.profiles.idField)}
          hint={t(($) => $.profiles.idHint)}
          problem={problemOfId()}
          value={typedId}
          autoCapitalize="none"
          spellCheck={false}
          onValue={(text) => onChoose({ id: text.trim() })}
        />
        {here.is === 'reserved' && isProfileId(typedId) ? (
          <Button variant="quiet" onClick={() => onChoose({ id: `${profile.id}-own` })}>
            {t(($) => $.profiles.useInstead, { value: `${profile.id}-own` })}
          </Button>
        ) : undefined}
      </div>
      <div className={styles.field}>
        <TextField
          label={t(($) => $.profiles.versionField)}
          problem={here.is === 'versionTaken' ? t(($) => $.profiles.versionTaken) : undefined}
          value={choices.version ?? profile.version}
          onValue={(text) => onChoose({ version: text })}
        />
        {here.is === 'versionTaken' ? (
          <Button
            variant="quiet"
            onClick={() => onChoose({ version: nextVersion(profile.version, today()) })}
          >
            {t(($) => $.profiles.useInstead, { value: nextVersion(profile.version, today()) })}
          </Button>
        ) : undefined}
      </div>
      {isTable ? (
        <SelectField
          label={t(($) => $.profiles.languageField)}
          options={languageOptions(format, profile.languages)}
          value={choices.language ?? source}
          onValue={(tag) => onChoose({ language: tag })}
        />
      ) : undefined}
    </div>
  )

  function problemOfId(): string | undefined {
    if (!isProfileId(typedId) || typedId.length > longestId) return t(($) => $.profiles.idProblem)
    return here.is === 'reserved' ? t(($) => $.problem.reservedId, { id: profile.id }) : undefined
  }
}

/** As the format has it, in characters. */
const longestId = 80
