import { useRef, useState } from 'react'
import type { Holdings } from '#domain/incoming.ts'
import { useWords } from '#i18n/use-words.ts'
import { OpeningProgress } from '#parts/OpeningProgress.tsx'
import { RefusedFiles } from '#parts/RefusedFiles.tsx'
import { useOpening } from '#parts/use-opening.ts'
import { holdingsIn } from '#state/holdings.ts'
import { type FoundInFiles, foundInFiles } from '#state/incoming-profiles.ts'
import type { RefusedFile } from '#state/open-files.ts'
import { announce } from '#ui/announcer.ts'
import { Card } from '#ui/Card.tsx'
import { DropArea } from '#ui/DropArea.tsx'
import { FilePicker } from '#ui/FilePicker.tsx'
import { Notice } from '#ui/Notice.tsx'
import type { Done } from '#parts/DoneNotice.tsx'
import { IncomingPreview } from './IncomingPreview.tsx'
import styles from './OpenCard.module.css'

/** What came of reading files, before anything is done with it. */
export type Read = {
  /** Another one for every opening: its choices begin anew. */
  readonly key: number
  readonly count: number
  readonly files: Holdings
  /** Own profiles and drafts in backups. */
  readonly found: FoundInFiles
}

/** Opens files: first a preview of what they hold and would change, then, where it is wanted, the deed. */
export function OpenCard(props: { readonly onDone: (done: Done) => void }) {
  const { t } = useWords()
  const [read, setRead] = useState<Read>()
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [isCancelled, setIsCancelled] = useState(false)
  const turn = useRef(0)
  const opening = useOpening((given) => {
    const count = given.assessments.length + given.alignments.length + given.backups.length
    setRefused(given.refused)
    if (given.refused.length > 0) {
      announce(t(($) => $.data.refused, { count: given.refused.length }))
    }
    if (count === 0) return
    const mine = turn.current
    void foundInFiles(given.backups).then((found) => {
      // It was closed meanwhile, or other files were opened.
      if (turn.current !== mine) return
      setRead((before) => ({ key: (before?.key ?? 0) + 1, count, files: holdingsIn(given), found }))
    })
  })

  function open(files: readonly File[]) {
    close(false)
    opening.open(files)
  }

  function close(wasCancelled: boolean) {
    turn.current += 1
    setRead(undefined)
    setRefused([])
    setIsCancelled(wasCancelled)
    if (wasCancelled) announce(t(($) => $.data.cancelled))
  }

  return (
    <Card title={t(($) => $.data.openTitle)} isScreenOnly>
      <div className={styles.open}>
        <p>{t(($) => $.data.openLead)}</p>
        <div className={styles.pick}>
          <FilePicker picks="files" variant={read ? 'plain' : 'primary'} onFiles={open}>
            {t(($) => $.data.open)}
          </FilePicker>
          <p className={styles.hint}>{t(($) => $.data.dropHint)}</p>
        </div>
        <OpeningProgress opening={opening} onCancel={() => close(true)} />
        <RefusedFiles files={refused} title={t(($) => $.data.refused, { count: refused.length })} />
        {isCancelled ? <Notice>{t(($) => $.data.cancelled)}</Notice> : undefined}
        {read === undefined ? undefined : (
          <IncomingPreview
            key={read.key}
            read={read}
            onCancel={() => close(true)}
            onClose={() => close(false)}
            onDone={(done) => {
              close(false)
              props.onDone(done)
            }}
          />
        )}
        <DropArea hint={t(($) => $.team.dropHere)} onFiles={open} />
      </div>
    </Card>
  )
}
