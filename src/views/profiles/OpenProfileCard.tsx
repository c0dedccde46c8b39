import { useState } from 'react'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { profileReaders } from '#io/profile-readers.ts'
import type { Done } from '#parts/DoneNotice.tsx'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { DropArea } from '#ui/DropArea.tsx'
import { FilePicker } from '#ui/FilePicker.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './OpenProfileCard.module.css'
import { PasteText } from './PasteText.tsx'
import { ProfilePreview } from './ProfilePreview.tsx'
import { type Reading, useProfileOpening } from './use-profile-opening.ts'

/** The ways to a further profile: from files, from text, or written from nothing. */
export function OpenProfileCard(props: {
  readonly onCreate: () => void
  readonly onDone: (done: Done) => void
}) {
  const { onCreate, onDone } = props
  const { t } = useWords()
  const opening = useProfileOpening()
  const [isCancelled, setIsCancelled] = useState(false)
  const { opened, reading, waiting } = opening

  function open(files: readonly File[]) {
    setIsCancelled(false)
    opening.open(files)
  }

  function cancel() {
    opening.cancel()
    setIsCancelled(true)
    announce(t(($) => $.data.cancelled))
  }

  return (
    <Card title={t(($) => $.profiles.openTitle)} isScreenOnly>
      <div className={styles.open}>
        <p className={styles.lead}>{t(($) => $.profiles.openLead)}</p>
        <div className={styles.pick}>
          <FilePicker picks="files" accept={accepted} variant="primary" onFiles={open}>
            {t(($) => $.profiles.openFile)}
          </FilePicker>
          <Button onClick={onCreate}>{t(($) => $.profiles.create)}</Button>
          <p className={styles.hint}>{t(($) => $.profiles.dropHint)}</p>
        </div>
        <PasteText onText={(file) => open([file])} />
        {reading === undefined ? undefined : (
          <ReadingProgress reading={reading} onCancel={cancel} />
        )}
        {isCancelled ? <Notice>{t(($) => $.data.cancelled)}</Notice> : undefined}
        {opened === undefined ? undefined : (
          <ProfilePreview
            key={opened.key}
            opened={opened}
            waiting={waiting}
            onChoose={opening.choose}
            onNext={opening.next}
            onCancel={cancel}
            onDone={(done) => {
              opening.next()
              onDone(done)
            }}
          />
        )}
        <DropArea hint={t(($) => $.profiles.dropHere)} onFiles={open} />
      </div>
    </Card>
  )
}

/** How far the reading of a file is, and the way to stop it. */
function ReadingProgress(props: { readonly reading: Reading; readonly onCancel: () => void }) {
  const { done, name, total } = props.reading
  const { t } = useWords()
  return (
    <div className={styles.progress}>
      <progress
        max={Math.max(1, total)}
        value={total === 0 ? undefined : done}
        aria-label={t(($) => $.profiles.readingLabel)}
      />
      <p role="status">{t(($) => $.profiles.reading, { name: isolated(name) })}</p>
      <Button onClick={props.onCancel}>{t(($) => $.profiles.cancel)}</Button>
    </div>
  )
}

const accepted = profileReaders
  .flatMap(({ extensions }) => extensions.map((one) => `.${one}`))
  .join()
