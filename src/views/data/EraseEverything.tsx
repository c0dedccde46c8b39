import { useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { eraseEverything } from '#state/clear-device.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import styles from './DeviceStatus.module.css'

/** The one act that can't be undone: it offers a backup first, and says what goes. */
export function EraseEverything(props: { readonly onBackup: () => void }) {
  const { t } = useWords()
  const [isAsking, setIsAsking] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  return (
    <section className={styles.part}>
      <h3>{t(($) => $.device.eraseTitle)}</h3>
      <p>{t(($) => $.device.eraseText)}</p>
      <Button onClick={() => setIsAsking(true)}>{t(($) => $.device.erase)}</Button>
      {isAsking ? (
        <Dialog
          title={t(($) => $.device.eraseAsk)}
          closeName={t(($) => $.data.close)}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{t(($) => $.data.cancel)}</Button>
              <Button
                onClick={() => {
                  setIsAsking(false)
                  props.onBackup()
                }}
              >
                {t(($) => $.device.backupFirst)}
              </Button>
              <ConfirmButton
                variant="primary"
                onClick={() => {
                  void eraseEverything().then((isErased) => setIsRefused(!isErased))
                }}
              >
                {t(($) => $.device.eraseNow)}
              </ConfirmButton>
            </>
          }
        >
          <WhatGoes />
          <p>{t(($) => $.device.eraseFinal)}</p>
          {isRefused ? <p role="alert">{t(($) => $.device.eraseRefused)}</p> : undefined}
        </Dialog>
      ) : undefined}
    </section>
  )
}

function WhatGoes() {
  const { t } = useWords()
  const assessments = useStore((state) => Object.keys(state.assessments).length)
  const snapshots = useStore((state) => Object.keys(state.snapshots).length)
  const alignments = useStore((state) => Object.keys(state.alignments).length)
  const profiles = useStore((state) => state.ownProfiles.length)
  const drafts = useStore((state) => state.drafts.length)
  const team = useStore((state) => (state.isTeamKept ? Object.keys(state.team).length : 0))
  return (
    <ul>
      <li>{t(($) => $.device.goes.assessments, { count: assessments })}</li>
      <li>{t(($) => $.device.goes.snapshots, { count: snapshots })}</li>
      <li>{t(($) => $.device.goes.alignments, { count: alignments })}</li>
      <li>{t(($) => $.device.goes.team, { count: team })}</li>
      <li>{t(($) => $.data.profileVersions, { count: profiles })}</li>
      <li>{t(($) => $.data.profileDrafts, { count: drafts })}</li>
      <li>{t(($) => $.device.goes.settings)}</li>
    </ul>
  )
}
