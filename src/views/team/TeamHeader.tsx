import { useState } from 'react'
import { isCovered } from '#domain/alignment.ts'
import type { JoinedTeam } from '#domain/team.ts'
import { useWords } from '#i18n/use-words.ts'
import { OpeningProgress } from '#parts/OpeningProgress.tsx'
import { useOpening } from '#parts/use-opening.ts'
import { openAlignment } from '#state/alignment-actions.ts'
import type { RefusedFile } from '#state/open-files.ts'
import { addToTeam, forgetTeam, keepTeam, removeFromTeam, showNames } from '#state/team-actions.ts'
import { useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { DropArea } from '#ui/DropArea.tsx'
import { CheckBox } from '#ui/fields.tsx'
import { FilePicker, canPickFolders } from '#ui/FilePicker.tsx'
import { OpeningResult } from './OpeningResult.tsx'
import styles from './TeamHeader.module.css'
import type { OnRemoved } from './PersonRow.tsx'
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
export function TeamHeader(props: { readonly open: OpenTeam; readonly onRemoved: OnRemoved }) {
  const { report, shown, sealed, covered, foreign } = props.open
  const { t } = useWords()
  const isTeamKept = useStore((state) => state.isTeamKept)
  const [opened, setOpened] = useState<Opened | 'cancelled'>()
  const opening = useOpening((read, skipped) => {
    const uncovered = read.alignments.filter((alignment) => !isCovered(alignment))
    for (const alignment of read.alignments) openAlignment(alignment)
    const joined = addToTeam([
      ...read.assessments,
      ...uncovered.flatMap(({ self }) => (self ? [self] : [])),
    ])
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
    opening.open(files, isFolder)
  }

  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div>
          <p className={styles.crumb}>{t(($) => $.team.opened, { count })}</p>
          <h1 tabIndex={-1}>{t(($) => $.team.title)}</h1>
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
        <div className={`${styles.state} screen-only`}>
          <CheckBox
            label={t(($) => $.team.showNames)}
            checked={report.showsNames}
            onValue={showNames}
          />
          <p className={styles.hint}>
            {isTeamKept ? t(($) => $.team.kept) : t(($) => $.team.notKept)}{' '}
          </p>
          <Button variant="quiet" onClick={isTeamKept ? forgetTeam : keepTeam}>
            {isTeamKept ? t(($) => $.team.forget) : t(($) => $.team.keep)}
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              const { team } = useStore.getState()
              removeFromTeam(Object.values(team).map(({ assessment }) => assessment.id))
              setOpened(undefined)
              props.onRemoved(team, count)
            }}
          >
            {t(($) => $.team.removeAll)}
          </Button>
        </div>
      )}
      <OpeningProgress opening={opening} onCancel={() => setOpened('cancelled')} />
      {opened === undefined ? undefined : (
        <OpeningResult opened={opened} showsNames={report.showsNames} />
      )}
      <DropArea
        hint={t(($) => $.team.dropHere)}
        onFiles={(files) => open(files, files.length > 1)}
      />
    </header>
  )
}
