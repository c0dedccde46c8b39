import { useState } from 'react'
import type { Alignment } from '#domain/alignment.ts'
import { useWords } from '#i18n/use-words.ts'
import { AlignmentOpening } from '#parts/AlignmentOpening.tsx'
import { RefusedFiles } from '#parts/RefusedFiles.tsx'
import { navigate } from '#parts/navigate.ts'
import { useOpening } from '#parts/use-opening.ts'
import { changesOfOpening, openAlignment, rememberAboutMe } from '#state/alignment-actions.ts'
import type { RefusedFile } from '#state/open-files.ts'
import { announce } from '#ui/announcer.ts'
import { Card } from '#ui/Card.tsx'
import { FilePicker } from '#ui/FilePicker.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './OpenAgreed.module.css'

/** Opens the file that came out of a talk, for the person whom it is about. */
export function OpenAgreed() {
  const { t } = useWords()
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [isOther, setIsOther] = useState(false)
  /** An alignment that would change one that is here. */
  const [waiting, setWaiting] = useState<Alignment>()
  const opening = useOpening((read) => {
    const [alignment] = read.alignments
    setWaiting(undefined)
    setRefused(read.refused)
    setIsOther(alignment === undefined && read.refused.length === 0)
    if (!alignment) return
    if (changesOfOpening(alignment) === undefined) open(alignment)
    else setWaiting(alignment)
  })

  function open(alignment: Alignment) {
    openAlignment(alignment)
    rememberAboutMe(alignment)
    navigate({ view: 'alignment', alignment: alignment.id })
  }

  return (
    <Card title={t(($) => $.alignment.openAgreed)} isScreenOnly>
      <div className={styles.body}>
        <p className={styles.hint}>{t(($) => $.alignment.openAgreedHint)}</p>
        <FilePicker picks="file" onFiles={(files) => opening.open(files)}>
          {t(($) => $.alignment.openAgreed)}
        </FilePicker>
        {isOther ? (
          <Notice tone="warning">{t(($) => $.alignment.notAnAlignment)}</Notice>
        ) : undefined}
        <RefusedFiles files={refused} />
        {waiting === undefined ? undefined : (
          <AlignmentOpening
            alignment={waiting}
            onDone={(isTaken) => {
              setWaiting(undefined)
              if (isTaken) open(waiting)
              else announce(t(($) => $.alignment.opening.left))
            }}
          />
        )}
      </div>
    </Card>
  )
}
