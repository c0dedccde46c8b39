import { useState } from 'react'
import type { Alignment } from '#domain/alignment.ts'
import type { JoinedTeam } from '#domain/team.ts'
import { useWords } from '#i18n/use-words.ts'
import { AlignmentOpening } from '#parts/AlignmentOpening.tsx'
import { OpeningProgress } from '#parts/OpeningProgress.tsx'
import { useOpening } from '#parts/use-opening.ts'
import { changesOfOpening } from '#state/alignment-actions.ts'
import type { RefusedFile } from '#state/open-files.ts'
import { announce } from '#ui/announcer.ts'
import { DropArea } from '#ui/DropArea.tsx'
import { FilePicker, canPickFolders } from '#ui/FilePicker.tsx'
import { OpeningResult } from './OpeningResult.tsx'
import styles from './TeamHeader.module.css'
import type { OnRemoved } from './PersonRow.tsx'
import { TeamSections } from './TeamSections.tsx'
import { TeamState } from './TeamState.tsx'
import { takeIn, takeInAlignment } from './take-in.ts'
import type { OpenTeam } from './use-team-report.ts'

/** What came of one opening. */
export type Opened = JoinedTeam & {
  readonly read: number
  readonly alignments: number
  readonly backups: number
  readonly refused: readonly RefusedFile[]
  /** Other files of a folder. */
  readonly skipped: number
}

/** How files get in, how far that is, and whether the team stays on this device. */
export function TeamHeader(props: {
  readonly open: OpenTeam
  /** What is printed in place of how files get in: profile, version, date, how many people. */
  readonly printed: string
  readonly onRemoved: OnRemoved
}) {
  const { report, shown, sealed, covered, foreign } = props.open
  const { t } = useWords()
  const [opened, setOpened] = useState<Opened | 'cancelled'>()
  /** Alignments that would change one that is here: nothing of them is taken before that is said. */
  const [waiting, setWaiting] = useState<readonly Alignment[]>([])
  const opening = useOpening((read, skipped) => {
    const asks = read.alignments.filter((alignment) => changesOfOpening(alignment) !== undefined)
    const joined = takeIn(
      read.assessments,
      read.alignments.filter((one) => !asks.includes(one)),
    )
    setWaiting(asks)
    setOpened({
      ...joined,
      read: read.assessments.length,
      alignments: read.alignments.length,
      backups: read.backups.length,
      refused: read.refused,
      skipped,
    })
    announce(t(($) => $.team.read, { count: read.assessments.length }))
  })
  const count = shown.length + sealed.length + covered.length + foreign.length

  function open(files: readonly File[], isFolder: boolean) {
    setOpened(undefined)
    setWaiting([])
    opening.open(files, isFolder)
  }

  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div>
          <p className={`${styles.crumb} screen-only`}>{t(($) => $.team.opened, { count })}</p>
          <h1 tabIndex={-1}>{t(($) => $.team.title)}</h1>
          <p className={`${styles.crumb} print-only`}>{props.printed}</p>
        </div>
        <div className={`${styles.actions} screen-only`}>
          <FilePicker
            picks="files"
            variant={count === 0 ? 'primary' : 'plain'}
            onFiles={(files) => open(files, false)}
          >
            {t(($) => $.team.openFiles)}
          </FilePicker>
          {canPickFolders ? (
            <FilePicker picks="folder" onFiles={(files) => open(files, true)}>
              {t(($) => $.team.openFolder)}
            </FilePicker>
          ) : undefined}
        </div>
      </div>
      {count === 0 ? (
        <div className={`${styles.empty} screen-only`}>
          <p>{t(($) => $.team.lead)}</p>
          <p className={styles.hint}>{t(($) => $.team.dropHint)}</p>
        </div>
      ) : (
        <TeamState
          onRemoved={(team, files) => {
            setOpened(undefined)
            props.onRemoved(team, files)
          }}
        />
      )}
      {report.members.length === 0 ? undefined : <TeamSections />}
      <OpeningProgress opening={opening} onCancel={() => setOpened('cancelled')} />
      {opened === undefined ? undefined : <OpeningResult opened={opened} />}
      {waiting.map((alignment) => (
        <AlignmentOpening
          key={alignment.id}
          alignment={alignment}
          onDone={(isTaken) => {
            if (isTaken) takeInAlignment(alignment)
            else announce(t(($) => $.alignment.opening.left))
            setWaiting((before) => before.filter((other) => other !== alignment))
          }}
        />
      ))}
      <DropArea
        hint={t(($) => $.team.dropHere)}
        onFiles={(files) => open(files, files.length > 1)}
      />
    </header>
  )
}
