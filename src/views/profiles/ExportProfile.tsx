import { useCallback } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { ExportDialog } from '#parts/ExportDialog.tsx'
import { loadWhole } from './load-whole.ts'

/** A profile of the library as a file. */
export function ExportProfile(props: {
  /** Of a profile that comes with the app its id, of a kept version that one's. */
  readonly profileKey: string
  readonly onClose: () => void
}) {
  const { onClose, profileKey } = props
  const { t, language } = useWords()
  const write = useCallback(async () => {
    const profile = await loadWhole(profileKey)
    if (!profile) throw new Error('the profile could not be read')
    return `${JSON.stringify(profile, undefined, 2)}\n`
  }, [profileKey])
  return (
    <ExportDialog
      file={{
        format: t(($) => $.profiles.exportFormats.json),
        name: `${profileKey.replaceAll('@', '_')}.json`,
        mediaType: 'application/json',
        isAboutPerson: false,
        canCopy: true,
        write,
      }}
      language={language}
      onClose={onClose}
    />
  )
}
