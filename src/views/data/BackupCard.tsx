import { useCallback, useState } from 'react'
import { type KeptProfile, keptProfileId } from '#domain/own-profile.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import { useWords } from '#i18n/use-words.ts'
import { backupFileName, writeBackup } from '#io/backup.ts'
import { ExportDialog } from '#parts/ExportDialog.tsx'
import { noteExport } from '#state/export-note.ts'
import { backupOf, holdingsOf, loadProfilesForBackup, noProfiles } from '#state/holdings.ts'
import { useStore } from '#state/store.ts'
import { today } from '#state/today.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { CheckBox } from '#ui/fields.tsx'
import styles from './BackupCard.module.css'

function isKept(item: KeptProfile | ProfileDraft): item is KeptProfile {
  return item.format === 'levelwise-kept-profile/1'
}

function nameOf({ profile }: KeptProfile | ProfileDraft): string {
  return keptProfileId(profile)
}

/** Everything in one file, with what is other people's only where it is wanted. */
export function BackupCard(props: {
  /** Whether the export is shown. */
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}) {
  const { isOpen, onOpen } = props
  const { t, language, format } = useWords()
  const alignments = useStore((state) => holdingsOf(state).alignments.length)
  const team = useStore((state) => holdingsOf(state).team.length)
  const ownProfiles = useStore((state) => state.ownProfiles)
  // What is too large shows once it is written.
  const [leftOut, setLeftOut] = useState(noProfiles.leftOut)
  const taken = ownProfiles.length - leftOut.filter(isKept).length
  const [withTeam, setWithTeam] = useState(true)
  const [withAlignments, setWithAlignments] = useState(true)
  const write = useCallback(async () => {
    const includes = { team: withTeam, alignments: withAlignments }
    const profiles = await loadProfilesForBackup()
    setLeftOut(profiles.leftOut)
    return writeBackup(backupOf(holdingsOf(useStore.getState()), includes, profiles), [
      t(($) => $.data.about),
      t(($) => $.data.aboutOpen),
      t(($) => $.fairUse.purpose),
      t(($) => $.fairUse.voluntary),
      t(($) => $.fairUse.decidesNothing),
    ])
  }, [t, withAlignments, withTeam])
  return (
    <Card title={t(($) => $.data.backupTitle)} isScreenOnly>
      <div className={styles.backup}>
        <p>{t(($) => $.data.backupLead)}</p>
        {taken === 0 ? undefined : <p>{t(($) => $.data.withProfiles, { count: taken })}</p>}
        {leftOut.length === 0 ? undefined : (
          <p>
            {t(($) => $.data.profilesTooLarge, {
              count: leftOut.length,
              profiles: format.and(leftOut.map(nameOf)),
            })}
          </p>
        )}
        {team === 0 ? undefined : (
          <CheckBox
            label={t(($) => $.data.withTeam, { count: team })}
            checked={withTeam}
            onValue={setWithTeam}
          />
        )}
        {alignments === 0 ? undefined : (
          <CheckBox
            label={t(($) => $.data.withAlignments, { count: alignments })}
            checked={withAlignments}
            onValue={setWithAlignments}
          />
        )}
        {team + alignments === 0 ? undefined : (
          <p className={styles.hint}>{t(($) => $.data.othersHint)}</p>
        )}
        <div>
          <Button onClick={() => onOpen(true)}>{t(($) => $.data.export)}</Button>
        </div>
      </div>
      {isOpen ? (
        <ExportDialog
          file={{
            format: t(($) => $.data.format),
            name: backupFileName(today()),
            mediaType: 'application/json',
            canCopy: false,
            write,
            onSaved: noteExport,
          }}
          language={language}
          onClose={() => onOpen(false)}
        />
      ) : undefined}
    </Card>
  )
}
