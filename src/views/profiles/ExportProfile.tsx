import { useCallback, useEffect, useState } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { isolated } from '#i18n/isolated.ts'
import type { Language } from '#i18n/language-tags.ts'
import { useWords } from '#i18n/use-words.ts'
import { formattersFor } from '#i18n/formatters.ts'
import { wordsIn } from '#i18n/i18n.ts'
import { profileFileName, profileWriters } from '#io/profile-writers.ts'
import { ExportDialog } from '#parts/ExportDialog.tsx'
import { LanguageChoice } from '#parts/LanguageChoice.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { profileWords } from '#words/profile-words.ts'
import styles from './ExportProfile.module.css'
import { loadWhole } from './load-whole.ts'

/** A profile of the library as a file of any format: first the choice, then exactly what goes out. */
export function ExportProfile(props: {
  /** Of a profile that comes with the app its id, of a kept version that one's. */
  readonly profileKey: string
  readonly onClose: () => void
}) {
  const { onClose, profileKey } = props
  const { t, language: shown } = useWords()
  const profile = useWhole(profileKey)
  const [language, setLanguage] = useState<Language>(shown)
  const [format, setFormat] = useState<string>()
  const writer = profileWriters.find(({ id }) => id === format)
  const write = useCallback(async () => {
    if (!writer || typeof profile !== 'object') return ''
    const words = profileWords(await wordsIn(language), formattersFor(language), language)
    return writer.write(profile, words)
  }, [language, profile, writer])
  if (writer && typeof profile === 'object') {
    return (
      <ExportDialog
        file={{
          format: t(($) => $.profiles.exportFormats[writer.id]),
          name: profileFileName(profile, writer.extension),
          mediaType: writer.mediaType,
          isAboutPerson: false,
          canCopy: true,
          write,
        }}
        language={language}
        onClose={onClose}
      />
    )
  }
  const name =
    typeof profile === 'object' ? textIn(profile.title, shown, profile.languages).text : profileKey
  return (
    <Dialog
      title={t(($) => $.profiles.exportTitle, { name: isolated(name) })}
      closeName={t(($) => $.app.close)}
      onClose={onClose}
    >
      {profile === undefined ? (
        <p role="status">{t(($) => $.profiles.exportReading)}</p>
      ) : undefined}
      {profile === 'unreadable' ? (
        <Notice tone="warning">{t(($) => $.profiles.unreadable)}</Notice>
      ) : undefined}
      {typeof profile === 'object' ? (
        <div className={styles.choices}>
          <p>{t(($) => $.profiles.exportHint)}</p>
          <div className={styles.row}>
            <LanguageChoice
              label={t(($) => $.gap.exportLanguage)}
              value={language}
              onChange={setLanguage}
            />
            <p className={styles.hint}>{t(($) => $.profiles.exportLanguageHint)}</p>
          </div>
          <div className={styles.row}>
            {profileWriters.map(({ id }) => (
              <Button key={id} onClick={() => setFormat(id)}>
                {t(($) => $.profiles.exportFormats[id])}
              </Button>
            ))}
          </div>
        </div>
      ) : undefined}
    </Dialog>
  )
}

/** All of a profile; `undefined` while it is read. */
function useWhole(key: string): SkillProfile | 'unreadable' | undefined {
  const [profile, setProfile] = useState<SkillProfile | 'unreadable'>()
  useEffect(() => {
    let isCurrent = true
    void loadWhole(key).then((loaded) => {
      if (isCurrent) setProfile(loaded ?? 'unreadable')
    })
    return () => {
      isCurrent = false
    }
  }, [key])
  return profile
}
