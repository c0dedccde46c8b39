import { useState } from 'react'
import { finishedProfile } from '#domain/profile-facts.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { profileFileName } from '#io/profile-writers.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/save-file.ts'
import styles from './KeepCard.module.css'

/** The formats that keep all of a profile, complete or not: what was written can go on from the file. */
const writers = {
  json: async (profile: SkillProfile) =>
    (await import('#io/profile-json.ts')).writeProfileJson(profile),
  yaml: async (profile: SkillProfile) =>
    (await import('#io/profile-yaml.ts')).writeProfileYaml(profile),
} as const

/** Hands the draft out as a file. */
export function DraftFiles(props: { readonly profile: SkillProfile }) {
  const { t } = useWords()
  const [hasFailed, setHasFailed] = useState(false)

  async function download(format: keyof typeof writers) {
    try {
      const profile = finishedProfile(props.profile)
      const text = await writers[format](profile)
      saveFile(profileFileName(profile, format), `application/${format}`, text)
      setHasFailed(false)
    } catch {
      // The part that writes it could not be fetched.
      setHasFailed(true)
    }
  }

  return (
    <>
      {(['json', 'yaml'] as const).map((format) => (
        <Button key={format} onClick={() => void download(format)}>
          {t(($) => $.editor.download[format])}
        </Button>
      ))}
      {hasFailed ? (
        <p role="alert" className={styles.failed}>
          {t(($) => $.editor.downloadFailed)}
        </p>
      ) : undefined}
    </>
  )
}
